/** Number formats: whether a number is shown as a date or a percentage, and a date without its day. */
import { dateParts, monthNames, type CalendarDate } from '~/domain/calendar-date'

/** Formats that a file may use by number without writing them out (ECMA-376 part 1, 18.8.30), as far as they matter here. */
const builtInDates = new Set([14, 15, 16, 17, 22, ...range(27, 31), 36, ...range(50, 58)])
const builtInPercentages = new Set([9, 10])

export interface NumberFormat {
  date: boolean
  percent: boolean
  text: boolean
  /** The pattern of a date that shows a month or a year but no day; null for any other. */
  monthPattern: string | null
}

/** The short month with its year, which a file may use by number. */
const builtInMonth = 17

/** What a format makes of a number; `code` is the format as written in the file, if it is. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    return {
      date: builtInDates.has(id),
      percent: builtInPercentages.has(id),
      text: id === 49,
      monthPattern: id === builtInMonth ? 'mmm-yy' : null,
    }
  }
  const section = (stripLiterals(code).split(';')[0] ?? '').trim()
  const date = /[yd]|mmm/i.test(section) && !/general/i.test(section)
  return {
    date,
    percent: section.includes('%'),
    text: section === '@',
    monthPattern: date && !showsDay(section) ? section : null,
  }
}

/** "dd" is a day, "ddd" the name of a weekday. */
function showsDay(pattern: string): boolean {
  return /(?<!d)d{1,2}(?!d)/i.test(pattern)
}

/** A date as such a pattern shows it: "Sep-21". */
export function showMonth(pattern: string, date: CalendarDate): string {
  const { year, month } = dateParts(date)
  const name = monthNames[month - 1] ?? ''
  const number = String(month)
  return pattern
    .replace(/m+|y+|[a-z]+/gi, (token) => {
      if (/^y/i.test(token)) return token.length <= 2 ? String(year % 100).padStart(2, '0') : String(year)
      if (!/^m/i.test(token)) return ''
      return [number, number.padStart(2, '0'), name.slice(0, 3), name, name.slice(0, 1)][token.length - 1] ?? name
    })
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether the text of a date names its day, in any language: a number is left once year and month are taken away. */
export function textShowsDay(text: string, date: CalendarDate): boolean {
  const { year, month, day } = dateParts(date)
  const numbers = (text.match(/\d+/g) ?? []).map(Number)
  const without = (list: readonly number[], ...wanted: number[]): number[] => {
    const at = list.findIndex((number) => wanted.includes(number))
    return at === -1 ? [...list] : list.toSpliced(at, 1)
  }
  const yearsAway = numbers.includes(year) ? without(numbers, year) : without(numbers.toReversed(), year % 100)
  const monthAway = /\p{L}{3}/u.test(text) ? yearsAway : without(yearsAway, month)
  return monthAway.includes(day)
}

/**
 * Quoted words, escaped characters and colours or locales in brackets are no part of the pattern. What parts its pieces stays,
 * also where it is escaped: "ddd\ d\ mmm" shows a day beside the name of a weekday.
 */
function stripLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, (literal) => {
    if (literal.startsWith('"')) return ' '
    return /^\\[ ./,-]$/.test(literal) ? literal.slice(1) : ''
  })
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
