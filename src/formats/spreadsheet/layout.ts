/** Where a plan stands in a sheet: which column is which field, which cells hold what is said once. */
import type { CellPosition } from './cells/reference'

/** What a column of a plan's table may hold. */
export const columnFields = [
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
  columns: Partial<Record<ColumnField, number>>
  labels: Partial<Record<LabelField, CellPosition>>
  /** The cell whose text is marked when the plan is a draft; null where the template has none. */
  title: CellPosition | null
}
