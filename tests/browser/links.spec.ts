/** Links of every built page, read from its HTML: no browser is needed. */
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileOfAddress, readPage } from '../../scripts/built-site/pages.mjs'
import { framedPages, pages, site } from './support/site'
import { expect, test } from './support/test'

const contents = new Map(pages.map(({ file }) => [file, readPage(readFileSync(file, 'utf8'))]))

/** Addresses of the builder's own screens: it makes their anchors itself. */
const builderScreens = /(^|\/)plan\/#/

test('every link and every resource leads to something that is there', () => {
  const broken = pages.flatMap(({ path, file }) => {
    const { links = [], resources = [] } = contents.get(file) ?? {}
    return [...links, ...resources]
      .filter((link) => isBroken(link, posix.join(site.base, path)))
      .map((link) => `${path}: ${link}`)
  })
  expect(broken).toEqual([])
})

function isBroken(link: string, from: string): boolean {
  const target = fileOfAddress(site, link, from)
  if (target === null) return false
  if (!target.inside || !existsSync(target.file)) return true
  if (target.fragment === '' || builderScreens.test(link)) return false
  return contents.get(target.file)?.ids.has(target.fragment) !== true
}

test('links of pages for frames lead to other such pages, or say by themselves that they open a tab', () => {
  const faults = framedPages.flatMap(({ path, file }) => {
    const tags = readFileSync(file, 'utf8').match(/<a\s[^>]*>/g) ?? []
    return tags
      .filter((tag) => !/\bhref="(#|mailto:)/.test(tag) && !/\bhref="[^"]*\/embed\//.test(tag))
      .filter((tag) => !tag.includes('target="_blank"') || !tag.includes('rel="noopener"'))
      .map((tag) => `${path}: ${tag}`)
  })
  expect(framedPages.length).toBeGreaterThan(10)
  expect(faults).toEqual([])
})

test('links that leave the site are secure ones, and few', () => {
  const outward = pages.flatMap(
    ({ file }) => contents.get(file)?.links.filter((link) => /^[a-z][a-z+.-]*:/i.test(link)) ?? [],
  )
  const schemes = new Set(outward.map((link) => new URL(link).protocol))
  expect([...schemes].filter((scheme) => !['https:', 'mailto:'].includes(scheme))).toEqual([])
})

test('every page can be reached from the start page', () => {
  const start = pages.find(({ path }) => path === '/')
  const reached = new Map(start === undefined ? [] : [[start.file, start.path]])
  for (const [file, path] of reached) {
    for (const link of contents.get(file)?.links ?? []) {
      const target = fileOfAddress(site, link, posix.join(site.base, path))
      const page = pages.find((candidate) => candidate.file === target?.file)
      if (page !== undefined) reached.set(page.file, page.path)
    }
  }
  expect(pages.filter(({ file, path }) => !reached.has(file) && path !== '/404.html').map(({ path }) => path)).toEqual(
    [],
  )
})
