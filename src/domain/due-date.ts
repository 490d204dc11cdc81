/** When an action will be complete: a day, or a time after the organisation's return to business as usual. */
import { addDays, addMonths, formatDate, type CalendarDate } from './calendar-date'

export const dueUnits = ['weeks', 'months'] as const
export type DueUnit = (typeof dueUnits)[number]

export type DueDate = { kind: 'date'; date: CalendarDate } | { kind: 'after-bau'; count: number; unit: DueUnit }

/** Ten years in weeks: more is a slip of the keyboard. */
export const longestTimeAfterBau = 520

/** A time after the return to business as usual, or null where the count is no whole number from 1 to 520. */
export function timeAfterBau(count: number, unit: DueUnit): DueDate | null {
  return Number.isInteger(count) && count >= 1 && count <= longestTimeAfterBau
    ? { kind: 'after-bau', count, unit }
    : null
}

/**
 * The calendar date that a due date comes to, or null for a relative one while the organisation has not given the day it
 * returned: the return to business as usual has no published date.
 */
export function resolveDueDate(due: DueDate, returnedToBauOn: CalendarDate | null): CalendarDate | null {
  if (due.kind === 'date') return due.date
  if (returnedToBauOn === null) return null
  return due.unit === 'weeks' ? addDays(returnedToBauOn, due.count * 7) : addMonths(returnedToBauOn, due.count)
}

/** True where both come to a day, or are relative in the same unit, and the first is the later. */
export function isLater(due: DueDate | null, than: DueDate | null, returnedToBauOn: CalendarDate | null): boolean {
  if (due === null || than === null) return false
  if (due.kind === 'after-bau' && than.kind === 'after-bau' && due.unit === than.unit) return due.count > than.count
  const day = resolveDueDate(due, returnedToBauOn)
  const other = resolveDueDate(than, returnedToBauOn)
  return day !== null && other !== null && day > other
}

/** "3 months", "1 week" */
export function formatTimeAfterBau(due: { count: number; unit: DueUnit }): string {
  return `${due.count} ${due.count === 1 ? due.unit.slice(0, -1) : due.unit}`
}

/** "30 December 2021", or "3 months after return to business as usual" */
export function formatDueDate(due: DueDate): string {
  return due.kind === 'date' ? formatDate(due.date) : `${formatTimeAfterBau(due)} after return to business as usual`
}
