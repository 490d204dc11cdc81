/** How actions stand, in words: for the tables of dates and owners, which say all that the picture shows. */
import { timings, type AgendaEntry, type Timing } from '~/domain/agenda'
import { dateParts, daysBetween, formatDate, type CalendarDate } from '~/domain/calendar-date'
import { shortMonth } from '~/domain/calendar-month'
import { formatDueDate, formatTimeAfterBau } from '~/domain/due-date'
import { capitalised, countInWords, isBlank, shorten, uncapitalised } from '~/domain/text'

export const timingNames: Record<Timing, string> = {
  overdue: 'Overdue',
  'this-month': 'Due this month',
  later: 'Due later',
  'after-bau': 'After return to BAU',
  'no-date': 'No date',
  complete: 'Complete',
}

/** "Commission the test", cut where it is very long. */
export function actionWords({ action }: AgendaEntry): string {
  return isBlank(action.description) ? 'Not described yet' : shorten(action.description, 200)
}

/** "14 days overdue", "Due today", "In 17 days", "Complete" */
export function standing({ timing, daysLeft }: AgendaEntry): string {
  if (timing === 'complete') return 'Complete'
  if (timing === 'after-bau') return timingNames[timing]
  if (daysLeft === null) return 'No date yet'
  if (daysLeft < 0) return `${countDays(-daysLeft)} overdue`
  if (daysLeft < 2) return daysLeft === 0 ? 'Due today' : 'Due tomorrow'
  return `In ${countDays(daysLeft)}`
}

/** "27 August 2021", "3 months after return to business as usual"; null without a due date. */
export function dueWords({ action, day }: AgendaEntry): string | null {
  if (action.due === null) return null
  return day === null ? formatDueDate(action.due) : formatDate(day)
}

/** What there is to know of a due date besides the day: where it comes from, what was agreed, and that it is past the limit. */
export function dueNotes(entry: AgendaEntry, limit: CalendarDate | null): string[] {
  const { action, day, timing } = entry
  const notes: string[] = []
  if (action.due?.kind === 'after-bau' && day !== null) notes.push(formatDueDate(action.due))
  if (entry.moved) notes.push(agreedWords(entry))
  if (day !== null && limit !== null && day > limit && timing !== 'complete') {
    notes.push(`${countDays(daysBetween(limit, day))} after the limit`)
  }
  return notes
}

/** What the picture says in place of a mark, where there is no day to mark. */
export function noDayWords({ action, timing }: AgendaEntry): string {
  if (timing === 'complete') return 'Complete'
  return action.due?.kind === 'after-bau' ? `${formatTimeAfterBau(action.due)} after BAU` : 'No due date'
}

/** "2 overdue, 3 due this month"; what there is none of is left out. */
export function countsInWords(counts: Record<Timing, number>): string {
  return timings
    .filter((timing) => counts[timing] > 0)
    .map((timing) => `${counts[timing]} ${uncapitalised(timingNames[timing])}`)
    .join(', ')
}

/** "Two actions are due later than agreed."; null where none is. */
export function slippedWords(entries: readonly AgendaEntry[]): string | null {
  const count = entries.filter(({ slipped }) => slipped).length
  if (count === 0) return null
  const words = countInWords(count, 'action is', 'actions are')
  return `${capitalised(words)} due later than agreed.`
}

/** "27 Aug" */
export function shortDay(date: CalendarDate): string {
  return `${dateParts(date).day} ${shortMonth(date)}`
}

function agreedWords({ action, day, agreedDay }: AgendaEntry): string {
  if (action.agreedDue === null) return ''
  if (agreedDay === null) return `Agreed for ${formatDueDate(action.agreedDue)}`
  if (day === null) return `Agreed for ${formatDate(agreedDay)}`
  const days = daysBetween(agreedDay, day)
  return `Agreed for ${formatDate(agreedDay)}: now ${countDays(Math.abs(days))} ${days > 0 ? 'later' : 'earlier'}`
}

function countDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
