/** The values of a row by field, while a plan is read from a sheet. */
import { cellName } from '../cells/reference'
import { columnFor, type LayoutMapping, type MappedField } from '../layout'
import type { DateOrder } from './date-text'
import { cellAt, valueText, type CellValue, type Grid } from './grid'
import { isPrompt } from './prompts'
import type { PlanReading, Question } from './reading'

export interface SheetReading {
  grid: Grid
  mapping: LayoutMapping
  order: DateOrder | null
  questions: Question[]
  rowProblems: PlanReading['rowProblems']
  unplaced: PlanReading['unplaced']
}

/** The value of a field in a row. What is merged over several rows holds for each of them, for the fields of an action. */
export function valueOf({ grid, mapping }: SheetReading, row: number, field: MappedField): CellValue | null {
  const column = columnFor(mapping, field)
  if (column === null) return null
  const own = answerIn(cellAt(grid, { column, row })?.value ?? null)
  if (
    own !== null ||
    field === 'reference' ||
    field === 'title' ||
    field === 'gap' ||
    field === 'covid' ||
    field === 'action'
  )
    return own
  const merge = grid.merges.find(
    ({ from, to }) => column >= from.column && column <= to.column && row > from.row && row <= to.row,
  )
  return merge === undefined ? null : answerIn(cellAt(grid, merge.from)?.value ?? null)
}

/** A prompt that nobody answered says nothing. */
function answerIn(value: CellValue | null): CellValue | null {
  return value?.kind === 'text' && isPrompt(value.text.trim()) ? null : value
}

export function textOf(reading: SheetReading, row: number, field: MappedField): string {
  return valueText(valueOf(reading, row, field))
    .replace(/\r\n?/g, '\n')
    .trim()
}

/** What stands in the row itself, whatever is merged over it. */
export function ownTextOf({ grid, mapping }: SheetReading, row: number, field: MappedField): string {
  const column = columnFor(mapping, field)
  const value = column === null ? null : answerIn(cellAt(grid, { column, row })?.value ?? null)
  return valueText(value).replace(/\r\n?/g, '\n').trim()
}

export function cellOf({ mapping }: SheetReading, row: number, field: MappedField): string {
  return cellName({ column: columnFor(mapping, field) ?? 1, row })
}
