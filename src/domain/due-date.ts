/** When an action will be complete: a day, or a time after the organisation's return to business as usual. */
import * as z from 'zod/mini'
import { addDays, addMonths, calendarDateSchema, formatDate, type CalendarDate } from './calendar-date'

export const dueDateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), date: calendarDateSchema }),
  z.object({
    kind: z.literal('after-bau'),
    count: z.int().check(z.gte(1), z.lte(520)),
    unit: z.enum(['weeks', 'months']),
  }),
])

export type DueDate = z.infer<typeof dueDateSchema>
export type DueUnit = Extract<DueDate, { kind: 'after-bau' }>['unit']

/**
 * The calendar date that a due date comes to, or null for a relative one while the organisation has not given the day it
 * returned: the return to business as usual has no published date.
 */
export function resolveDueDate(due: DueDate, returnedToBauOn: CalendarDate | null): CalendarDate | null {
  if (due.kind === 'date') return due.date
  if (returnedToBauOn === null) return null
  return due.unit === 'weeks' ? addDays(returnedToBauOn, due.count * 7) : addMonths(returnedToBauOn, due.count)
}

/** "3 months", "1 week" */
export function formatTimeAfterBau(due: { count: number; unit: DueUnit }): string {
  return `${due.count} ${due.count === 1 ? due.unit.slice(0, -1) : due.unit}`
}

/** "30 December 2021", or "3 months after return to business as usual" */
export function formatDueDate(due: DueDate): string {
  return due.kind === 'date' ? formatDate(due.date) : `${formatTimeAfterBau(due)} after return to business as usual`
}
