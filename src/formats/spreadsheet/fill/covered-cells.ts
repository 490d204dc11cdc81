/** Cells that others are merged over: what is written into them is in the file, and nobody sees it. */
import { cellName } from '../cells/reference'
import { columnFor, mappedFields, type LayoutMapping, type MappedField } from '../layout'
import type { PlanValue } from '../plan-rows'
import type { Grid } from '../read/grid'
import type { TemplateRow } from './template-plan'
import type { RowPlace } from './template-rows'

interface CoveredRow {
  grid: Grid
  mapping: LayoutMapping
  row: TemplateRow
  /** The first row of the same item: what is merged over several rows says it for all of them. */
  first: TemplateRow
  place: RowPlace
  /** The row's number in the filled sheet. */
  number: number
}

export interface VisibleRow {
  row: TemplateRow
  /** Values that there was no cell for. */
  lost: { cell: string; value: string }[]
}

export function withoutCovered({ grid, mapping, row, first, place, number }: CoveredRow): VisibleRow {
  const visible = { ...row }
  const lost: VisibleRow['lost'] = []
  for (const field of mappedFields) {
    const column = columnFor(mapping, field)
    if (column === null || row[field] === null || !isCovered(grid, column, place)) continue
    visible[field] = null
    const value = textOf(row[field])
    if (itemFields.has(field) ? row === first : row === first || value !== textOf(first[field]))
      lost.push({ cell: cellName({ column, row: number }), value })
  }
  return { row: visible, lost }
}

/** What each row of an item repeats. */
const itemFields: ReadonlySet<MappedField> = new Set(['reference', 'title', 'gap', 'covid'])

/** A new row is like the one above it: merged across as that is, and within what is merged downwards past it. */
function isCovered(grid: Grid, column: number, { row, after }: RowPlace): boolean {
  return grid.merges.some(({ from, to }) => {
    if (column < from.column || column > to.column) return false
    const isWithin = after === 0 ? from.row <= row && row <= to.row : from.row <= row && row < to.row
    if (from.row === to.row) return row === from.row && column > from.column
    return isWithin && (after > 0 || row > from.row || column > from.column)
  })
}

function textOf(value: PlanValue): string {
  if (value === null) return ''
  return value.kind === 'date' ? value.date : value.text
}
