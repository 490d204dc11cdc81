/** Reads when the actions of a row are due: dates, times after the return to business as usual, or what has to be asked. */
import type { CalendarDate } from '~/domain/calendar-date'
import { formatDueDate, type DueDate } from '~/domain/due-date'
import { sameValue } from '~/domain/same-value'
import { daysOfMonth, possibleDays, readDateText } from './date-text'
import type { Question } from './reading'
import { cellOf, textOf, valueOf, type SheetReading } from './row-values'
import { valuesFor } from './split-cell'
import { readTimeAfter } from './time-after'
import { yearsIn } from './years-in-sheet'

type OrderQuestion = Extract<Question, { kind: 'date-order' }>

export interface DueReading {
  due: DueDate | null
  /**
   * What was written, where no single day could be read from it, and the days that it may mean. Where `due` stands beside it,
   * that is one of the times that were written.
   */
  text: string
  readings: CalendarDate[]
}

/** The columns that hold due dates: as they are, as they were agreed, as they have become. */
export type DueField = 'due' | 'agreedDue' | 'revisedDue'

/** One for each of so many actions. */
export function readDue(reading: SheetReading, row: number, count: number, field: DueField = 'due'): DueReading[] {
  if (field !== 'due' || !isGiven(reading, row, 'afterBau')) return readDays(reading, row, count, field, true)
  const isDay = isGiven(reading, row, 'due')
  const texts = valuesFor(textOf(reading, row, 'afterBau'), count).values
  const times = texts.map((text, index) => readTime(reading, row, text, !isDay && texts.indexOf(text) === index))
  if (!isDay) return times
  const days = readDays(
    reading,
    row,
    count,
    field,
    times.every(({ due }) => due === null),
  )
  const written = valuesFor(textOf(reading, row, field), count).values
  return days.map((day, index) => {
    const both: [string, string] = [written[index] ?? '', texts[index] ?? '']
    // What holds for every action is asked about once.
    const isNew = index === 0 || written[index - 1] !== both[0] || texts[index - 1] !== both[1]
    return oneOf(reading, row, [day, times[index] ?? nothing], both, isNew)
  })
}

const none = /^(?:[-–—]*|no?|n\/?a|none|not applicable)$/i

function isGiven(reading: SheetReading, row: number, field: DueField | 'afterBau'): boolean {
  return !none.test(textOf(reading, row, field))
}

/** Which of a day and a time after the return was meant is not ours to say: the day is taken, and both are shown. */
function oneOf(
  reading: SheetReading,
  row: number,
  [day, time]: [DueReading, DueReading],
  [dayText, timeText]: [string, string],
  ask: boolean,
): DueReading {
  const isSame = timeText === dayText || (day.due !== null && sameValue(day.due, time.due))
  if (none.test(timeText) || isSame) return day
  if (none.test(dayText)) return time
  const cell = cellOf(reading, row, 'afterBau')
  const due = day.due ?? time.due
  if (due === null || (time.due === null && time.readings.length === 0)) {
    if (ask) reading.unplaced.push({ cell, text: timeText, why: 'not-understood' })
    return day
  }
  const shown = day.due?.kind === 'date' && dayText === day.due.date ? formatDueDate(day.due) : dayText
  return doubtful(reading, [cellOf(reading, row, 'due'), cell], [shown, timeText], due, ask)
}

function readDays(reading: SheetReading, row: number, count: number, field: DueField, ask: boolean): DueReading[] {
  const value = valueOf(reading, row, field)
  if (value?.kind === 'date') {
    if (value.shown !== undefined && value.date !== null) {
      return askForDay(reading, row, count, field, value.shown, value.date, ask)
    }
    if (count > 1) askShared(reading, row, field, value.date ?? String(value.number))
    const due: DueDate | null = value.date === null ? null : { kind: 'date', date: value.date }
    return fill(count, { due, text: due === null ? String(value.number) : '', readings: [] })
  }
  const text = textOf(reading, row, field)
  if (text === '') return fill(count, nothing)
  const { values, shared } = valuesFor(text, count)
  if (shared) askShared(reading, row, field, text)
  return values.map((each, index) => readOne(reading, row, field, each, ask && (!shared || index === 0)))
}

