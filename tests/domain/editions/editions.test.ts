import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import {
  anotherYear,
  editionFacts,
  editionOf,
  editions,
  findEdition,
  isKnown,
  sourcesOf,
  type Edition,
} from '~/domain/editions'
import { noYearFigures } from '~/domain/plan-values'
import { factLines } from './fact-lines'

function linesOf(edition: Edition) {
  return factLines.filter((line) => line.edition === edition.id)
}

describe.each(editions)('the edition $id', (edition) => {
  test('knows what was verified, and names the source of each fact', () => {
    const known = editionFacts
      .filter((fact) => isKnown(edition, fact))
      .map((fact) => ({ fact, value: edition[fact], source: edition.sourceOf[fact]?.label }))
    expect(known).toEqual(linesOf(edition).map(({ fact, value, source }) => ({ fact, value, source })))
  })

  test('has nothing in the place of a figure that was not verified', () => {
    const figures = ['covers', 'publishBy', 'completeBy', 'updateBy', 'itemLimit', 'uploadItem'] as const
    for (const figure of figures) if (!isKnown(edition, figure)) expect(edition[figure], figure).toBeNull()
    if (!isKnown(edition, 'covidDates')) expect(edition.covidDates).toBe(false)
    if (!isKnown(edition, 'statusRenamedTo')) expect(edition.statusRenamedTo).toBeNull()
  })

  test('lists each of its sources once, each with an https address or none', () => {
    const sources = sourcesOf(edition)
    expect(sources.map(({ label }) => label)).toEqual([...new Set(linesOf(edition).map(({ source }) => source))])
    for (const { url } of sources)
      if (url !== undefined) expect(url).toMatch(/^https:\/\/www\.dsptoolkit\.nhs\.uk\/News\//)
  })
})

test('there is one edition for each year from 2020-21 to 2024-25, newest last', () => {
  expect(editions.map(({ id }) => id)).toEqual(['2020-21', '2021-22', '2022-23', '2023-24', '2024-25'])
  expect(factLines.filter(({ edition }) => findEdition(edition) === null)).toEqual([])
})

describe('a year that the tool does not know', () => {
  test('has no fact at all', () => {
    const year = anotherYear('2026-27')
    expect(editionFacts.filter((fact) => isKnown(year, fact))).toEqual([])
    expect(sourcesOf(year)).toEqual([])
    expect([year.covers, year.publishBy, year.completeBy, year.itemLimit, year.uploadItem]).toEqual(Array(5).fill(null))
  })
})

describe('the figures that the user gave', () => {
  const yearFigures = {
    publishBy: calendarDate('2027-06-30'),
    completeBy: calendarDate('2027-12-31'),
    itemLimit: 12,
    uploadItem: ' A1.a ',
  }

  test('stand where the tool knows none, without being a fact', () => {
    const year = editionOf({ edition: '2026-27', yearFigures })
    expect(year).toMatchObject({ id: '2026-27', ...yearFigures, uploadItem: 'A1.a' })
    expect(isKnown(year, 'completeBy')).toBe(false)
    expect(editionOf({ edition: '2022-23', yearFigures })).toMatchObject({ publishBy: '2023-06-30', itemLimit: 12 })
  })

  test('never stand in place of a fact', () => {
    expect(editionOf({ edition: '2020-21', yearFigures })).toEqual(findEdition('2020-21'))
    expect(editionOf({ edition: '2024-25', yearFigures: noYearFigures })).toEqual(findEdition('2024-25'))
  })
})
