/** References as formulas write them: cells, whole columns, whole rows and ranges of these, with their dollar signs. */
import { columnName, columnNumber, lastRow } from '../cells/reference'

export interface Place {
  /** A row's or column's number, from 1. */
  at: number
  /** Written with a dollar sign. */
  absolute: boolean
}

/** A cell; a whole column has no row, a whole row no column. */
export interface Corner {
  column: Place | null
  row: Place | null
}

export interface Reference {
  from: Corner
  /** Null where only one cell is written, without a colon. */
  to: Corner | null
}

const cornerPattern = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([1-9]\d{0,6}))?$/

/** "$B7", "B" or "7"; null where the text is none of them or lies outside every sheet. */
export function parseCorner(text: string): Corner | null {
  const match = cornerPattern.exec(text)
  if (match === null || text === '') return null
  const column = match[2] === undefined ? null : columnNumber(match[2])
  const row = match[4] === undefined ? null : Number(match[4])
  if ((match[2] !== undefined && column === null) || (row !== null && row > lastRow)) return null
  return {
    column: column === null ? null : { at: column, absolute: match[1] === '$' },
    row: row === null ? null : { at: row, absolute: match[3] === '$' },
  }
}

/** What one or two corners refer to: null for a lone row or column, and for corners of different kinds. */
export function referenceOf(from: Corner | null, to: Corner | null): Reference | null {
  if (from === null) return null
  const isCell = from.column !== null && from.row !== null
  if (to === null) return isCell ? { from, to } : null
  const alike = (from.column === null) === (to.column === null) && (from.row === null) === (to.row === null)
  return alike ? { from, to } : null
}

/** "B7" or "$B$7:D9", as in attributes; null where the text is anything else. */
export function parseReference(text: string): Reference | null {
  const [first = '', second, ...rest] = text.split(':')
  if (rest.length > 0) return null
  const to = second === undefined ? null : parseCorner(second)
  return second !== undefined && to === null ? null : referenceOf(parseCorner(first), to)
}

export function cornerText({ column, row }: Corner): string {
  const columnText = column === null ? '' : (column.absolute ? '$' : '') + columnName(column.at)
  return columnText + (row === null ? '' : `${row.absolute ? '$' : ''}${row.at}`)
}

export function referenceText({ from, to }: Reference): string {
  return to === null ? cornerText(from) : `${cornerText(from)}:${cornerText(to)}`
}

/** The first and last row of a reference, whichever way round it is written; null for whole columns. */
export function rowsOf({ from, to }: Reference): { first: number; last: number } | null {
  if (from.row === null) return null
  const other = to?.row?.at ?? from.row.at
  return { first: Math.min(from.row.at, other), last: Math.max(from.row.at, other) }
}
