import { describe, expect, it } from 'vitest'
import { policyInHeader, policyInPage } from '~/security/content-policy'
import { areaOf, areas, headersOfArea, readEmbedAncestors } from '~/security/headers'

function directives(policy: string): Map<string, string> {
  return new Map(policy.split('; ').map((text) => [text.split(' ')[0] ?? '', text.split(' ').slice(1).join(' ')]))
}

describe('the content security policy', () => {
  it.each(['page', 'embed'] as const)(
    'of a %s allows nothing inline, no code from text, and no other origin',
    (kind) => {
      const policy = policyInPage(kind)
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
      expect(directives(policy).get('default-src')).toBe("'none'")
      expect(directives(policy).get('connect-src')).toBe("'self'")
      expect(directives(policy).get('form-action')).toBe("'none'")
      expect(directives(policy).get('require-trusted-types-for')).toBe("'script'")
      expect(directives(policy).get('trusted-types')).toBe('default')
    },
  )

  it('is the same in the page and in the header, but for what a page cannot say', () => {
    expect(policyInHeader('page', ["'none'"])).toBe(`${policyInPage('page')}; frame-ancestors 'none'`)
    expect(policyInPage('page')).not.toContain('frame-ancestors')
  })
})

describe('the headers', () => {
  const choices = { embedAncestors: ["'self'", 'https://intranet.example.nhs.uk'] }

  it('let only the embed pages be framed, and only by whom the build names', () => {
    for (const area of areas) {
      const policy = directives(headersOfArea(area, choices)['Content-Security-Policy'] ?? '')
      const expected = area === 'embed' ? "'self' https://intranet.example.nhs.uk" : "'none'"
      expect(policy.get('frame-ancestors'), area).toBe(expected)
    }
  })

  it('keep pages of other sites out of every page that is not made for them', () => {
    expect(headersOfArea('page', choices)).toMatchObject({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
    expect(headersOfArea('embed', choices)).not.toHaveProperty('Cross-Origin-Opener-Policy')
  })

  it('let browsers keep only what has its version in its name', () => {
    expect(areaOf('/_astro/page.D3pFTkVA.js')).toBe('asset')
    expect(areaOf('/fonts/noto-sans-regular-1.ttf')).toBe('font')
    for (const path of ['/', '/plan/', '/offline-worker.js', '/embedded/', '/template/x.xlsx']) {
      expect(areaOf(path)).toBe('page')
    }
    expect(areaOf('/embed/plan/')).toBe('embed')
    for (const area of areas) {
      const isKept = headersOfArea(area, choices)['Cache-Control']?.includes('immutable')
      expect(isKept, area).toBe(area === 'asset' || area === 'font')
    }
  })
})

describe('EMBED_ORIGINS', () => {
  it('lets any site embed where it is not set, and nobody where it says none', () => {
    expect(readEmbedAncestors(undefined)).toEqual(['*'])
    expect(readEmbedAncestors('*')).toEqual(['*'])
    expect(readEmbedAncestors('none')).toEqual(["'none'"])
    expect(readEmbedAncestors('')).toEqual(["'none'"])
  })

  it('takes origins, with the site’s own pages beside them', () => {
    expect(readEmbedAncestors(' https://a.example.nhs.uk  http://localhost:8080 https://*.example.org ')).toEqual([
      ...["'self'", 'https://a.example.nhs.uk', 'http://localhost:8080', 'https://*.example.org'],
    ])
  })

  it.each([
    'a.example.nhs.uk',
    'https://a.example/path',
    "https://a.example; script-src 'unsafe-inline'",
    '* https://a',
  ])('refuses what is no origin: %s', (text) => {
    expect(() => readEmbedAncestors(text)).toThrow('EMBED_ORIGINS takes origins')
  })
})
