/** The values of a row by field, while a plan is read from a sheet. */
import { cellName } from '../cells/reference'
import { columnFor, type LayoutMapping, type MappedField } from '../layout'
import type { DateOrder } from './date-text'
import { cellAt, mergeAt, textAt, valueText, type CellValue, type Grid } from './grid'
import { isPrompt } from './prompts'
import type { PlanReading, Question } from './reading'
import { inFile } from './in-file'

export interface SheetReading {
  grid: Grid
  mapping: LayoutMapping
  order: DateOrder | null
  questions: Question[]
  rowProblems: PlanReading['rowProblems']
  unplaced: PlanReading['unplaced']
}

/** "As above", or a quotation mark below what it repeats. */
const ditto = /^(?:["“”„″〃]|''|,,|ditto|do\.|(?:same )?as above|fel uchod)\.?$/i

/** What rows that say ditto repeat, kept so that a long run of them is walked once. */
const repeated = new WeakMap<SheetReading, Map<string, CellValue | null>>()

/**
 * The value of a field in a row, or of the one above where the cell says ditto. What is merged over several rows holds for each
 * of them, for the fields of an action.
 */
export function valueOf(reading: SheetReading, row: number, field: MappedField): CellValue | null {
  const value = valueInRow(reading, row, field)
  return isDitto(value) ? (valueAbove(reading, row, field) ?? value) : value
}

function isDitto(value: CellValue | null): boolean {
  return value?.kind === 'text' && ditto.test(value.text.trim())
}

/** Null where no row of the plan above has a value to repeat. */
function valueAbove(reading: SheetReading, row: number, field: MappedField): CellValue | null {
  const values = repeated.get(reading) ?? new Map<string, CellValue | null>()
  repeated.set(reading, values)
  const key = `${field} ${row}`
  const seen = values.get(key)
  if (seen !== undefined) return seen
  let above = row - 1
  while (above >= reading.mapping.firstRow && valueInRow(reading, above, field) === null) above -= 1
  const own = above < reading.mapping.firstRow ? null : valueInRow(reading, above, field)
  const value = isDitto(own) ? valueAbove(reading, above, field) : own
  values.set(key, value)
  return value
}

function valueInRow({ grid, mapping }: SheetReading, row: number, field: MappedField): CellValue | null {
  const column = columnFor(mapping, field)
  if (column === null) return null
  const own = answerIn(cellAt(grid, { column, row })?.value ?? null)
  if (own !== null || field === 'reference' || field === 'title') return own
  if (isSaidOnce(field)) return answerIn(valueOverItems({ grid, mapping }, row, field))
  const merge = mergeAt(grid, { column, row })
  return merge === undefined || merge.from.row === row ? null : answerIn(cellAt(grid, merge.from)?.value ?? null)
}

/** Fields that one of an item's rows says for all of them. */
export const saidOnce = ['gap', 'action', 'covid'] as const satisfies readonly MappedField[]

function isSaidOnce(field: MappedField): field is (typeof saidOnce)[number] {
  return saidOnce.some((each) => each === field)
}

/** What is merged over this item and one above it: both say it. Null where the merged cell is of one item alone. */
export function valueOverItems(
  { grid, mapping }: Pick<SheetReading, 'grid' | 'mapping'>,
  row: number,
  field: (typeof saidOnce)[number],
): CellValue | null {
  const [column, references] = [columnFor(mapping, field), columnFor(mapping, 'reference')]
  if (column === null || references === null) return null
  const merge = mergeAt(grid, { column, row })
  if (merge === undefined || merge.from.row === row) return null
  const [own, above] = [row, merge.from.row].map((each) => textAt(grid, { column: references, row: each }).trim())
  return own === '' || own === above ? null : (cellAt(grid, merge.from)?.value ?? null)
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

export function cellOf({ grid, mapping }: SheetReading, row: number, field: MappedField): string {
  return cellName(inFile(grid, { column: columnFor(mapping, field) ?? 1, row }))
}
