/** Reads a day as people write it: with figures, or with the month's name. */
import { dateFromParts, parseIsoDate, type CalendarDate } from '~/domain/calendar-date'
import { editions } from '~/domain/editions'
import { monthOf } from './month-words'

export type DateOrder = 'day-first' | 'month-first'

export type DayText =
  | { kind: 'day'; date: CalendarDate }
  /** Both readings of a date such as 03/04/2021. */
  | { kind: 'ambiguous'; dayFirst: CalendarDate; monthFirst: CalendarDate }
  | { kind: 'unclear'; suggestions: CalendarDate[] }

const numeric = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})$/
/** Blanks and commas part numbers that are no date as well: only a whole year makes them one. */
const numericApart = /^(\d{1,2})(?:, ?| )(\d{1,2})(?:, ?| )(\d{4})$/

/** With two figures, a year after this one is more likely a day, and the year stands first: 21-09-30. */
const lastLikelyYear = Math.max(...editions.map(({ id }) => Number(id.slice(0, 4)))) + 4

/** The two readings of a numeric date that has only one, or null: evidence of how a person writes dates. */
export function orderShown(text: string): DateOrder | null {
  const match = numeric.exec(text.trim())
  if (match === null) return null
  const first = Number(match[1])
  const second = Number(match[2])
  return first > 12 && second <= 12 ? 'day-first' : second > 12 && first <= 12 ? 'month-first' : null
}

/** Null where the text is no day. */
export function readDay(text: string, order: DateOrder | null): DayText | null {
  return readNumeric(text, order) ?? readWritten(text)
}

function day(date: CalendarDate | null): DayText | null {
  return date === null ? null : { kind: 'day', date }
}

function readNumeric(text: string, order: DateOrder | null): DayText | null {
  const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(text)
  if (yearFirst !== null) {
    const [, year = '', month = '', date = ''] = yearFirst
    return day(parseIsoDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`))
  }
  const match = numeric.exec(text) ?? numericApart.exec(text)
  if (match === null) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  const year = fullYear(match[3] ?? '')
  const dayFirst = dateFromParts({ year, month: second, day: first })
  const monthFirst = dateFromParts({ year, month: first, day: second })
  const withYearFirst =
    year > lastLikelyYear && match[3]?.length === 2 && 2000 + first <= lastLikelyYear
      ? dateFromParts({ year: 2000 + first, month: second, day: year - 2000 })
      : null
  if (withYearFirst !== null) {
    return { kind: 'unclear', suggestions: [withYearFirst, ...(dayFirst === null ? [] : [dayFirst])] }
  }
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return day(dayFirst ?? monthFirst)
  if (order === null) return { kind: 'ambiguous', dayFirst, monthFirst }
  return day(order === 'day-first' ? dayFirst : monthFirst)
}

/** 14 June 2021, 14th of June 2021, 14-Jun-21, 14 o Fehefin 2021, June 14, 2021. */
function readWritten(text: string): DayText | null {
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|af|il|ydd|ed|eg|fed|ain)?[\s./-]*(?:of |o )?(\p{L}{3,10})\.?,?[\s./-]*(\d{4}|'?\d{2})$/iu.exec(
      text,
    )
  const monthFirst = /^(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text)
  const [dayPart, monthPart, yearPart] =
    dayFirst !== null ? [dayFirst[1], dayFirst[2], dayFirst[3]] : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  if (dayPart === undefined || monthPart === undefined || yearPart === undefined) return null
  const month = monthOf(monthPart)
  return month === null ? null : day(dateFromParts({ year: fullYear(yearPart), month, day: Number(dayPart) }))
}

/** "2021", "21" or "'21" as a year. */
export function fullYear(text: string): number {
  const figures = text.replace("'", '')
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures)
}
