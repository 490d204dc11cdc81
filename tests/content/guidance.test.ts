import { describe, expect, it } from 'vitest'
import { formatDate } from '~/domain/calendar-date'
import { defaultEdition as edition } from '~/domain/editions'
import { organisationTypes } from '~/domain/organisation-types'
import { projectFiles, readProjectFile } from '../architecture/project-files'
import { guidanceFiles, guidanceLinks, valueOf } from './guidance-files'
import { shinglesOf } from './shingles'
import sourceShingles from './source-shingles.json'

const completeBy = formatDate(edition.completeBy)
const publishBy = formatDate(edition.publishBy)
const limit = edition.itemLimit
const numberWords = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Headings that a component puts on a page, beside those of its Markdown. */
const drawnAnchors: Record<string, readonly string[]> = {
  'who-it-is-for': ['covered', ...organisationTypes],
}
/** Pages under /guidance/ that are not steps. */
const otherPages = new Set(['find', 'print'])

function pageNamed(id: string) {
  const page = guidanceFiles.find((file) => file.id === id)
  if (page === undefined) throw new Error(`There is no page ${id} in the guidance`)
  return page
}

function hasAnchor(id: string, anchor: string): boolean {
  return (
    pageNamed(id).headings.some((heading) => heading.anchor === anchor) || drawnAnchors[id]?.includes(anchor) === true
  )
}

describe.each(guidanceFiles)('the page $id', (file) => {
  it('says which edition it describes, when its facts were checked and where they come from', () => {
    expect(valueOf(file, 'edition')).toBe(edition.id)
    expect(valueOf(file, 'factsCheckedOn')).toBe(edition.factsCheckedOn)
    expect(file.frontmatter).toMatch(/^sources:\n {2}- instructions-of-may-2021$/m)
  })

  it('asks one question a heading, each with an anchor of its own', () => {
    const anchors = file.headings.map(({ anchor }) => anchor)
    expect(file.headings.filter(({ text }) => !text.endsWith('?'))).toEqual([])
    expect(anchors).not.toContain('')
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  it('leads from the A to Z to headings that exist', () => {
    const anchors = Array.from(file.frontmatter.matchAll(/anchor: ([a-z0-9-]+)/g), ([, anchor = '']) => anchor)
    expect(anchors.length).toBeGreaterThan(0)
    expect(anchors.filter((anchor) => !hasAnchor(file.id, anchor))).toEqual([])
  })

  it('states no date that the edition or its amendment does not know', () => {
    const known = [publishBy, completeBy, '21 December 2021', '31 December 2021']
    const stated = file.statements.match(/\b\d{1,2} [A-Z][a-z]+ 20\d\d\b/g) ?? []
    expect(stated.filter((date) => !known.includes(date))).toEqual([])
  })

  it('states the limit of the edition wherever it counts items', () => {
    const text = file.body.replaceAll('**', '')
    const atMost = text.match(/(?<=(?:more than|reach|1 to) )\d+(?! ?%)/gi) ?? []
    const above = text.match(/\d+(?= or more\b)/g) ?? []
    expect(atMost.filter((count) => Number(count) !== limit)).toEqual([])
    expect(above.filter((count) => Number(count) !== limit + 1)).toEqual([])
  })

  it('names no toolkit item but the one of the upload, and one example', () => {
    const references = file.body.match(/\b\d{1,2}\.\d{1,2}\.\d{1,2}\b/g) ?? []
    expect(references.filter((reference) => reference !== edition.uploadItem && reference !== '3.2.1')).toEqual([])
  })
})

describe('the guidance', () => {
  it('is in one order without gaps', () => {
    const orders = guidanceFiles.map((file) => Number(valueOf(file, 'order'))).toSorted((a, b) => a - b)
    expect(orders).toEqual(guidanceFiles.map((_, index) => index + 1))
  })

  it.each([
    ['before-you-start', publishBy],
    ['before-you-start', completeBy],
    ['complete-the-plan', completeBy],
    ['covid-and-relative-dates', completeBy],
    ['why-plans-are-refused', completeBy],
    ['why-plans-are-refused', `more than ${limit} outstanding items`],
    ['siro-sign-off', publishBy],
    ['siro-sign-off', `evidence item ${edition.uploadItem}`],
    ['upload-at-9-4-6', `evidence item ${edition.uploadItem}`],
    ['upload-at-9-4-6', publishBy],
    ['publish-and-ask-for-review', publishBy],
    ['publish-and-ask-for-review', edition.statusBefore],
    ['what-happens-next', `${edition.reviewer} reviews plans`],
    ['what-happens-next', edition.statusBefore],
    ['what-happens-next', edition.statusWhenAgreed],
    ['what-happens-next', edition.statusRenamedTo],
    ['what-happens-next', edition.statusWhenMet],
    ['update-your-plan', '21 December 2021'],
    ['update-your-plan', edition.statusWhenMet],
    ['who-it-is-for', `name ${numberWords[edition.covers.length] ?? ''} types of organisation`],
  ])('says on %s: %s', (id, fact) => {
    expect(pageNamed(id).body).toContain(fact)
  })

  it('has every heading that a link of the site leads to, from findings and prose alike', () => {
    const links = projectFiles
      .filter((path) => /^src\/.*\.(ts|tsx|astro|md)$/.test(path))
      .flatMap((path) => guidanceLinks(readProjectFile(path)).map((link) => ({ path, ...link })))
    const broken = links.filter(
      ({ page, anchor }) =>
        !otherPages.has(page) &&
        (!guidanceFiles.some(({ id }) => id === page) || (anchor !== null && !hasAnchor(page, anchor))),
    )
    expect(links.length).toBeGreaterThan(40)
    expect(broken).toEqual([])
  })

  it('copies no run of eight words from the instructions', () => {
    const source = new Set(sourceShingles)
    // Not sentences: the title, where it is cited, and the name of a kind of date.
    const unavoidable = /^improvement plans instructions for 2021|relative to the return to business as/
    const copied = projectFiles
      .filter((path) => /^src\/.*\.(md|astro|ts|tsx)$/.test(path))
      .flatMap((path) =>
        shinglesOf(readProjectFile(path))
          .filter(({ hash, words }) => source.has(hash) && !unavoidable.test(words))
          .map(({ words }) => `${path}: ${words}`),
      )
    expect(copied).toEqual([])
  })
})
