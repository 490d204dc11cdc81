import { describe, expect, it } from 'vitest'
import { ownScriptAddress } from '~/security/trust-own-scripts'

describe('the address of a script', () => {
  const site = 'https://example.nhs.uk/plans/'

  it('is taken where it is one of the site’s own', () => {
    expect(ownScriptAddress('/plans/_astro/pdf.worker-R3.js', site)).toBe(`${site}_astro/pdf.worker-R3.js`)
    expect(ownScriptAddress(`${site}offline-worker.js`, site)).toBe(`${site}offline-worker.js`)
  })

  it.each([
    'https://elsewhere.example/x.js',
    '//elsewhere.example/x.js',
    'https://example.nhs.uk.elsewhere.example/plans/x.js',
    '/other-application/x.js',
    '/plans/../other-application/x.js',
    'data:text/javascript,alert(1)',
    'blob:https://example.nhs.uk/0b9f1c3e',
    'javascript:alert(1)',
  ])('is refused where it is not: %s', (address) => {
    expect(() => ownScriptAddress(address, site)).toThrow(TypeError)
  })
})
