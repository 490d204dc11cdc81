/** Where a plan stands in a sheet: which column is which field, which cells hold what is said once. */
import type { CellPosition } from './cells/reference'

/** What a column of a plan's table may hold from the day on which the plan is begun. */
export const firstFields = [
  'reference',
  'title',
  'gap',
  'action',
  'owner',
  'due',
  'afterBau',
  'covid',
  'status',
  'completedOn',
  'progress',
] as const
/** What only a year asks that has the Covid question: hidden in the other years until the plan says something in them. */
export const covidFields = ['afterBau', 'covid'] as const satisfies readonly (typeof firstFields)[number][]
/** What is asked for later: these columns stand at the end, hidden until the plan says something in them. */
export const laterFields = ['evidence', 'agreedDue', 'changeReason'] as const
export const columnFields = [...firstFields, ...laterFields] as const
export type ColumnField = (typeof columnFields)[number]

/** What stands in a cell of its own, above or below the table. */
export const labelFields = [
  'organisationName',
  'odsCode',
  'organisationType',
  'siroName',
  'siroJobTitle',
  'signedOn',
  'preparedOn',
  'returnedToBauOn',
] as const
export type LabelField = (typeof labelFields)[number]

export interface SheetLayout {
  sheet: string
  /** The last row of the headings; the rows of the plan follow it. */
  headerRow: number
  firstRow: number
  /** The last row that the template has ready. */
  lastRow: number
  labels: Partial<Record<LabelField, CellPosition>>
  /** The cell whose text is marked when the plan is a draft; null where the template has none. */
  title: CellPosition | null
}

/** What a column of other people's tables may hold besides: the tool's own spreadsheet has no columns for these. */
export const mappedFields = [
  ...columnFields,
  /** The date that replaces the one that was agreed, where a template has a column for each. */
  'revisedDue',
  /** Whether the date that was agreed still holds. */
  'dateValid',
  /** Comments of a later round of updates, beside those that the plan was sent with. */
  'laterProgress',
  'percent',
  'ownerRole',
  'ownerEmail',
] as const
export type MappedField = (typeof mappedFields)[number]

/** One column of a table as the tool understands it; the user may change `field`. */
export interface MappedColumn {
  column: number
  heading: string
  field: MappedField | null
}

/** A value that stands in a cell of its own, or behind its label in the same cell. */
export interface MappedLabel {
  position: CellPosition
  /** The value stands in the label's own cell: "Organisation: Any Trust". */
  inLabel: boolean
}

/** Where a plan stands in a workbook: what is proposed, shown, changed by the user and then used to read and to fill. */
export interface LayoutMapping {
  sheet: string
  /** First and last row of the headings; null where a text has none. */
  headerRows: { first: number; last: number } | null
  columns: MappedColumn[]
  labels: Partial<Record<LabelField, MappedLabel>>
  /** Rows of the plan, those ready to be filled included. */
  firstRow: number
  lastRow: number
  title: CellPosition | null
}

export function columnFor(mapping: LayoutMapping, field: MappedField): number | null {
  return mapping.columns.find((column) => column.field === field)?.column ?? null
}
