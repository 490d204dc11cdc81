import { describe, expect, it } from 'vitest'
import { headersFor, parseHeaders, writeHeaders } from '../../scripts/hosting/headers-file.mjs'
import { buildDate, securityTxt } from '../../scripts/hosting/security-txt.mjs'
import { serverExamples } from '../../scripts/hosting/server-examples.mjs'
import { areaOf, headersOfArea } from '../../src/security/headers'
import { scriptsNamedIn } from '../architecture/document-claims'
import { readProjectFile } from '../architecture/project-files'

const choices = { embedAncestors: ['*'] }
const names = ['404.html', '_astro/', '_headers', 'embed/', 'favicon.svg', 'fonts/', 'index.html', 'plan/']

describe('the _headers file', () => {
  it.each(['/', '/plans/'])('gives each path the headers of its area under %s', (base) => {
    const rules = parseHeaders(writeHeaders({ base, names, choices }))
    for (const path of ['', '404.html', '_astro/a.js', 'embed/plan/', 'fonts/a.ttf', 'plan/', 'index.html']) {
      const expected = headersOfArea(areaOf(`/${path}`), choices)
      expect(Object.fromEntries(headersFor(rules, base + path)), path).toEqual(expected)
    }
  })

  it('has one rule at most for any path, because hosts join what two rules say', () => {
    const rules = parseHeaders(writeHeaders({ base: '/', names, choices }))
    const paths = ['/', '/404.html', '/_astro/a.js', '/embed/', '/embed/plan/', '/plan/', '/favicon.svg']
    expect(paths.map((path) => rules.filter(({ pattern }) => pattern.test(path)).length)).toEqual(paths.map(() => 1))
  })

  it('joins the values of two rules when it is read, as hosts do', () => {
    const rules = parseHeaders('/*\n  X-A: one\n/plan/*\n  X-A: two\n')
    expect(headersFor(rules, '/plan/').get('X-A')).toBe('one, two')
  })

  it('keeps to the limits of the hosts: 100 rules, 2,000 characters a line', () => {
    const lines = writeHeaders({ base: '/improvement-plans/', names, choices }).split('\n')
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(100)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000)
  })
})

describe('the examples for web servers', () => {
  it.each(Object.entries(serverExamples({ base: '/', hosting: choices })))(
    '%s in deploy/ is what “npm run hosting” writes',
    (name, text) => {
      expect(readProjectFile(`deploy/${name}`)).toBe(text)
    },
  )

  it('say every header of every area', () => {
    for (const text of Object.values(serverExamples({ base: '/plans/', hosting: choices }))) {
      for (const area of ['page', 'embed', 'asset', 'font'] as const) {
        for (const [header, value] of Object.entries(headersOfArea(area, choices))) {
          expect(text).toContain(header)
          expect(text).toContain(`"${value}"`)
        }
      }
      expect(text).toContain('^/plans/embed/')
    }
  })
})

describe('the workflow and the container', () => {
  it.each(['.github/workflows/pages.yml', 'deploy/container/Containerfile'])('%s runs scripts that exist', (path) => {
    const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> }
    const named = scriptsNamedIn(readProjectFile(path))
    expect(named).toContain('build')
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('security.txt', () => {
  const site = 'https://plans.example.nhs.uk'

  it('has what RFC 9116 asks for, and runs out in less than a year', () => {
    const now = buildDate('1623663000')
    expect(securityTxt({ contact: 'mailto:security@example.nhs.uk', site, now })).toBe(
      'Contact: mailto:security@example.nhs.uk\nExpires: 2022-05-10T00:00:00Z\nPreferred-Languages: en\n' +
        'Canonical: https://plans.example.nhs.uk/.well-known/security.txt\n',
    )
  })

  it.each(['security@example.nhs.uk', 'http://example.nhs.uk/', 'mailto:a@b.example\nExpires: 2099-01-01T00:00:00Z'])(
    'takes no contact of another kind: %s',
    (contact) => {
      expect(() => securityTxt({ contact, site, now: new Date(0) })).toThrow('SECURITY_CONTACT takes an address')
    },
  )
})
