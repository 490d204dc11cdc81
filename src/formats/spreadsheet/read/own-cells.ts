/** The values of cells in the tool's own spreadsheet. What a cell should not hold is noted, with the cell. */
import type { DateAsWritten } from '~/domain/as-written'
import { timeAfterBau, type DueDate } from '~/domain/due-date'
import type { Plan } from '~/domain/plan'
import { cellName, type CellPosition } from '../cells/reference'
import { possibleDays, readDateText } from './date-text'
import { cellAt, textAt, type Grid } from './grid'

export interface CellReading {
  grid: Grid
  /** Sentences. */
  notes: string[]
}

/** As headings, labels and answers are compared. */
export function normal(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** A day, or a time after the return to business as usual, which has a column of its own. */
export function readDue(reading: CellReading, date: CellPosition, afterBau: CellPosition): DueDate | null {
  const day = readDate(reading, date)
  const text = normal(textAt(reading.grid, afterBau))
  if (text === '') return day === null ? null : { kind: 'date', date: day }
  const due = readSpan(text)
  if (due === null) note(reading, afterBau, 'is not a number of weeks or months')
  else if (day === null) return due
  else note(reading, afterBau, 'was left out, because the row also has a date')
  return day === null ? null : { kind: 'date', date: day }
}

export function readAgreedDue(reading: CellReading, position: CellPosition): DueDate | null {
  const due = readSpan(normal(textAt(reading.grid, position)).replace(/ after .*$/, ''))
  if (due !== null) return due
  const day = readDate(reading, position)
  return day === null ? null : { kind: 'date', date: day }
}

/** "3 months" */
function readSpan(text: string): DueDate | null {
  const match = /^(\d{1,3}) (week|month)s?$/.exec(text)
  return timeAfterBau(Number(match?.[1]), match?.[2] === 'week' ? 'weeks' : 'months')
}

export function readDate(reading: CellReading, position: CellPosition | null): Plan['preparedOn'] {
  const value = position === null ? null : (cellAt(reading.grid, position)?.value ?? null)
  if (value?.kind === 'date' && value.date !== null) return value.date
  // A date that came by way of another program may have become text.
  const read = value?.kind === 'text' ? readDateText(value.text, null) : null
  if (read?.kind === 'due' && read.due.kind === 'date') return read.due.date
  if (value !== null && position !== null) note(reading, position, 'is not a date')
  return null
}

/** What a cell for a date holds that is no single day, with the days that it may mean. */
export function dateAsWritten(grid: Grid, position: CellPosition | undefined): DateAsWritten | null {
  const text = position === undefined ? '' : textAt(grid, position).trim()
  return text === '' ? null : { text, readings: possibleDays(readDateText(text, null)) }
}

/** The text of a cell, cut where it is longer than a plan can hold. */
export function limited(reading: CellReading, position: CellPosition | null, limit: number): string {
  if (position === null) return ''
  const text = textAt(reading.grid, position)
  if (text.length <= limit) return text
  note(reading, position, `is longer than ${limit} characters; the rest was left out`)
  return text.slice(0, limit)
}

export function note(reading: CellReading, position: CellPosition, what: string): void {
  const text = textAt(reading.grid, position)
  const quoted = text.length > 60 ? `${text.slice(0, 60)}…` : text
  reading.notes.push(`Cell ${cellName(position)}: “${quoted}” ${what}.`)
}
