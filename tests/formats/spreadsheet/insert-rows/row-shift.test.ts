import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseReference, rowsOf } from '~/formats/spreadsheet/insert-rows/a1-reference'
import { RowShift, type RowInsertion } from '~/formats/spreadsheet/insert-rows/row-shift'
import { shiftRanges } from '~/formats/spreadsheet/insert-rows/shift-reference'

const row = fc.integer({ min: 1, max: 60 })
const insertion = fc.record({ below: row, count: fc.integer({ min: 0, max: 5 }) })
const insertions = fc.array(insertion, { maxLength: 6 })
const growth = fc.constantFrom('none', 'ranges', 'all')

/** A sheet as a list of the rows that each row was before: a copy has its model's number, negative. */
function naiveSheet(inserted: readonly RowInsertion[]): number[] {
  return Array.from({ length: 70 }, (_, index) => index + 1).flatMap((number) => [
    number,
    ...inserted.filter(({ below }) => below === number).flatMap(({ count }) => Array<number>(count).fill(-number)),
  ])
}

function range(first: number, last: number): string {
  return `B${Math.min(first, last)}:D${Math.max(first, last)}`
}

function rowsIn(text: string): { first: number; last: number } {
  const reference = parseReference(text)
  return (reference === null ? null : rowsOf(reference)) ?? { first: NaN, last: NaN }
}

describe('rows after an insertion', () => {
  test('have the numbers that counting gives', () => {
    fc.assert(
      fc.property(insertions, row, (inserted, number) => {
        const shift = new RowShift(inserted)
        const sheet = naiveSheet(inserted)
        expect(shift.moved(number)).toBe(sheet.indexOf(number) + 1)
        expect(shift.lastOf(number)).toBe(Math.max(sheet.lastIndexOf(number), sheet.lastIndexOf(-number)) + 1)
        expect(shift.added).toBe(sheet.length - 70)
      }),
    )
  })

  test('are the same whether they are inserted at once or one after the other', () => {
    fc.assert(
      fc.property(insertion, insertion, row, row, growth, (one, two, a, b, grows) => {
        const first = new RowShift([one])
        const below = one.below === two.below ? first.lastOf(two.below) : first.moved(two.below)
        const second = new RowShift([{ below, count: two.count }])
        const inTurn = shiftRanges(shiftRanges(range(a, b), first, grows), second, grows)
        const atOnce = shiftRanges(range(a, b), new RowShift([one, two]), grows)
        // A single row that does not grow ends above its copies; the second batch then stands below one of these.
        fc.pre(grows === 'all' || a !== b)
        if (grows !== 'none' || one.below !== two.below) expect(inTurn).toBe(atOnce)
      }),
    )
  })

  test('leave no range smaller, and every range over all that it was over', () => {
    fc.assert(
      fc.property(insertions, row, row, growth, (inserted, a, b, grows) => {
        const sheet = naiveSheet(inserted)
        const before = rowsIn(range(a, b))
        const after = rowsIn(shiftRanges(range(a, b), new RowShift(inserted), grows))
        expect(after.last - after.first).toBeGreaterThanOrEqual(before.last - before.first)
        const covered = sheet.slice(after.first - 1, after.last)
        for (let number = before.first; number <= before.last; number++) expect(covered).toContain(number)
        expect(covered.every((number) => Math.abs(number) >= before.first && Math.abs(number) <= before.last)).toBe(
          true,
        )
        // Copies are in where their model is, the last row's only where the range grows.
        const left = sheet.filter((number) => number < 0 && -number >= before.first && -number < before.last)
        for (const copy of left) expect(covered).toContain(copy)
        const copiesOfLast = sheet.includes(-before.last)
        const takesThemIn = grows === 'all' || (grows === 'ranges' && before.first < before.last)
        if (copiesOfLast) expect(covered.includes(-before.last)).toBe(takesThemIn)
      }),
    )
  })
})

describe('ranges in attributes', () => {
  const shift = new RowShift([{ below: 14, count: 10 }])

  test.each([
    ['H10:H14', 'H10:H24'],
    ['F10:F14 F18', 'F10:F24 F28'],
    ['A14', 'A14:A24'],
    ['A14:I14', 'A14:I24'],
    ['$A$15', '$A$25'],
    ['A13', 'A13'],
    ['A:C', 'A:C'],
    ['14:14', '14:24'],
    ['A1:A1048576', 'A1:A1048576'],
    ['not a range', 'not a range'],
  ])('that a row alone can have: %s becomes %s', (before, after) => {
    expect(shiftRanges(before, shift, 'all')).toBe(after)
  })

  test.each([
    ['A9:I14', 'A9:I24'],
    ['A14:I14', 'A14:I14'],
    ['D14:D14', 'D14:D24'],
    ['D14', 'D14'],
    ['A14:A9', 'A24:A9'],
    ['14:14', '14:14'],
  ])('over blocks: %s becomes %s', (before, after) => {
    expect(shiftRanges(before, shift, 'ranges')).toBe(after)
  })

  test('stay where they would leave the sheet', () => {
    expect(shiftRanges('A1048575:B1048576', shift, 'all')).toBe('A1048575:B1048576')
  })
})
