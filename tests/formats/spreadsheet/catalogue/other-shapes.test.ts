/** Requirements workbooks in other shapes than the official one: what each says is taken, and what none says stays unknown. */
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { categories } from '~/domain/catalogue'
import type { CellRange } from '~/formats/spreadsheet/cells/reference'
import { otherLists, proposeCatalogue } from '~/formats/spreadsheet/catalogue/propose-catalogue'
import { readCatalogue, type ReadCatalogue } from '~/formats/spreadsheet/catalogue/read-catalogue'
import type { Grid, GridCell } from '~/formats/spreadsheet/read/grid'
import { gridOf } from './grids'

const question = 'Explain how you keep a register of what you hold'
const references = ['1.1.1', '1.1.2', '1.2.1', '3.2.1', '9.4.6', '10.1.2']
const isEven = (index: number) => index % 2 === 0

function read(grid: Grid): ReadCatalogue {
  const layout = proposeCatalogue([grid])
  if (layout === null) throw new Error('No list was found')
  return readCatalogue(grid, layout)
}

/** "applies/mandatory" for each category, "?" where the list does not say. */
function counts({ counts }: ReadCatalogue): string[] {
  return categories.map((category) => `${counts[category].applies}/${counts[category].mandatory ?? '?'}`)
}

function listOf(head: readonly string[], row: (reference: string, index: number) => readonly string[]): Grid {
  return gridOf([head, ...references.map(row)])
}

function merge(column: number, row: number, columns: number, rows: number): CellRange {
  return { from: { column, row }, to: { column: column + columns - 1, row: row + rows - 1 } }
}

describe('references', () => {
  test.each([
    ['with the text behind them', (reference: string) => `${reference} ${question}`],
    ['with a point at the end', (reference: string) => `${reference}.`],
  ])('are found %s', (_, write) => {
    const { items } = read(listOf(['Evidence item', 'Category 1'], (reference) => [write(reference), 'M']))
    expect(items.map(({ reference }) => reference)).toEqual(references)
    expect(items.every(({ entries }) => entries.get(1)?.mandatory === true)).toBe(true)
  })

  test('without a column of texts give what stands behind them as the text', () => {
    const { items } = read(listOf(['Evidence item', 'Category 1'], (reference) => [`${reference} ${question}`, 'M']))
    expect(items[0]?.entries.get(1)?.text).toBe(question)
  })

  test('of outcomes are found without their point', () => {
    const outcomes = ['A1a', 'A1b', 'A2a', 'B1a', 'C1c', 'E3b']
    const { items } = read(gridOf([['Outcome', 'Text'], ...outcomes.map((outcome) => [outcome, question])]))
    expect(items.map(({ reference }) => reference)).toEqual(['A1.a', 'A1.b', 'A2.a', 'B1.a', 'C1.c', 'E3.b'])
  })

  test('that a text mentions are not the item’s own', () => {
    const text = `${question}, as for 2.2.2 and 2.2.3`
    const { items } = read(listOf(['Text', 'Ref'], (reference) => [text, reference]))
    expect(items.map(({ reference }) => reference)).toEqual(references)
  })

  test('that have become dates are named, and are no headings', () => {
    const grid = listOf(['Ref', 'Text', 'Mandatory'], (reference) => [reference, question, 'Yes'])
    const date = calendarDate('2001-01-01')
    const rows = new Map(grid.rows)
    for (const row of [2, 3]) {
      const dated = { value: { kind: 'date' as const, date, number: 36_892 }, formula: false, style: null }
      rows.set(row, new Map(grid.rows.get(row)).set(1, dated))
    }
    // Seven rows, so that five references are left.
    rows.set(
      8,
      new Map(grid.rows.get(7)).set(1, { value: { kind: 'text', text: '9.9.9' }, formula: false, style: null }),
    )
    const found = read({ ...grid, rows, lastRow: 8 })
    expect(found.unread).toEqual([2, 3].map((row) => ({ row, text: date, reason: 'is-a-date' })))
    expect(found.items).toHaveLength(5)
  })

  describe('that have become dates', () => {
    const listWith = (references: readonly string[], dates: Readonly<Record<string, string>>): Grid => {
      const grid = gridOf([['Ref', 'Text', 'Mandatory'], ...references.map((each) => [each, question, 'Yes'])])
      const dated = references.flatMap((reference, index): [number, ReadonlyMap<number, GridCell>][] => {
        const cells = grid.rows.get(index + 2) ?? new Map<number, GridCell>()
        const date = dates[reference]
        if (date === undefined) return [[index + 2, cells]]
        const value = { kind: 'date' as const, date: calendarDate(date), number: 38_000 }
        return [[index + 2, new Map(cells).set(1, { value, formula: false, style: null })]]
      })
      return { ...grid, rows: new Map([...grid.rows, ...dated]) }
    }
    const list = ['1.1.1', '1.12.3', '1.13.1', '3.2.1', '9.4.5', '9.4.6', '10.1.2']

    test('are read where only one reference of the list can have made the date, and are asked about', () => {
      const found = read(listWith(list, { '1.12.3': '2003-01-12', '9.4.6': '2006-04-09' }))
      expect(found.dated).toEqual([
        { row: 3, text: '2003-01-12', reference: '1.12.3' },
        { row: 7, text: '2006-04-09', reference: '9.4.6' },
      ])
      expect(found.items.map(({ reference }) => reference)).toEqual(list)
      expect(found.unread).toEqual([])
    })

    test('are left out once somebody says that they are no references', () => {
      const grid = listWith(list, { '9.4.6': '2006-04-09' })
      const layout = proposeCatalogue([grid])
      if (layout === null) throw new Error('No list was found')
      const found = readCatalogue(grid, layout, { readDates: false })
      expect(found.dated).toHaveLength(1)
      expect(found.items.map(({ reference }) => reference)).toEqual(list.filter((each) => each !== '9.4.6'))
      expect(found.unread).toEqual([{ row: 7, text: '2006-04-09', reason: 'is-a-date' }])
    })

    test.each([
      ['two references fit into the list there', ['1.1.1', '1.1.2', '4.3.1', '9.1.1', '9.1.2', '9.1.3'], '2001-03-04'],
      ['the reference stands elsewhere', ['1.1.1', '9.1.1', '9.4.7', '9.5.1', '9.4.6', '10.1.1'], '2006-04-09'],
      ['none fits there', ['5.1.1', '5.1.2', '5.1.3', '5.1.4', '5.1.5', '5.1.6'], '2006-04-09'],
    ])('are named where %s', (_, references, date) => {
      const found = read(listWith(references, { [references[2] ?? '']: date }))
      expect(found.dated).toEqual([])
      expect(found.unread).toEqual([{ row: 4, text: date, reason: 'is-a-date' }])
    })
  })

  test('of this year are chosen where those of last year are more', () => {
    const head = ['2019-20 ref', '2020-21 ref', 'Text', 'Mandatory']
    const now = ['1.1.5', '1.1.6', '1.2.7', '3.2.8', '9.4.9', '']
    const { items } = read(listOf(head, (reference, index) => [reference, now[index] ?? '', question, 'Yes']))
    expect(items.map(({ reference }) => reference)).toEqual(now.slice(0, 5))
  })
})

