/** Days of events that make no sense: asked about when they are recorded, never refused, since only the user knows. */
import type { CalendarDate } from './calendar-date'
import type { Plan } from './plan'
import { historyEvents, type HistoryEvent } from './plan-values'

export type DayQuery =
  | { kind: 'in-future' }
  /** Before the day of the plan itself. */
  | { kind: 'before-plan'; preparedOn: CalendarDate }
  /** Before something that comes first, or after something that comes later. */
  | { kind: 'before' | 'after'; event: HistoryEvent; on: CalendarDate }

export interface RecordedDay {
  event: HistoryEvent
  on: CalendarDate
  /** The place in the history of the entry that is being corrected; null for a new one. */
  index: number | null
}

/**
 * The first thing to ask about the day, or null. What happens again, such as a plan that is sent once more after a refusal or
 * agreed once more after an update, only follows the first record of what comes before.
 */
export function queryOfDay({ event, on, index }: RecordedDay, plan: Plan, today: CalendarDate): DayQuery | null {
  if (on > today) return { kind: 'in-future' }
  const others = plan.history
    .filter((_, place) => place !== index)
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
  const place = historyEvents.indexOf(event)
  const missed = others.find(
    (entry) => historyEvents.indexOf(entry.event) < place && isFirst(entry, others) && on < entry.on,
  )
  if (missed !== undefined) return { kind: 'before', event: missed.event, on: missed.on }
  const isAgain = others.some((entry) => entry.event === event)
  const passed = others.find((entry) => historyEvents.indexOf(entry.event) > place && on > entry.on)
  if (passed !== undefined && !isAgain) return { kind: 'after', event: passed.event, on: passed.on }
  // The day of a plan that was revised is that of the revision.
  const { preparedOn, revision } = plan
  return revision === 1 && preparedOn !== null && on < preparedOn ? { kind: 'before-plan', preparedOn } : null
}

type Entry = Plan['history'][number]

function isFirst(entry: Entry, sorted: readonly Entry[]): boolean {
  return sorted.find(({ event }) => event === entry.event) === entry
}
