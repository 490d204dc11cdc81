/** Reads when the actions of a row are due: dates, times after the return to business as usual, or what has to be asked. */
import type { DueDate } from '~/domain/due-date'
import { readDateText, readSpan } from './date-text'
import { cellOf, textOf, valueOf, type SheetReading } from './row-values'
import { valuesFor } from './split-cell'

export interface DueReading {
  due: DueDate | null
  /** What was written, where nothing could be read from it. */
  text: string
}

/** One for each of so many actions. */
export function readDue(reading: SheetReading, row: number, count: number): DueReading[] {
  const after = readAfterBau(reading, row)
  const value = valueOf(reading, row, 'due')
  if (value?.kind === 'date') {
    if (count > 1) askShared(reading, row, value.date ?? String(value.number))
    const due: DueDate | null = value.date === null ? null : { kind: 'date', date: value.date }
    return fill(count, { due, text: due === null ? String(value.number) : '' })
  }
  const text = textOf(reading, row, 'due')
  if (text === '') return fill(count, { due: after, text: '' })
  const { values, shared } = valuesFor(text, count)
  if (shared) askShared(reading, row, text)
  return values.map((each, index) => readOne(reading, row, each, !shared || index === 0))
}

function fill(count: number, due: DueReading): DueReading[] {
  return Array.from({ length: count }, () => due)
}

function askShared(reading: SheetReading, row: number, text: string): void {
  reading.questions.push({ kind: 'shared-by-actions', cells: [cellOf(reading, row, 'due')], field: 'due', text })
}

function readAfterBau(reading: SheetReading, row: number): DueDate | null {
  const text = textOf(reading, row, 'afterBau')
  return text === '' ? null : readSpan(text)
}

function readOne(reading: SheetReading, row: number, text: string, ask: boolean): DueReading {
  if (text === '') return { due: null, text: '' }
  const read = readDateText(text, reading.order)
  const cells = [cellOf(reading, row, 'due')]
  switch (read.kind) {
    case 'due':
      return { due: read.due, text: '' }
    case 'ambiguous': {
      const asked = reading.questions.find((question) => question.kind === 'date-order')
      if (asked === undefined)
        reading.questions.push({
          kind: 'date-order',
          cells,
          example: { text, dayFirst: read.dayFirst, monthFirst: read.monthFirst },
        })
      else asked.cells.push(...cells)
      return { due: null, text }
    }
    case 'unclear':
      if (ask) reading.questions.push({ kind: 'unclear-date', cells, text, suggestions: read.suggestions })
      return { due: null, text }
  }
}
