/** References after rows were inserted. Nothing here knows of XML. */
import { lastRow } from '../cells/reference'
import { parseReference, referenceText, rowsOf, type Corner, type Place, type Reference } from './a1-reference'
import { rewriteReferences } from './rewrite-references'
import type { RowShift } from './row-shift'

/**
 * What becomes of a range whose last row is the one that is copied. In Excel people add rows inside a block, and ranges over
 * it grow; the new rows below its last row are the same wish. 'ranges' holds for blocks, 'all' also for what stands in that
 * row alone, as a drop-down that its copies must have too.
 */
export type Growth = 'none' | 'ranges' | 'all'

/** The reference with its rows moved. `relative` says where rows without a dollar sign go, if not where their cells go. */
export function shiftReference(
  reference: Reference,
  shift: RowShift,
  growth: Growth,
  relative: (row: number) => number = (row) => shift.moved(row),
): Reference {
  const { from, to } = reference
  const rows = rowsOf(reference)
  if (rows === null) return reference
  const isColumn = from.column !== null && from.column.at === to?.column?.at
  const isBlock = to !== null && (rows.first < rows.last || isColumn)
  const grows = growth === 'all' || (growth === 'ranges' && isBlock)
  // Written the other way round ("A9:A2"), it is the first corner that grows.
  const lastIsFrom = from.row?.at === rows.last && to?.row?.at !== rows.last
  const move = (place: Place | null, isLast: boolean): Place | null => {
    if (place === null) return null
    const at = place.absolute || isLast ? shift.moved(place.at) : relative(place.at)
    return { ...place, at: isLast ? shift.lastOf(place.at) : at }
  }
  const moveCorner = (corner: Corner, isLast: boolean): Corner => ({ ...corner, row: move(corner.row, isLast) })
  if (to !== null) return { from: moveCorner(from, grows && lastIsFrom), to: moveCorner(to, grows && !lastIsFrom) }
  const single = moveCorner(from, false)
  return grows && shift.copiesOf(rows.last) > 0 ? { from: single, to: moveCorner(from, true) } : { from: single, to }
}

/** A list of ranges as attributes hold it, "A10:I14 F18"; what is no range stays. */
export function shiftRanges(text: string, shift: RowShift, growth: Growth): string {
  return text.replace(/\S+/g, (range) => {
    const reference = parseReference(range)
    return reference === null ? range : referenceText(shiftReference(reference, shift, growth))
  })
}

export interface FormulaPlace {
  /** A reference without a sheet's name means the sheet that rows go into. */
  own: boolean
  /** The row that the formula stands in, where that is a row of that sheet. */
  row?: number
  relative?: (row: number) => number
}

/** A formula anywhere in the workbook, after rows were inserted into the sheet of that name. */
export function shiftFormula(formula: string, shift: RowShift, sheet: string, place: FormulaPlace): string {
  return rewriteReferences(formula, (reference, qualifier) => {
    // References through several sheets do not move with one of them, in Excel as in LibreOffice.
    if (qualifier.kind === 'other' || (qualifier.kind === 'none' && !place.own)) return null
    if (qualifier.kind === 'sheet' && !isSameName(qualifier.name, sheet)) return null
    const shifted = shiftReference(reference, shift, formulaGrowth(reference, place), place.relative)
    return referenceText(shifted) === referenceText(reference) ? null : shifted
  })
}

/** Sheet names are compared without regard to case. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** "SUM(G$10:G14)" in row 14 is a sum so far: it grows only where its last row is fixed. */
function formulaGrowth(reference: Reference, { row, relative }: FormulaPlace): Growth {
  const last = rowsOf(reference)?.last
  const fixed = [reference.from.row, reference.to?.row].some((place) => place?.at === last && place?.absolute === true)
  return fixed || (row !== last && relative === undefined) ? 'ranges' : 'none'
}

/** A formula as it reads some rows down and columns to the right: what is not fixed by a dollar sign moves along. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula
  const move = (place: Place | null, by: number, last: number): Place | null =>
    place === null || place.absolute ? place : { ...place, at: ((((place.at - 1 + by) % last) + last) % last) + 1 }
  const moveCorner = ({ column, row }: Corner): Corner => ({
    column: move(column, columns, 16_384),
    row: move(row, rows, lastRow),
  })
  return rewriteReferences(formula, ({ from, to }) => ({
    from: moveCorner(from),
    to: to === null ? null : moveCorner(to),
  }))
}

/**
 * How the relative rows of a rule move. The formula of a drop-down or of a conditional format is written for the first row of
 * its ranges and read for every other one, so that a reference keeps its distance wherever some of those rows part company.
 */
export function ruleRows(ranges: string, shift: RowShift, own: boolean): (row: number) => number {
  const rows = ranges.split(/\s+/).flatMap((range) => {
    const reference = parseReference(range)
    return reference === null ? [] : (rowsOf(reference) ?? [])
  })
  const top = Math.min(...rows.map(({ first }) => first))
  const bottom = Math.max(...rows.map(({ last }) => last))
  if (rows.length === 0) return (row) => shift.moved(row)
  const distance = (row: number) => shift.moved(row) - row
  const by = own ? distance(top) : 0
  const parted = own && shift.lastOf(bottom) - bottom !== by
  return (row) => (parted || distance(row + bottom - top) !== distance(row) ? row + by : shift.moved(row))
}
