/**
 * Reads dates as people type them. A text that has more than one reading, or names no single day, is not guessed at: the
 * readings are handed back for the user to choose from.
 */
import type { CalendarDate } from '~/domain/calendar-date'
import type { DueDate } from '~/domain/due-date'
import { readDay, type DateOrder } from './day-text'
import { daysOfPeriod, possibleDaysIn } from './possible-days'
import { namesReturn, readTimeAfter } from './time-after'

export { orderShown, type DateOrder } from './day-text'
export { daysOfMonth } from './possible-days'

export type DateText =
  | { kind: 'due'; due: DueDate }
  /** A range, or more than one time, after the return: `due` is the latest of them. */
  | { kind: 'later-of'; due: DueDate }
  /** Both readings of a date such as 03/04/2021. */
  | { kind: 'ambiguous'; dayFirst: CalendarDate; monthFirst: CalendarDate }
  /** No single day: "June 2021", "ongoing". `suggestions` are days that it may mean. */
  | { kind: 'unclear'; suggestions: CalendarDate[] }

const weekday = /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,?\s+/i
/** What stands before a day by which something will be done. "Before" and "not before" name another day. */
const lead =
  /^(?:(?:to be )?(?:completed?|done|delivered|finished) (?=by\b|on or\b|no\b|not\b))?(?:(?:(?:by )?(?:no|not) later than|on or before|by|on|due|target(?: date)?|deadline|cob|cop|close of (?:play|business)):? )*/i
/** A time of day, and remarks that leave the day as it is. */
const trail =
  /(?:(?:T|,| at)? ?\d{1,2}(?::\d{2}){1,2}(?:\.\d+)? ?(?:am|pm|hrs|z)?|(?: at)? \d{1,2} ?(?:am|pm)|,? at the latest| (?:\((?:revised|new|latest|extended|amended|updated|agreed)\)|(?:revised|extended|amended|updated)))$/i

/** Whether a text is a day written out, whatever it means. */
export function dateLike(text: string): boolean {
  const plain = plainText(text)
  return readTime(plain, null) !== null || daysOfPeriod(dayOf(plain)).length > 0
}

/**
 * `order` is how the file's dates are written, where that is known or the user has said; `years` are those that a day without
 * its year may be of.
 */
export function readDateText(given: string, order: DateOrder | null, years: readonly number[] = []): DateText {
  const text = plainText(given)
  return readTime(text, order) ?? { kind: 'unclear', suggestions: possibleDaysIn(dayOf(text), order, years) }
}

/** The days that a text may mean which names no single one; none for a text that does, or that names no time. */
export function possibleDays(read: DateText): CalendarDate[] {
  switch (read.kind) {
    case 'due':
    case 'later-of':
      return []
    case 'ambiguous':
      return [read.dayFirst, read.monthFirst]
    case 'unclear':
      return read.suggestions
  }
}

/** Null for what is neither a day nor a time after the return to business as usual. */
function readTime(text: string, order: DateOrder | null): DateText | null {
  if (namesReturn(text)) {
    const time = readTimeAfter(text.replace(lead, ''))
    return time === null ? null : { kind: time.isLaterOf ? 'later-of' : 'due', due: time.due }
  }
  const read = readDay(dayOf(text), order)
  return read?.kind === 'day' ? { kind: 'due', due: { kind: 'date', date: read.date } } : read
}

function plainText(given: string): string {
  return given
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]$/, '')
}

/** The day without the words around it: "by Friday 30 July 2021 (revised)". */
function dayOf(text: string): string {
  return text.replace(weekday, '').replace(lead, '').replace(weekday, '').replace(trail, '').trim()
}
