/** What the domain may not know: what day it is, what time, and what has never been before. */
import { calendarDate, type CalendarDate } from '~/domain/calendar-date'

/** Today in the United Kingdom, wherever the browser is: the toolkit's days begin there. */
export function todayInUnitedKingdom(now: Date = new Date()): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? ''
  return calendarDate(`${part('year')}-${part('month')}-${part('day')}`)
}

/** A new id for a plan, item or action. `crypto.randomUUID` is absent on plain http, where an intranet may serve us. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** "14:02", by this computer's clock. */
export function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
