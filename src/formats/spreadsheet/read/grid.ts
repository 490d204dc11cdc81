/** A sheet as rows and columns of values, whatever kind of file it came from. Layouts are found and plans read from this. */
import type { CalendarDate } from '~/domain/calendar-date'
import { contains, type CellPosition, type CellRange } from '../cells/reference'

export type CellValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; percent: boolean }
  /** A number that the cell shows as a date; `date` is null where it is no day that the tool knows. */
  | {
      kind: 'date'
      date: CalendarDate | null
      number: number
      /** What the cell shows, where that names no day: "Sep-21". The day that it holds may mean nothing then. */
      shown?: string
    }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; code: string }

/** What a cell looks like, as far as it helps to tell headings from rows to fill. */
export interface GridStyle {
  bold: boolean
  filled: boolean
  bordered: boolean
  wrapped: boolean
  date: boolean
  locked: boolean
}

export interface GridCell {
  value: CellValue | null
  /** The value is the result of a formula, kept from when the file was last saved. */
  formula: boolean
  /** A formula whose result the file does not keep: what wrote it does not calculate, and no program that does has saved it since. */
  isNotCalculated?: true
  style: GridStyle | null
}

export interface GridTable {
  name: string
  range: CellRange
  totalsRows: number
}

export interface GridValidation {
  ranges: CellRange[]
  type: string
  /** The values of a drop-down, where they could be found; null where the validation is no list or its list is not known. */
  list: string[] | null
  /** The first formula as written: a list's source. */
  formula: string
}

/** How a sheet was laid out anew for reading: see `stack-sets.ts`. */
export interface StackedSets {
  /** The last row of the headings; above it nothing was moved. */
  headerRow: number
  /** For each row below the headings, the row of the file that it comes from and its set, from 0. */
  rows: readonly { row: number; set: number }[]
  /** The columns of each set in the file; they stand in those of the first. */
  columns: readonly (readonly number[])[]
}

export interface Grid {
  name: string
  hidden: boolean
  rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>
  lastRow: number
  lastColumn: number
  merges: readonly CellRange[]
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
  tables: readonly GridTable[]
  validations: readonly GridValidation[]
  /** Widths that the file gives, in characters of the standard font. */
  columnWidths?: ReadonlyMap<number, number>
  /** The sheet is protected: a spreadsheet program would not let locked cells be changed. */
  isProtected?: boolean
  /** Set where the sheet was laid out anew for reading. */
  stacked?: StackedSets
}

export function cellAt(grid: Grid, { column, row }: CellPosition): GridCell | undefined {
  return grid.rows.get(row)?.get(column)
}

/** The merged cells that a position is one of. */
export function mergeAt({ merges }: Pick<Grid, 'merges'>, position: CellPosition): CellRange | undefined {
  return merges.find((range) => contains(range, position))
}

/** What a cell says as text: '' for an empty one, the number as JavaScript writes it, a date as YYYY-MM-DD. */
export function textAt(grid: Grid, position: CellPosition): string {
  return valueText(cellAt(grid, position)?.value ?? null)
}

export function valueText(value: CellValue | null): string {
  switch (value?.kind) {
    case undefined:
      return ''
    case 'text':
      return value.text
    case 'number':
      return String(value.number)
    case 'date':
      return value.date ?? String(value.number)
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE'
    case 'error':
      return value.code
  }
}
