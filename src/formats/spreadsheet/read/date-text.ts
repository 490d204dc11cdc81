/**
 * Reads dates as people type them. A text that has more than one reading, or names no single day, is not guessed at: the
 * readings are handed back for the user to choose from.
 */
import {
  dateFromParts,
  dateParts,
  daysInMonth,
  parseIsoDate,
  parseMonth,
  type CalendarDate,
} from '~/domain/calendar-date'
import { timeAfterBau, type DueDate, type DueUnit } from '~/domain/due-date'

export type DateOrder = 'day-first' | 'month-first'

export type DateText =
  | { kind: 'due'; due: DueDate }
  /** Both readings of a date such as 03/04/2021. */
  | { kind: 'ambiguous'; dayFirst: CalendarDate; monthFirst: CalendarDate }
  /** No single day: "June 2021", "ongoing". `suggestions` are days that it may mean. */
  | { kind: 'unclear'; suggestions: CalendarDate[] }

const numeric = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})$/
const weekday = /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,?\s+/i

/** The two readings of a numeric date that has only one, or null: evidence of how a person writes dates. */
export function orderShown(text: string): DateOrder | null {
  const match = numeric.exec(text.trim())
  if (match === null) return null
  const first = Number(match[1])
  const second = Number(match[2])
  return first > 12 && second <= 12 ? 'day-first' : second > 12 && first <= 12 ? 'month-first' : null
}

/** Whether a text is a day written out, whatever it means. */
export function dateLike(text: string): boolean {
  const read = readDateText(text, null)
  return read.kind !== 'unclear' || read.suggestions.length > 0
}

/** `order` is how the file's dates are written, where that is known or the user has said. */
export function readDateText(given: string, order: DateOrder | null): DateText {
  const text = given
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]$/, '')
  const relative = readRelative(text)
  if (relative !== null) return { kind: 'due', due: relative }
  const plain = text.replace(weekday, '').replace(/^(by|on|due)\s+/i, '')
  return readNumeric(plain, order) ?? readWritten(plain) ?? { kind: 'unclear', suggestions: suggestionsFor(plain) }
}

/** The days that a text may mean which names no single one; none for a text that does, or that names no time. */
export function possibleDays(read: DateText): CalendarDate[] {
  switch (read.kind) {
    case 'due':
      return []
    case 'ambiguous':
      return [read.dayFirst, read.monthFirst]
    case 'unclear':
      return read.suggestions
  }
}

function day(date: CalendarDate | null): DateText | null {
  return date === null ? null : { kind: 'due', due: { kind: 'date', date } }
}

function readNumeric(text: string, order: DateOrder | null): DateText | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/.exec(text)
  if (iso !== null) return day(parseIsoDate(text.slice(0, 10)))
  const match = numeric.exec(text)
  if (match === null) return null
  const year = fullYear(match[3] ?? '')
  const dayFirst = dateFromParts({ year, month: Number(match[2]), day: Number(match[1]) })
  const monthFirst = dateFromParts({ year, month: Number(match[1]), day: Number(match[2]) })
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return day(dayFirst ?? monthFirst)
  if (order === null) return { kind: 'ambiguous', dayFirst, monthFirst }
  return day(order === 'day-first' ? dayFirst : monthFirst)
}

/** 14 June 2021, 14th of June 2021, 14-Jun-21, June 14, 2021. */
function readWritten(text: string): DateText | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]*(?:of )?([A-Za-z]{3,9})\.?,?[\s./-]*(\d{4}|'?\d{2})$/i.exec(text)
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text)
  const [dayPart, monthPart, yearPart] =
    dayFirst !== null ? [dayFirst[1], dayFirst[2], dayFirst[3]] : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  if (dayPart === undefined || monthPart === undefined || yearPart === undefined) return null
  const month = parseMonth(monthPart)
  return month === null
    ? null
    : day(dateFromParts({ year: fullYear(yearPart.replace("'", '')), month, day: Number(dayPart) }))
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const returns =
  /\b(bau|b\.a\.u|business as usual|normal (working|business|operations)|return(ing)? to (normal|bau|business))\b/i

/** "3 months after return to BAU", "BAU + 6 weeks", "within six months of business as usual". */
function readRelative(text: string): DueDate | null {
  return returns.test(text) ? readSpan(text.replace(/\(.*?\)/g, ' ')) : null
}

/** "3 months", "6 weeks", wherever it stands in the text; null where there is more than one. */
export function readSpan(text: string): DueDate | null {
  const matches = [...text.matchAll(/(\d{1,3}|[a-z]+)[\s-]?(weeks?|wks?|months?|mths?|w|m)\b/gi)].flatMap((match) => {
    const [, number = '', unit = ''] = match
    const word = counts.indexOf(number.toLowerCase()) + 1
    const count = /^\d+$/.test(number) ? Number(number) : word
    const weeksOrMonths: DueUnit = /^w/i.test(unit) ? 'weeks' : 'months'
    return count > 0 ? [{ count, unit: weeksOrMonths }] : []
  })
  const [only] = matches
  if (only === undefined || matches.length > 1) return null
  return timeAfterBau(only.count, only.unit)
}

/** Days that a text without a day may mean: the last of a month or a quarter. */
function suggestionsFor(text: string): CalendarDate[] {
  const month =
    /^(?:(?:end|mid|early|late|start|beginning)(?: of|-)?\s+)?([A-Za-z]{3,9})\.?[\s/-]+(\d{4}|'?\d{2})$/i.exec(text)
  if (month !== null) return lastDay(fullYear((month[2] ?? '').replace("'", '')), parseMonth(month[1] ?? ''))
  const quarter = /^q([1-4])\s+(\d{4}|\d{2})\s?[/-]\s?(\d{2})$/i.exec(text)
  if (quarter !== null) {
    // Quarters of an NHS year count from April.
    const number = Number(quarter[1])
    return lastDay(fullYear(quarter[2] ?? '') + (number === 4 ? 1 : 0), number === 4 ? 3 : number * 3 + 3)
  }
  return []
}

function lastDay(year: number, month: number | null): CalendarDate[] {
  const first = month === null ? null : dateFromParts({ year, month, day: 1 })
  return first === null ? [] : daysOfMonth(first).slice(-1)
}

/** The first and the last day of the month of a date. */
export function daysOfMonth(date: CalendarDate): CalendarDate[] {
  const { year, month } = dateParts(date)
  const days = [1, daysInMonth(year, month)].map((day) => dateFromParts({ year, month, day }))
  return days.filter((day) => day !== null)
}
