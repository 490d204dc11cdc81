/** What the domain may not know: what day it is, what time, and what has never been before. */
import { calendarDate, type CalendarDate } from '~/domain/calendar-date'

const hour = 3_600_000
const day = 24 * hour

/**
 * Today in the United Kingdom, wherever the browser is: the toolkit's days begin there. By the rule of the Summer Time Order
 * 2002 and not by Intl, which reads its time zones first: on a slow laptop that held the first screen up by a tenth of a second.
 */
export function todayInUnitedKingdom(now: Date = new Date()): CalendarDate {
  const time = now.getTime()
  const local = new Date(isSummerTime(time) ? time + hour : time)
  return calendarDate(local.toISOString().slice(0, 10))
}

/** From one o'clock Greenwich time on the last Sunday of March until then on the last Sunday of October. */
function isSummerTime(time: number): boolean {
  const year = new Date(time).getUTCFullYear()
  const changeIn = (month: number) => {
    const lastOfMonth = new Date(Date.UTC(year, month + 1, 0, 1))
    return lastOfMonth.getTime() - lastOfMonth.getUTCDay() * day
  }
  return time >= changeIn(2) && time < changeIn(9)
}

/** A new id for a plan, item or action. `crypto.randomUUID` is absent on plain http, where an intranet may serve us. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** "14:02", by this computer's clock. */
export function timeOf(milliseconds: number): string {
  timeFormat ??= new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
  return timeFormat.format(milliseconds)
}

/** Made once, when it is first needed: that takes longer than all the rest. */
let timeFormat: Intl.DateTimeFormat | undefined
