import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { cellText, escapeCellText, unescapeCellText } from '~/formats/spreadsheet/cells/cell-text'
import { numberFormat, showMonth, textShowsDay } from '~/formats/spreadsheet/cells/number-format'
import {
  cellName,
  columnName,
  columnNumber,
  parseCell,
  parseRange,
  rangeName,
} from '~/formats/spreadsheet/cells/reference'
import { countLines, estimateRowHeight } from '~/formats/spreadsheet/cells/row-height'
import { dateFromSerial, serialFromDate } from '~/formats/spreadsheet/cells/serial-date'
import { anyDate } from '../../../arbitraries/plan'

describe('references', () => {
  test('columns are named A to XFD', () => {
    expect([1, 26, 27, 702, 703, 16_384].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
    expect(['xfd', 'XFE', '', 'A1'].map(columnNumber)).toEqual([16_384, null, null, null])
  })

  test('a cell and its name are the same', () => {
    const position = fc.record({
      column: fc.integer({ min: 1, max: 16_384 }),
      row: fc.integer({ min: 1, max: 1_048_576 }),
    })
    fc.assert(
      fc.property(position, (cell) => {
        expect(parseCell(cellName(cell))).toEqual(cell)
      }),
    )
    expect(['A0', 'A1048577', 'A1:B2', '1A', 'A01'].map(parseCell)).toEqual([null, null, null, null, null])
  })

  test('ranges may be written from any corner', () => {
    expect(rangeName(parseRange('$D$9:B7') ?? { from: { column: 1, row: 1 }, to: { column: 1, row: 1 } })).toBe('B7:D9')
  })
})

describe('serial dates', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [44_560, '2021-12-30'],
  ])('%i is %s', (serial, date) => {
    expect(dateFromSerial(serial, false)).toBe(date)
    expect(serialFromDate(calendarDate(date), false)).toBe(serial)
  })

  test('the 29 February 1900 of Excel is no date', () => {
    expect(dateFromSerial(60, false)).toBeNull()
    expect(dateFromSerial(0.5, false)).toBeNull()
  })

  test('a time of day is left out', () => {
    expect(dateFromSerial(44_560.99, false)).toBe('2021-12-30')
  })

  test('a date comes back from its serial number in both systems', () => {
    fc.assert(
      fc.property(anyDate, fc.boolean(), (date, from1904) => {
        const serial = serialFromDate(date, from1904)
        expect(serial === null ? date < '1904' : dateFromSerial(serial, from1904)).toBe(serial === null ? true : date)
      }),
    )
  })
})

describe('number formats', () => {
  test.each([
    ['dd/mm/yyyy', true],
    ['[$-809]d mmmm yyyy', true],
    ['mmm-yy;@', true],
    ['General', false],
    ['0.00', false],
    ['"day "0', false],
    ['[Red]0', false],
    ['h:mm', false],
  ])('%s: date %s', (code, date) => {
    expect(numberFormat(200, code).date).toBe(date)
  })

  test('built-in formats need no code', () => {
    expect([14, 22, 0, 9, 49].map((id) => numberFormat(id, undefined))).toMatchObject([
      { date: true },
      { date: true },
      { date: false },
      { percent: true },
      { text: true },
    ])
  })
})

describe('a date without its day', () => {
  test.each([
    ['mmm-yy', 'Sep-21'],
    ['mmmm yyyy', 'September 2021'],
    ['[$-809]mm/yyyy;@', '09/2021'],
    ['ddd mmm yy', 'Sep 21'],
    ['mmm\\-yy', 'Sep-21'],
    ['mmmm\\ yyyy', 'September 2021'],
  ])('%s shows %s', (code, shown) => {
    const { monthPattern } = numberFormat(200, code)
    expect(monthPattern === null ? null : showMonth(monthPattern, calendarDate('2021-09-01'))).toBe(shown)
  })

  test('a format with the day, or that is no date, is none', () => {
    const escaped = ['ddd\\ d\\ mmm\\ yyyy', 'dddd\\,\\ d\\ mmmm', 'ddd\\-dd\\-mmm', 'ddd"  "d mmm']
    const codes = ['dd/mm/yyyy', 'd-mmm', '"day" d mmmm', '0.00', 'hh:mm', ...escaped]
    expect(codes.map((code) => numberFormat(200, code).monthPattern)).toEqual(codes.map(() => null))
    expect([14, 15, 16, 17].map((id) => numberFormat(id, undefined).monthPattern)).toEqual([null, null, null, 'mmm-yy'])
  })

  test('a text shows the day where a number is left beside year and month', () => {
    const shows = (text: string, date: string) => textShowsDay(text, calendarDate(date))
    expect(['Sep-21', 'Medi 2021', '09/2021', '2021'].map((text) => shows(text, '2021-09-01'))).toEqual(
      Array.from({ length: 4 }, () => false),
    )
    expect(['1 Sep 21', '01/09/2021', '2021-09-01', '1af Medi 2021'].map((text) => shows(text, '2021-09-01'))).toEqual(
      Array.from({ length: 4 }, () => true),
    )
    expect(shows('21-Sep-21', '2021-09-21')).toBe(true)
    expect(shows('09/09/21', '2021-09-09')).toBe(true)
  })
})

describe('text of a cell', () => {
  test('comes back from its escaped form', () => {
    const marks = fc.array(fc.constantFrom('_', 'x', '000D', '005F', '_x000D_', 'a'), { maxLength: 8 })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          marks.map((list) => list.join('')),
        ),
        (text) => {
          expect(unescapeCellText(escapeCellText(text))).toBe(text)
        },
      ),
    )
  })

  test('counts the characters that a spreadsheet cannot hold', () => {
    expect(cellText('a\u0000b\ud800c\r\nd\ufffe 🏥')).toEqual({ text: 'ab\ufffdc\nd 🏥', leftOut: 3 })
  })
})

describe('row heights', () => {
  test('grow with the text and stop at 409 points', () => {
    expect(estimateRowHeight([{ text: 'short', width: 20 }], 10)).toBeLessThan(18)
    expect(estimateRowHeight([{ text: 'long '.repeat(20), width: 20 }], 10)).toBeGreaterThan(60)
    expect(estimateRowHeight([{ text: 'x\n'.repeat(200), width: 20 }], 10)).toBe(409)
  })

  test('count line breaks, whole words, and words longer than a line', () => {
    expect(countLines({ text: 'one\ntwo', width: 20 })).toBe(2)
    expect(countLines({ text: 'aaaaaaa bbbbbbb', width: 10 })).toBe(2)
    expect(countLines({ text: 'a'.repeat(50), width: 11 })).toBeGreaterThanOrEqual(5)
  })
})
