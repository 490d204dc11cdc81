import { expect, test } from 'vitest'
import { notTakenLines, otherSheetsSaid } from '~/builder/import/not-taken'
import type { Unplaced } from '~/formats/spreadsheet/read/reading'

const cell = (name: string, why: Unplaced['why'], text = name): Unplaced => ({ cell: name, text, why })

test('a cell has one reason, that of its row before that of its column', () => {
  expect(notTakenLines([cell('A6', 'no-column'), cell('A6', 'example'), cell('A6', 'no-column')])).toEqual({
    cells: 1,
    lines: ['A6: “A6” looks like an example, so we left it out.'],
  })
})

test('a column that does not fit is one line, and two cells of one are two', () => {
  const column = ['7', '8', '9'].map((row) => cell(`A${row}`, 'no-column', row))
  const { cells, lines } = notTakenLines([...column, cell('K7', 'no-column', 'x'), cell('B40', 'below', 'Note')])
  expect(cells).toBe(5)
  expect(lines).toEqual([
    'Column A does not fit in a plan: 3 cells, such as “7” or “8”.',
    'K7: “x” is in a column that does not fit in a plan.',
    'B40: “Note” is below the rows of the plan.',
  ])
})

test('nothing is nothing', () => {
  expect(notTakenLines([])).toEqual({ cells: 0, lines: [] })
})

test('other sheets that look like plans are named, with what to do about them', () => {
  expect(otherSheetsSaid([])).toBeNull()
  expect(otherSheetsSaid(['Standard 2'])).toBe(
    '“Standard 2” looks like a plan too. We read one sheet at a time. Import this one, then open the spreadsheet again, choose the other sheet, and add it to the open plan.',
  )
  expect(otherSheetsSaid(['A', 'B', 'C', 'D', 'E'])).toMatch(
    /^“A”, “B”, “C” and 2 more sheets look like plans too\. .* choose the next sheet/,
  )
})
