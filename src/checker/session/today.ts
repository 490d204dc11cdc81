/** What day it is, which the domain may not know. */
import { calendarDate, type CalendarDate } from '~/domain/calendar-date'

/** Today in the United Kingdom, wherever the browser is: the toolkit's days begin there. */
export function todayInUnitedKingdom(now: Date = new Date()): CalendarDate {
  // The Swedish form of a date is ISO 8601.
  return calendarDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(now))
}
