/**
 * Reads an old Excel workbook (.xls) into grids with SheetJS. SheetJS can hang on damaged files, so this runs in a worker
 * that is ended after a few seconds.
 */
import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx'
import { parseIsoDate } from '~/domain/calendar-date'
import { numberFormat } from '../cells/number-format'
import { shownMonth } from '../cells/read-cell'
import { serialFromDate } from '../cells/serial-date'
import { cellName } from '../cells/reference'
import { limits } from '../limits'
import { SpreadsheetError } from '../problem'
import type { CellValue, Grid, GridCell } from './grid'

/** Throws a SpreadsheetError, or whatever SheetJS throws on a damaged file. */
export function readOldExcel(bytes: Uint8Array): Grid[] {
  const workbook = read(bytes, {
    type: 'array',
    cellDates: true,
    UTC: true,
    cellText: false,
    cellNF: true,
    cellHTML: false,
    sheetRows: limits.dataRows + 200,
  })
  if (workbook.SheetNames.length > limits.sheets) {
    throw new SpreadsheetError('workbook.too-many-sheets', { sheets: workbook.SheetNames.length, limit: limits.sheets })
  }
  const sheets = new Map(Object.entries(workbook.Sheets))
  return workbook.SheetNames.flatMap((name, index): Grid[] => {
    const sheet = sheets.get(name)
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return sheet === undefined ? [] : [readSheet(name, hidden, sheet)]
  })
}

function readSheet(name: string, hidden: boolean, sheet: WorkSheet): Grid {
  const rows = new Map<number, Map<number, GridCell>>()
  let lastRow = 0
  let lastColumn = 0
  const range = sheet['!ref'] === undefined ? null : utils.decode_range(sheet['!ref'])
  const lastRead = Math.min(range?.e.r ?? -1, limits.dataRows + 199) + 1
  for (let row = (range?.s.r ?? 0) + 1; row <= lastRead; row++) {
    for (let column = (range?.s.c ?? 0) + 1; column <= Math.min((range?.e.c ?? -1) + 1, limits.columns); column++) {
      const key = cellName({ column, row })
      const cell = Object.hasOwn(sheet, key) ? (sheet[key] as CellObject) : undefined
      const value = cell === undefined ? null : readValue(cell)
      if (cell === undefined || value === null) continue
      const gridCell: GridCell = { value, formula: cell.f !== undefined, style: null }
      const known = rows.get(row)
      if (known === undefined) rows.set(row, new Map([[column, gridCell]]))
      else known.set(column, gridCell)
      lastRow = row
      lastColumn = Math.max(lastColumn, column)
    }
  }
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    from: { column: s.c + 1, row: s.r + 1 },
    to: { column: e.c + 1, row: e.r + 1 },
  }))
  const hiddenRows = new Set((sheet['!rows'] ?? []).flatMap((row, index) => (row.hidden === true ? [index + 1] : [])))
  const hiddenColumns = new Set(
    (sheet['!cols'] ?? []).flatMap((column, index) => (column.hidden === true ? [index + 1] : [])),
  )
  return {
    name,
    hidden,
    rows,
    lastRow,
    lastColumn,
    merges,
    hiddenRows,
    hiddenColumns,
    tables: [],
    validations: [],
  }
}

function readValue(cell: CellObject): CellValue | null {
  const { v } = cell
  if (v instanceof Date) {
    const date = parseIsoDate(v.toISOString().slice(0, 10))
    const format = typeof cell.z === 'string' ? numberFormat(0, cell.z) : undefined
    return {
      kind: 'date',
      date,
      number: date === null ? 0 : (serialFromDate(date, false) ?? 0),
      ...shownMonth(date, format),
    }
  }
  if (cell.t === 'e') return { kind: 'error', code: String(cell.w ?? v ?? '') }
  if (typeof v === 'number')
    return { kind: 'number', number: v, percent: typeof cell.z === 'string' && cell.z.includes('%') }
  if (typeof v === 'boolean') return { kind: 'boolean', value: v }
  return v === undefined || v === '' ? null : { kind: 'text', text: v.replace(/\r\n?/g, '\n') }
}
