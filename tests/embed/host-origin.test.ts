import { describe, expect, it } from 'vitest'
import { hostOrigin, originOf } from '~/embed/host-origin'

const ownOrigin = 'https://plans.example'

describe('the origin of the page around', () => {
  it('is what the browser says of the nearest page, whatever led there', () => {
    const ancestorOrigins = ['https://intranet.example', 'https://portal.example']
    expect(hostOrigin({ ancestorOrigins, referrer: 'https://search.example/', ownOrigin })).toBe(
      'https://intranet.example',
    )
  })

  it('is that of the page that led here where the browser has no such list', () => {
    const referrer = 'https://intranet.example/plans?from=home'
    expect(hostOrigin({ ancestorOrigins: undefined, referrer, ownOrigin })).toBe('https://intranet.example')
  })

  it.each([
    ['of a page that is sandboxed', { ancestorOrigins: ['null'], referrer: '' }],
    ['where nothing is told', { ancestorOrigins: undefined, referrer: '' }],
    ['once a link was followed in the frame', { ancestorOrigins: undefined, referrer: `${ownOrigin}/embed/guidance/` }],
    ['where what is told is no address', { ancestorOrigins: undefined, referrer: 'about:blank' }],
  ])('is not known %s', (_, surroundings) => {
    expect(hostOrigin({ ...surroundings, ownOrigin })).toBeNull()
  })

  it('is never a word that a message could not be addressed to', () => {
    expect(['null', '', '*', 'data:text/html,x', 'file:///c:/x.html'].map(originOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })
})
