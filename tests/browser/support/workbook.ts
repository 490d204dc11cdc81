/** A downloaded spreadsheet as SheetJS reads it: another program than the one that wrote it. */
import { read, type CellObject, type WorkSheet } from '@e965/xlsx'
import { calendarDate, toDayNumber } from '../../../src/domain/calendar-date'
import { expect } from './test'

export function planSheetOf(bytes: Buffer): WorkSheet {
  const workbook = read(bytes, { cellStyles: true, cellNF: true })
  expect(workbook.SheetNames).toContain('Improvement plan')
  return workbook.Sheets['Improvement plan'] ?? {}
}

/** The value of a cell: text, a number, or null where there is nothing. A date is its serial number. */
export function valueAt(sheet: WorkSheet, address: string): string | number | null {
  const cell: unknown = sheet[address]
  if (!isCell(cell)) return null
  const { v } = cell
  return typeof v === 'string' || typeof v === 'number' ? v : null
}

/** The number under which a spreadsheet keeps a day: 1 is 1 January 1900 in Excel's count. */
export function serialOf(date: string): number {
  return toDayNumber(calendarDate(date)) + 25_569
}

/** The rows of the table, from the row of its headings to the last that holds anything. */
export function tableOf(sheet: WorkSheet): (string | number | null)[][] {
  const columns = Array.from('ABCDEFGHIJK')
  const rows: (string | number | null)[][] = []
  for (let row = 8; ; row += 1) {
    const values = columns.map((column) => valueAt(sheet, `${column}${String(row)}`))
    if (values.every((value) => value === null || value === '')) return rows
    rows.push(values.map((value) => (value === '' ? null : value)))
  }
}

/** True where a cell is shown as a date rather than as the number that it is. */
export function isShownAsDate(sheet: WorkSheet, address: string): boolean {
  const cell: unknown = sheet[address]
  return isCell(cell) && /[dmy]/i.test(String(cell.z))
}

function isCell(value: unknown): value is CellObject {
  return typeof value === 'object' && value !== null && 't' in value
}
