/**
 * The second opinion: SheetJS, which shares no code with ours, reads a file that was just written, and every cell is
 * compared with the plan. SheetJS can hang on damaged files, so this runs in a worker with a time limit.
 */
import { read, type CellObject, type WorkSheet } from '@e965/xlsx'
import { cellName } from '../cells/reference'
import { ownLayout } from '../template/own-layout'
import type { ReadBack } from '../receipt'
import { compareCells, type ExpectedCell, type FoundCell } from './expected-cells'

/** Throws what SheetJS throws. */
export function compareWithSheetJs(
  bytes: Uint8Array,
  expected: readonly ExpectedCell[],
  sheetName = ownLayout.sheet,
): ReadBack {
  const options = {
    type: 'array',
    cellDates: true,
    UTC: true,
    cellText: false,
    cellFormula: false,
    cellHTML: false,
  } as const
  const workbook = read(bytes, options)
  const sheets = new Map(Object.entries(workbook.Sheets))
  return compareCells(expected, ({ sheet, position }) =>
    foundCell(cellOf(sheets.get(sheet ?? sheetName), cellName(position))),
  )
}

function cellOf(sheet: WorkSheet | undefined, name: string): CellObject | undefined {
  return sheet !== undefined && Object.hasOwn(sheet, name) ? (sheet[name] as CellObject) : undefined
}

function foundCell(cell: CellObject | undefined): FoundCell {
  const value = cell?.v
  if (cell === undefined || cell.t === 'z' || value === undefined) return { kind: 'empty', text: '' }
  if (value instanceof Date) return { kind: 'date', text: value.toISOString().slice(0, 10) }
  return { kind: 'text', text: String(value) }
}
