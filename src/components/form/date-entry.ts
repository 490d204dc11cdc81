/** What a person types in the three fields of a date, and what it comes to. */
import { dateFromParts, dateParts, monthNames, parseMonth, type CalendarDate } from '~/domain/calendar-date'
import * as z from 'zod/mini'

const part = z.string().check(z.maxLength(100))
export const dateEntrySchema = z.object({ day: part, month: part, year: part })
export type DateEntry = z.infer<typeof dateEntrySchema>

export const emptyDateEntry: DateEntry = { day: '', month: '', year: '' }

export type DateEntryResult =
  { kind: 'empty' } | { kind: 'date'; date: CalendarDate } | { kind: 'wrong'; wrong: keyof DateEntry; message: string }

/** How a date stands in the three fields. */
export function entryOf(date: CalendarDate | null): DateEntry {
  if (date === null) return emptyDateEntry
  const { day, month, year } = dateParts(date)
  return { day: String(day), month: String(month), year: String(year) }
}

const wholeDates = [
  /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d\d)$/,
  /^(\d\d)(\d\d)(\d{4}|\d\d)$/,
  /^(\d{1,2})(?:st|nd|rd|th)?[\s/.,-]*(\p{L}{3,})[\s/.,-]*(\d{4}|\d\d)$/iu,
]

/** "14/06/2021", "14 June 2021", "140621" or "2021-06-14" in three parts; null for anything else. A year "21" is 2021. */
export function readWholeDate(text: string): DateEntry | null {
  const trimmed = text.trim()
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(trimmed)
  if (iso !== null) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' }
  for (const form of wholeDates) {
    const [, day = '', month = '', year = ''] = form.exec(trimmed) ?? []
    if (day !== '') return { day, month, year: year.length === 2 ? `20${year}` : year }
  }
  return null
}

/** Reads the three fields. The messages follow the NHS date input: what the date must be, and what to type. */
export function readDateEntry(entry: DateEntry): DateEntryResult {
  // A whole date typed into the first field counts at once, also over a date that stood there before.
  const whole = readWholeDate(entry.day)
  if (whole !== null) return readDateEntry(whole)
  const day = entry.day.trim()
  const month = entry.month.trim()
  const year = entry.year.trim()
  if (day === '' && month === '' && year === '') return { kind: 'empty' }
  const missing = (['day', 'month', 'year'] as const).filter((name) => entry[name].trim() === '')
  const [firstMissing] = missing
  if (firstMissing !== undefined) {
    return { kind: 'wrong', wrong: firstMissing, message: `The date must include a ${missing.join(' and a ')}` }
  }
  const monthNumber = parseMonth(month)
  if (monthNumber === null) {
    return { kind: 'wrong', wrong: 'month', message: 'Month must be a number from 1 to 12, or a name such as June' }
  }
  if (!/^\d{4}$/.test(year))
    return { kind: 'wrong', wrong: 'year', message: 'Year must include 4 numbers, such as 2021' }
  if (!/^\d{1,2}$/.test(day)) return { kind: 'wrong', wrong: 'day', message: 'Day must be a number from 1 to 31' }
  const date = dateFromParts({ year: Number(year), month: monthNumber, day: Number(day) })
  if (date !== null) return { kind: 'date', date }
  return {
    kind: 'wrong',
    wrong: 'day',
    message: `There is no ${Number(day)} ${monthNames[monthNumber - 1] ?? ''} ${year}. Enter a real date`,
  }
}
