/**
 * Calendar dates without time or zone, as ISO 8601 text. They behave as `Temporal.PlainDate` does, which browsers do not
 * all have yet and whose polyfill would take 20 KB of the builder's budget (docs/decisions/0003-calendar-dates.md).
 */
/** A day as `YYYY-MM-DD`, always one that exists, in the years 1900 to 2199. */
export type CalendarDate = string & { readonly __calendarDate: true }

export interface DateParts {
  year: number
  /** 1 to 12 */
  month: number
  /** 1 to 31 */
  day: number
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days in a month; month is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The date that the parts name, or null where there is no such day or it lies outside 1900 to 2199. */
export function dateFromParts({ year, month, day }: DateParts): CalendarDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null
  if (day > daysInMonth(year, month)) return null
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDate
}

/** The date written as `YYYY-MM-DD`, or null where the text is anything else. */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = pattern.exec(text)
  return match === null
    ? null
    : dateFromParts({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
}

/** A date known when the code is written. Throws a RangeError where there is no such day. */
export function calendarDate(text: string): CalendarDate {
  const date = parseIsoDate(text)
  if (date === null) throw new RangeError(`Not a calendar date: ${text}`)
  return date
}

export function dateParts(date: CalendarDate): DateParts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  }
}

/** Days since 1 January 1970. The algorithm is Howard Hinnant's `days_from_civil`. */
export function toDayNumber(date: CalendarDate): number {
  const { year, month, day } = dateParts(date)
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date that many days after 1 January 1970, or null outside 1900 to 2199. The inverse of `toDayNumber`. */
export function fromDayNumber(dayNumber: number): CalendarDate | null {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return dateFromParts({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  })
}

/** The date a number of days later (earlier when negative), or null outside 1900 to 2199. */
export function addDays(date: CalendarDate, days: number): CalendarDate | null {
  return fromDayNumber(toDayNumber(date) + days)
}

/** The same day of a later month; where that month is shorter, its last day, as Temporal's "constrain" does. */
export function addMonths(date: CalendarDate, months: number): CalendarDate | null {
  const { year, month, day } = dateParts(date)
  const monthIndex = year * 12 + (month - 1) + months
  const targetYear = Math.floor(monthIndex / 12)
  const targetMonth = (monthIndex % 12) + 1
  return dateFromParts({
    year: targetYear,
    month: targetMonth,
    day: Math.min(day, daysInMonth(targetYear, targetMonth)),
  })
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** ISO day of the week: 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: CalendarDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** "30 December 2021", as the NHS content style writes dates. */
export function formatDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date)
  return `${day} ${monthNames[month - 1] ?? ''} ${year}`
}

/** 1 to 12 for a number, a month's name or its first three or more letters, in any case; null for anything else. */
export function parseMonth(text: string): number | null {
  const word = text.trim().toLowerCase().replace(/\.$/, '')
  if (/^\d{1,2}$/.test(word)) {
    const month = Number(word)
    return month >= 1 && month <= 12 ? month : null
  }
  if (word.length < 3) return null
  if (word === 'sept') return 9
  const index = monthNames.findIndex((name) => name.toLowerCase().startsWith(word))
  return index === -1 ? null : index + 1
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