/** Whoever typed "Sep-21" got the first of the month from the spreadsheet, and may have meant the last, or any day. */
function askForDay(
  reading: SheetReading,
  row: number,
  count: number,
  field: DueField,
  text: string,
  date: CalendarDate,
  ask: boolean,
): DueReading[] {
  if (count > 1) askShared(reading, row, field, text)
  const cells = [cellOf(reading, row, field)]
  const readings = daysOfMonth(date)
  if (ask) reading.questions.push({ kind: 'unclear-date', cells, text, suggestions: readings })
  return fill(count, { due: null, text, readings })
}

const nothing: DueReading = { due: null, text: '', readings: [] }

function fill(count: number, due: DueReading): DueReading[] {
  return Array.from({ length: count }, () => due)
}

function askShared(reading: SheetReading, row: number, field: DueField, text: string): void {
  reading.questions.push({ kind: 'shared-by-actions', cells: [cellOf(reading, row, field)], field: 'due', text })
}

/** Where a column asks for the time after the return, its length alone says when; a day may stand there as well. */
function readTime(reading: SheetReading, row: number, text: string, ask: boolean): DueReading {
  const time = readTimeAfter(text)
  if (time === null) return readOne(reading, row, 'afterBau', text, ask)
  return time.isLaterOf
    ? doubtful(reading, [cellOf(reading, row, 'afterBau')], [text], time.due, ask)
    : { due: time.due, text: '', readings: [] }
}

function readOne(
  reading: SheetReading,
  row: number,
  field: DueField | 'afterBau',
  text: string,
  ask: boolean,
): DueReading {
  if (text === '') return nothing
  const read = readDateText(text, reading.order, yearsIn(reading.grid))
  const cells = [cellOf(reading, row, field)]
  switch (read.kind) {
    case 'due':
      return { due: read.due, text: '', readings: [] }
    case 'later-of':
      return doubtful(reading, cells, [text], read.due, ask)
    case 'ambiguous':
      askAboutOrder(reading, cells, { text, dayFirst: read.dayFirst, monthFirst: read.monthFirst })
      return { due: null, text, readings: possibleDays(read) }
    case 'unclear':
      if (ask) reading.questions.push({ kind: 'unclear-date', cells, text, suggestions: read.suggestions })
      return { due: null, text, readings: possibleDays(read) }
  }
}

/** One of the times that were written stands for them, and the words are kept beside it. */
function doubtful(
  { questions }: SheetReading,
  cells: string[],
  texts: string[],
  due: DueDate,
  ask: boolean,
): DueReading {
  if (ask) questions.push({ kind: 'due-doubtful', cells, texts, taken: due })
  return { due, text: texts.join(', '), readings: [] }
}

function askAboutOrder({ questions }: SheetReading, cells: string[], example: OrderQuestion['example']): void {
  const asked = questions.find((question) => question.kind === 'date-order')
  if (asked === undefined) questions.push({ kind: 'date-order', cells, example })
  else asked.cells.push(...cells)
}

/** The day that an action was done; a text that is no day is said to be none. */
export function readCompletedOn(reading: SheetReading, row: number): CalendarDate | null {
  const value = valueOf(reading, row, 'completedOn')
  if (value?.kind === 'date' && value.shown === undefined) return value.date
  const text = value?.kind === 'date' ? (value.shown ?? '') : textOf(reading, row, 'completedOn')
  if (text === '') return null
  const read = readDateText(text, reading.order)
  const cell = cellOf(reading, row, 'completedOn')
  if (read.kind === 'due' && read.due.kind === 'date') return read.due.date
  if (read.kind === 'ambiguous')
    askAboutOrder(reading, [cell], { text, dayFirst: read.dayFirst, monthFirst: read.monthFirst })
  else reading.rowProblems.push({ row, cell, code: 'date-unclear', text })
  return null
}
