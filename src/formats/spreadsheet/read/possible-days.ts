/** Days that a text may mean which names no single one: offered to the user, never taken. */
import { addDays, dateFromParts, dateParts, daysInMonth, type CalendarDate } from '~/domain/calendar-date'
import { dateFromSerial } from '../cells/serial-date'
import { fullYear, readDay, type DateOrder } from './day-text'
import { monthOf } from './month-words'

const part = String.raw`(?:(?:the )?(?:month[ -]end|end|mid|middle|early|late|start|beginning)(?: of|-)?\s+)?`
const monthOfYear = new RegExp(String.raw`^${part}(\p{L}{3,10})\.?[\s/-]+(\d{4}|'?\d{2})$`, 'iu')
const quarterOfYear = new RegExp(String.raw`^${part}q([1-4])\s+(\d{4}|\d{2})\s?[/-]\s?(\d{2})$`, 'i')
const quarter = new RegExp(`^${part}q([1-4])(?: (\\d{4}))?$`, 'i')
const month = new RegExp(String.raw`^${part}(\p{L}{3,10})$`, 'iu')
const dayOfMonth = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]*(?:of |o )?(\p{L}{3,10})$/iu
const dayInside =
  /(?<![\d./-])(?:\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{1,2}(?:st|nd|rd|th)?[ .-]?(?:of |o )?\p{L}{3,10}[ .-]?(?:\d{4}|'?\d{2}))(?![\d/-])/giu
const weekCommencing = /\b(w\/?c|week (commencing|beginning|starting)|wk (comm|beg))/i
/** Longer texts are no dates, whatever days they speak of. */
const longestText = 200

/** The last day of a month or of a quarter that a text names with its year. */
export function daysOfPeriod(text: string): CalendarDate[] {
  const inYear = monthOfYear.exec(text)
  if (inYear !== null) return lastDay(fullYear(inYear[2] ?? ''), monthOf(inYear[1] ?? ''))
  const inYears = quarterOfYear.exec(text)
  return inYears === null ? [] : endOfQuarter(fullYear(inYears[2] ?? ''), Number(inYears[1]))
}

/** `years` are those that a day, a month or a quarter without its year may be of. */
export function possibleDaysIn(text: string, order: DateOrder | null, years: readonly number[]): CalendarDate[] {
  if (text.length > longestText) return []
  const ways = [
    () => daysOfPeriod(text),
    () => daysInside(text, order),
    () => daysOfYears(text, years),
    () => serial(text),
  ]
  for (const way of ways) {
    const days = way()
    if (days.length > 0) return [...new Set(days)]
  }
  return []
}

function daysInside(text: string, order: DateOrder | null): CalendarDate[] {
  const days = (text.match(dayInside) ?? []).flatMap((found) => {
    const read = readDay(found.replace(/\s+/g, ' '), order)
    switch (read?.kind) {
      case undefined:
        return []
      case 'day':
        return [read.date]
      case 'ambiguous':
        return [read.dayFirst, read.monthFirst]
      case 'unclear':
        return read.suggestions
    }
  })
  const [first] = days
  const friday = first === undefined ? null : addDays(first, 4)
  return weekCommencing.test(text) && days.length === 1 && friday !== null ? [...days, friday] : days
}

function daysOfYears(text: string, years: readonly number[]): CalendarDate[] {
  const [, date, itsMonth = ''] = dayOfMonth.exec(text) ?? []
  if (date !== undefined) {
    return years.flatMap((year) => {
      const found = dateFromParts({ year, month: monthOf(itsMonth) ?? 0, day: Number(date) })
      return found === null ? [] : [found]
    })
  }
  const [, number, itsYear] = quarter.exec(text) ?? []
  if (number !== undefined) {
    // Quarters of an NHS year count from April, those of the calendar from January.
    return (itsYear === undefined ? years : [Number(itsYear)]).flatMap((year) => [
      ...endOfQuarter(year, Number(number)),
      ...lastDay(year, Number(number) * 3),
    ])
  }
  const [, name] = month.exec(text) ?? []
  return name === undefined ? [] : years.flatMap((year) => lastDay(year, monthOf(name)))
}

/** A date that lost its format: the number that the spreadsheet keeps, for the years of toolkit plans. */
function serial(text: string): CalendarDate[] {
  const date = /^4\d{4}$/.test(text) ? dateFromSerial(Number(text), false) : null
  return date === null ? [] : [date]
}

/** Quarters of an NHS year count from April. */
function endOfQuarter(year: number, number: number): CalendarDate[] {
  return lastDay(year + (number === 4 ? 1 : 0), number === 4 ? 3 : number * 3 + 3)
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
