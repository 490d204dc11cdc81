import { expect, test } from 'vitest'
import { cellsIn, describeNotTaken, groupNotTaken } from '~/formats/spreadsheet/read/not-taken'
import type { Unplaced } from '~/formats/spreadsheet/read/reading'

const cell = (name: string, why: Unplaced['why'], text = name): Unplaced => ({ cell: name, text, why })

test('a cell has one reason, that of its row before that of its column', () => {
  const notTaken = groupNotTaken([cell('A6', 'no-column'), cell('A6', 'example'), cell('A6', 'no-column')])
  expect(notTaken.map(describeNotTaken)).toEqual(['A6: “A6” looks like an example, so we left it out.'])
  expect(cellsIn(notTaken)).toBe(1)
})

test('a column that does not fit is one line, and two cells of one are two', () => {
  const column = ['7', '8', '9'].map((row) => cell(`A${row}`, 'no-column', row))
  const notTaken = groupNotTaken([...column, cell('K7', 'no-column', 'x'), cell('B40', 'below', 'Note')])
  expect(cellsIn(notTaken)).toBe(5)
  expect(notTaken.map(describeNotTaken)).toEqual([
    'Column A does not fit in a plan: 3 cells, such as “7” or “8”.',
    'K7: “x” is in a column that does not fit in a plan.',
    'B40: “Note” is below the rows of the plan.',
  ])
})

test('nothing is nothing', () => {
  expect(groupNotTaken([])).toEqual([])
  expect(cellsIn([])).toBe(0)
})
