/** The date that was agreed beside the one that an action has now. */
import { daysBetween, type CalendarDate } from './calendar-date'
import { formatDueDate, resolveDueDate, type DueDate } from './due-date'
import type { Action } from './plan'
import { sameValue } from './same-value'

type Dates = Pick<Action, 'due' | 'agreedDue'>

/** True where the action has another date than the one that was agreed, or none any more. */
export function isMoved({ due, agreedDue }: Dates): boolean {
  return agreedDue !== null && !sameValue(due, agreedDue)
}

/** Days from the agreed date to the one now, negative when it is earlier; null where either comes to no day. */
export function daysMoved({ due, agreedDue }: Dates, returnedToBauOn: CalendarDate | null): number | null {
  const dayOf = (date: DueDate | null) => (date === null ? null : resolveDueDate(date, returnedToBauOn))
  const agreed = dayOf(agreedDue)
  const now = dayOf(due)
  return agreed === null || now === null ? null : daysBetween(agreed, now)
}

/** "Agreed 27 August 2021, now 1 October 2021: 35 days later"; '' where no date was agreed. */
export function describeAgreedDate(action: Dates, returnedToBauOn: CalendarDate | null): string {
  const { due, agreedDue } = action
  if (agreedDue === null) return ''
  const agreed = `Agreed ${formatDueDate(agreedDue)}`
  if (!isMoved(action)) return agreed
  if (due === null) return `${agreed}, now without a date`
  const days = daysMoved(action, returnedToBauOn)
  const moved = days === null || days === 0 ? '' : `: ${countDays(Math.abs(days))} ${days > 0 ? 'later' : 'earlier'}`
  return `${agreed}, now ${formatDueDate(due)}${moved}`
}

/** "1 day", "35 days" */
export function countDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}
