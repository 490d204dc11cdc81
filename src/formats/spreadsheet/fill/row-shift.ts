/**
 * What inserting rows does to references, as pure functions. Rows are inserted below `last`, a row made for data: ranges that
 * end there grow over the new rows, everything below moves down, and what belongs to that one row alone stays with it.
 */
import { cellName, lastRow as lastSheetRow, parseCell, parseRange, rangeName, type CellRange } from '../cells/reference'

export interface RowShift {
  /** The row below which rows are inserted. */
  last: number
  /** How many. */
  count: number
  /** The first row of the rows that are alike; a range over `last` alone grows only where it is the only one. */
  first: number
}

export function shiftRow(row: number, { last, count }: RowShift): number {
  return row > last ? Math.min(row + count, lastSheetRow) : row
}

export function shiftRange({ from, to }: CellRange, shift: RowShift): CellRange {
  return { from: { ...from, row: shiftRow(from.row, shift) }, to: { ...to, row: shiftEnd(from.row, to.row, shift) } }
}

/** The last row of a range after the insertion. */
export function shiftEnd(from: number, to: number, shift: RowShift): number {
  if (to > shift.last) return shiftRow(to, shift)
  const grows = to === shift.last && (from < shift.last || shift.first === shift.last)
  return grows ? Math.min(to + shift.count, lastSheetRow) : to
}

/** A list of ranges as an attribute holds it: "F9:F28 H9". Parts that are no ranges stay as they are. */
export function shiftRangeList(text: string, shift: RowShift): string {
  return text
    .split(/(\s+)/)
    .map((part) => {
      const range = parseRange(part)
      return range === null ? part : rangeName(shiftRange(range, shift))
    })
    .join('')
}

/** One cell, as an attribute holds it. */
export function shiftCellName(text: string, shift: RowShift): string {
  const cell = parseCell(text)
  return cell === null ? text : cellName({ ...cell, row: shiftRow(cell.row, shift) })
}
