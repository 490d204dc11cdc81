import { expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import type { GridCell } from '~/formats/spreadsheet/read/grid'
import { yearsIn } from '~/formats/spreadsheet/read/years-in-sheet'
import { gridOf } from '../catalogue/grids'

test('the years of dates and of texts are counted, the most frequent first', () => {
  const grid = gridOf([['30 June 2022', 'by July 2021'], ['Published in 2021, agreed in 2021'], ['By the end of June']])
  expect(yearsIn(grid)).toEqual([2021, 2022])
})

test('a reference that became a date is of no year', () => {
  const due = gridOf([['by 30 September 2021']])
  const dates = ['2006-04-09', '2010-02-01', '2003-02-01'].map((date, index): [number, Map<number, GridCell>] => [
    index + 2,
    new Map([[1, { value: { kind: 'date', date: calendarDate(date), number: 0 }, formula: false, style: null }]]),
  ])
  expect(yearsIn({ ...due, rows: new Map([...due.rows, ...dates]) })).toEqual([2021])
})
