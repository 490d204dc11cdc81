import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Category } from '~/domain/catalogue'
import { readMandatory } from '~/formats/spreadsheet/catalogue/mandatory-words'
import { categoryIn, proposeCatalogue } from '~/formats/spreadsheet/catalogue/propose-catalogue'
import { readCatalogue, type ReadCatalogue } from '~/formats/spreadsheet/catalogue/read-catalogue'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { gridOf } from './grids'

const question = 'Explain how you keep a register of what you hold'
const references = ['1.1.1', '1.1.2', '1.2.1', '3.2.1', '9.4.6', '10.1.2']

function readAs(grids: readonly Grid[]): ReadCatalogue {
  const layout = proposeCatalogue(grids)
  const grid = layout === null ? undefined : grids[layout.sheet]
  if (layout === null || grid === undefined) throw new Error('No list was found')
  return readCatalogue(grid, layout)
}

function mandatoryOf(read: ReadCatalogue, category: Category): string[] {
  return read.items.filter((item) => item.entries.get(category)?.mandatory === true).map((item) => item.reference)
}

describe('a requirements workbook with a text and a status for each category', () => {
  const workbook = readXlsx(new Uint8Array(readFileSync('tests/fixtures/spreadsheets/filled/r1-words-merged.xlsx')))
  const read = readAs(workbook.ok ? workbook.grids : [])

  test('is read item for item, not from its log of changes', () => {
    expect(read.items).toHaveLength(60)
    expect(read.unread).toEqual([])
    expect(read.counts).toEqual({
      1: { applies: 60, mandatory: 50 },
      2: { applies: 46, mandatory: 25 },
      3: { applies: 34, mandatory: 21 },
      4: { applies: 31, mandatory: 17 },
    })
  })

  test('gives each category its own text', () => {
    const item = read.items.find(({ reference }) => reference === '3.1.3')
    expect(item?.entries.get(1)).toEqual({
      text: 'When did you last update training for specialist posts?',
      mandatory: true,
    })
    expect(item?.entries.get(4)).toEqual({
      text: 'When did you last update training for specialist posts? (practice)',
      mandatory: false,
    })
    expect(read.items.find(({ reference }) => reference === '1.1.1')?.entries.get(2)).toBeUndefined()
  })
})

describe('other shapes', () => {
  test('one text for all and a tick for each category: a blank is not mandatory', () => {
    const rows = references.map((reference, index) => [reference, question, index % 2 === 0 ? '✓' : '', '✓'])
    const read = readAs([gridOf([['Ref', 'Evidence', 'NHS Trusts', 'Local authorities'], ...rows])])
    expect(mandatoryOf(read, 1)).toEqual(['1.1.1', '1.2.1', '9.4.6'])
    expect(mandatoryOf(read, 3)).toEqual(references)
    expect(read.items.every((item) => item.entries.get(1)?.text === question)).toBe(true)
  })

  test('headings in two rows, the category over its columns', () => {
    const rows = references.map((reference) => [reference, question, 'M', question, 'O'])
    const head = [
      ['Evidence items', '', '', '', ''],
      ['', 'Category 1', '', 'Category 2', ''],
      ['Ref', 'Text', 'Status', 'Text', 'Status'],
    ]
    const read = readAs([
      gridOf(
        [...head, ...rows],
        [
          { from: { row: 1, column: 1 }, to: { row: 1, column: 5 } },
          { from: { row: 2, column: 2 }, to: { row: 2, column: 3 } },
          { from: { row: 2, column: 4 }, to: { row: 2, column: 5 } },
        ],
      ),
    ])
    expect(mandatoryOf(read, 1)).toEqual(references)
    expect(mandatoryOf(read, 2)).toEqual([])
    expect(read.counts[2].applies).toBe(references.length)
  })

  test('a reference that stands twice or is none is named with its row', () => {
    const rows = [...references, '1.1.1', '3.2'].map((reference) => [reference, question, 'Mandatory'])
    const read = readAs([gridOf([['Ref', 'Evidence', 'Status'], ...rows])])
    expect(read.unread).toEqual([
      { row: 8, text: '1.1.1', reason: 'repeated' },
      { row: 9, text: '3.2', reason: 'not-a-reference' },
    ])
    expect(mandatoryOf(read, 4)).toEqual(references)
  })

  test('a workbook without a column of references is no list', () => {
    expect(
      proposeCatalogue([
        gridOf([
          ['a', 'b'],
          ['3.2.1', 'text'],
        ]),
      ]),
    ).toBeNull()
    expect(proposeCatalogue([])).toBeNull()
  })
})

test.each([
  ['Mandatory', true],
  ['M', true],
  ['✓', true],
  ['Non-mandatory', false],
  ['Non mandatory', false],
  ['Optional', false],
  ['', null],
  ['See note', null],
])('“%s” says %s', (text, expected) => {
  expect(readMandatory(text)).toBe(expected)
})

test.each([
  ['Evidence text - Category 1', 1],
  ['NHS Trusts (Category 1)', 1],
  ['CCG, CSU and ALB', 2],
  ['Local authority', 3],
  ['GPs', 4],
  ['Category 1 and Category 2', null],
  ['Evidence text', null],
])('the heading “%s” names category %s', (heading, expected) => {
  expect(categoryIn(heading)).toBe(expected)
})
