/** The actions of a plan by when they are due and by whose they are: what is overdue, what comes next, what has no day. */
import { addMonths, daysBetween, type CalendarDate } from './calendar-date'
import { monthStart } from './calendar-month'
import { isLater, resolveDueDate, type DueDate } from './due-date'
import type { Action, Item, Owner, Plan } from './plan'
import { isActionEmpty, ownerKey } from './progress'
import { sameValue } from './same-value'

/**
 * How an action stands on a day. Every action is one of these, and no more than one. 'after-bau' is due a time after the return
 * to business as usual, which comes to no day yet.
 */
export const timings = ['overdue', 'this-month', 'later', 'after-bau', 'no-date', 'complete'] as const
export type Timing = (typeof timings)[number]

export interface AgendaEntry {
  item: Item
  action: Action
  timing: Timing
  /** The day on which it is due; null without a due date, and for a relative one that comes to no day yet. */
  day: CalendarDate | null
  /** Days from today to that day, negative once it has passed; null without a day, and for what is complete. */
  daysLeft: number | null
  /** True where it is due at another time than was agreed. */
  moved: boolean
  /** True where that is a later one. */
  slipped: boolean
  /** The day that was agreed; null where the action was not moved, and where the agreed date comes to no day. */
  agreedDay: CalendarDate | null
}

export interface OwnerGroup {
  /** As first written in the plan; null for what nobody owns yet. */
  owner: Owner | null
  entries: AgendaEntry[]
}

export type MonthGroup =
  | { kind: Exclude<Timing, 'this-month' | 'later'>; entries: AgendaEntry[] }
  /** What is due in a month that is not over; `month` is its first day. */
  | { kind: 'month'; month: CalendarDate; entries: AgendaEntry[] }

/** Every action of the plan, in the order of the plan. Rows in which nothing has been filled in are none. */
export function agendaOf(plan: Plan, today: CalendarDate): AgendaEntry[] {
  return plan.items.flatMap((item) => agendaOfItem(item, plan, today))
}

/** The overdue actions of one item, in its order. */
export function overdueActions(item: Item, plan: PlanTimes, today: CalendarDate): AgendaEntry[] {
  return agendaOfItem(item, plan, today).filter(({ timing }) => timing === 'overdue')
}

export function countTimings(entries: readonly AgendaEntry[]): Record<Timing, number> {
  const counts: Record<Timing, number> = {
    overdue: 0,
    'this-month': 0,
    later: 0,
    'after-bau': 0,
    'no-date': 0,
    complete: 0,
  }
  for (const { timing } of entries) counts[timing] += 1
  return counts
}

/** Whose actions they are: who has most overdue first, then by name; what nobody owns comes last. */
export function groupByOwner(entries: readonly AgendaEntry[]): OwnerGroup[] {
  const groups = Map.groupBy(entries, ({ action }) => ownerKey(action.owner))
  return [...groups]
    .map(([key, own]) => ({
      key,
      owner: key === '' ? null : (own[0]?.action.owner ?? null),
      entries: own.toSorted(byDay),
      overdue: countTimings(own).overdue,
    }))
    .sort((a, b) =>
      a.key === '' || b.key === ''
        ? Number(a.key === '') - Number(b.key === '')
        : b.overdue - a.overdue || a.key.localeCompare(b.key, 'en-GB'),
    )
    .map(({ owner, entries: own }) => ({ owner, entries: own }))
}

/** What is overdue, then month by month what is to come, then what has no day yet, and what is complete. Empty groups are left out. */
export function groupByMonth(entries: readonly AgendaEntry[]): MonthGroup[] {
  const sorted = entries.toSorted(byDay)
  const of = (kind: Exclude<MonthGroup['kind'], 'month'>): MonthGroup[] => {
    const found = sorted.filter(({ timing }) => timing === kind)
    return found.length === 0 ? [] : [{ kind, entries: found }]
  }
  const months = new Map<CalendarDate, AgendaEntry[]>()
  for (const entry of sorted) {
    if (entry.day === null || (entry.timing !== 'this-month' && entry.timing !== 'later')) continue
    const month = monthStart(entry.day)
    const found = months.get(month)
    if (found === undefined) months.set(month, [entry])
    else found.push(entry)
  }
  return [
    ...of('overdue'),
    ...[...months].map(([month, found]): MonthGroup => ({ kind: 'month', month, entries: found })),
    ...of('after-bau'),
    ...of('no-date'),
    ...of('complete'),
  ]
}

/** The day on which something is to be seen on a line of time: done, or else due. */
export function shownDay({ action, timing, day }: AgendaEntry): CalendarDate | null {
  return timing === 'complete' ? (action.completedOn ?? day) : day
}

type PlanTimes = Pick<Plan, 'returnedToBauOn'>

function agendaOfItem(item: Item, plan: PlanTimes, today: CalendarDate): AgendaEntry[] {
  return item.actions.filter((action) => !isActionEmpty(action)).map((action) => entryOf(item, action, plan, today))
}

function entryOf(item: Item, action: Action, plan: PlanTimes, today: CalendarDate): AgendaEntry {
  const dayOf = (due: DueDate | null) => (due === null ? null : resolveDueDate(due, plan.returnedToBauOn))
  const { due, agreedDue, status } = action
  const day = dayOf(due)
  const agreed = dayOf(agreedDue)
  const moved = agreedDue !== null && (day !== null && agreed !== null ? day !== agreed : !sameValue(due, agreedDue))
  return {
    item,
    action,
    timing: timingOf(action, day, today),
    day,
    daysLeft: day === null || status === 'complete' ? null : daysBetween(today, day),
    moved,
    slipped: isLater(due, agreedDue, plan.returnedToBauOn),
    agreedDay: moved ? agreed : null,
  }
}

function timingOf({ status, due }: Action, day: CalendarDate | null, today: CalendarDate): Timing {
  if (status === 'complete') return 'complete'
  if (day === null) return due === null ? 'no-date' : 'after-bau'
  if (day < today) return 'overdue'
  const nextMonth = addMonths(monthStart(today), 1)
  return nextMonth === null || day < nextMonth ? 'this-month' : 'later'
}

/** What is open by its day, then what has none, then what is complete; otherwise in the order of the plan. */
function byDay(a: AgendaEntry, b: AgendaEntry): number {
  return sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0
}

/** What has a day stands by it, before all that has none. */
const placesOfTimings: Partial<Record<Timing, number>> = { 'after-bau': 1, 'no-date': 2, complete: 3 }

function sortKey(entry: AgendaEntry): string {
  const place = placesOfTimings[entry.timing] ?? 0
  return `${place} ${shownDay(entry) ?? ''}`
}