describe('headings in two rows', () => {
  const head = [
    ['Ref', 'Category 1', '', 'Category 2', ''],
    ['', 'Evidence text', 'Status', 'Evidence text', 'Status'],
  ]
  const rows = references.map((reference, index) => [
    ...[reference, question, isEven(index) ? 'Mandatory' : 'Optional', question, 'Optional'],
  ])
  const over = [merge(2, 1, 2, 1), merge(4, 1, 2, 1)]

  test.each([
    ['merged down over the references', [...over, merge(1, 1, 1, 2)]],
    ['with nothing in the lower row over the references', over],
  ])('%s give each category its own columns', (_, merges) => {
    expect(proposeCatalogue([gridOf([...head, ...rows], merges)])?.headerRow).toBe(2)
    expect(counts(read(gridOf([...head, ...rows], merges)))).toEqual(['6/3', '6/0', '0/?', '0/?'])
  })
})

describe('to whom an item applies', () => {
  test('is one column, and what is mandatory another', () => {
    const head = ['Ref', 'Text', 'Category 1 applies', 'Category 1 mandatory']
    const grid = listOf(head, (reference, index) => [
      reference,
      question,
      index < 4 ? 'Y' : 'N',
      isEven(index) ? 'Y' : 'N',
    ])
    expect(counts(read(grid))[0]).toBe('4/2')
  })

  test('is what a category’s own column says beside one that says what is mandatory', () => {
    const head = ['Ref', 'Text', 'NHS Trust (Cat 1)', 'Mandatory']
    const grid = listOf(head, (reference, index) => [reference, question, 'Y', isEven(index) ? 'Y' : 'N'])
    expect(counts(read(grid))[0]).toBe('6/3')
  })

  test.each(['N/A', 'Not applicable', 'Not required'])('is nobody of a category where it says “%s”', (words) => {
    const head = ['Ref', 'Text', 'Category 1', 'Category 3']
    const grid = listOf(head, (reference, index) => [
      reference,
      question,
      'Mandatory',
      isEven(index) ? words : 'Mandatory',
    ])
    expect(counts(read(grid))).toEqual(['6/6', '6/?', '3/3', '6/?'])
  })

  test('may be a list of categories', () => {
    const list = (_: string, index: number) => (isEven(index) ? '1, 2' : 'Categories 1, 2, 3 and 4')
    const scope = listOf(['Ref', 'Text', 'Categories', 'Mandatory'], (reference, index) => [
      ...[reference, question, list(reference, index), 'Yes'],
    ])
    expect(counts(read(scope))).toEqual(['6/6', '6/6', '3/3', '3/3'])
    const mandatory = listOf(['Ref', 'Text', 'Mandatory for'], (reference, index) => [
      ...[reference, question, list(reference, index)],
    ])
    expect(counts(read(mandatory))).toEqual(['6/6', '6/6', '6/3', '6/3'])
  })
})

describe('what is mandatory', () => {
  test('is not known where no column says it', () => {
    expect(counts(read(listOf(['Ref', 'Text'], (reference) => [reference, question])))).toEqual(Array(4).fill('6/?'))
  })

  test('is not taken from marks under an unrelated heading where a category has none', () => {
    const head = ['Ref', 'Text', 'Old', 'Category 1', 'Category 2']
    const grid = listOf(head, (reference) => [reference, question, 'x', '✔', ''])
    expect(counts(read(grid))).toEqual(['6/6', '6/0', '6/?', '6/?'])
  })
})

test('a workbook with a sheet for each category has its other lists named', () => {
  const sheet = (name: string, rows = references) => ({
    ...gridOf([['Ref', 'Text', 'Mandatory'], ...rows.map((reference) => [reference, question, 'Yes'])]),
    name,
  })
  const grids = [sheet('Trusts'), sheet('Councils', references.slice(1)), { ...gridOf([['Changes']]), name: 'Log' }]
  expect(otherLists(grids, 0)).toEqual(['Councils'])
  expect(otherLists(grids, 1)).toEqual(['Trusts'])
  expect(otherLists(grids.slice(1), 0)).toEqual([])
})
