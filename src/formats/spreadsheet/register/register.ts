/** Tables to be written as a spreadsheet, one a sheet: a row for each plan that was received, a row for each finding. */
import { parseIsoDate, type CalendarDate } from '~/domain/calendar-date'
import { cellText } from '../cells/cell-text'
import type { ExpectedCell } from '../second-opinion/expected-cells'

export interface Register {
  /** Of the document, and at the foot of its pages. */
  title: string
  sheets: readonly RegisterSheet[]
}

export interface RegisterSheet {
  /** The sheet's and, as it has letters only, its table's. */
  name: string
  columns: readonly RegisterColumn[]
  rows: readonly RegisterRow[]
}

export interface RegisterColumn {
  heading: string
  /** In characters of the standard font. */
  width: number
  kind: 'text' | 'number' | 'date'
}

/** One value a column: a text, a number, a day as YYYY-MM-DD; null for an empty cell. */
export type RegisterRow = readonly (string | number | null)[]

export type RegisterKind = 'xlsx' | 'ods' | 'csv'

export type RegisterValue =
  { kind: 'text'; text: string } | { kind: 'number'; number: number } | { kind: 'date'; date: CalendarDate }

/** A value as its column has it; null for an empty cell. */
export function registerValue(value: string | number | null, { kind }: RegisterColumn): RegisterValue | null {
  if (value === null) return null
  if (typeof value === 'number') return { kind: 'number', number: value }
  const date = kind === 'date' ? parseIsoDate(value) : null
  if (date !== null) return { kind: 'date', date }
  const { text } = cellText(value)
  return text === '' ? null : { kind: 'text', text }
}

/** What every cell of a sheet must hold, its headings included. */
export function expectedOf({ columns, rows }: RegisterSheet): ExpectedCell[] {
  const headings = columns.map(({ heading }, index): ExpectedCell => ({
    position: { column: index + 1, row: 1 },
    field: heading,
    text: heading,
    kind: 'text',
  }))
  const cells = rows.flatMap((row, rowIndex) =>
    columns.map((column, index): ExpectedCell => {
      const value = registerValue(row[index] ?? null, column)
      const place = { position: { column: index + 1, row: rowIndex + 2 }, field: column.heading }
      switch (value?.kind) {
        case undefined:
          return { ...place, text: '', kind: 'empty' }
        case 'text':
          return { ...place, text: value.text, kind: 'text' }
        case 'number':
          return { ...place, text: String(value.number), kind: 'text' }
        case 'date':
          return { ...place, text: value.date, kind: 'date' }
      }
    }),
  )
  return [...headings, ...cells]
}
