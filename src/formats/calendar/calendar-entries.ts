/** Which actions a calendar holds, and which it leaves out and why. */
import type { CalendarDate } from '~/domain/calendar-date'
import { resolveDueDate, type DueDate } from '~/domain/due-date'
import type { Action, Item, Owner, Plan } from '~/domain/plan'
import { isActionEmpty, ownerKey } from '~/domain/progress'

/** An action that is still open, on the day on which it is due. */
export interface CalendarEntry {
  item: Item
  action: Action
  /** As the plan gives it, and the day that it comes to. */
  due: DueDate
  day: CalendarDate
}

/**
 * Why an action has no event: `undated` where it has no due date, `unresolved` where a relative date comes to no day, and
 * `complete` where nothing is left to be reminded of.
 */
export type LeftOutReason = 'undated' | 'unresolved' | 'complete'

export interface CalendarNote {
  kind: LeftOutReason
  itemId: string
  actionId: string
}

/**
 * Every action of the plan, or of one owner, in the order of the plan: either an entry or a note. Rows in which nothing has
 * been filled in are neither.
 */
export function calendarEntries(plan: Plan, owner: Owner | null): { entries: CalendarEntry[]; notes: CalendarNote[] } {
  const entries: CalendarEntry[] = []
  const notes: CalendarNote[] = []
  const key = owner === null ? null : ownerKey(owner)
  for (const item of plan.items) {
    for (const action of item.actions) {
      if (isActionEmpty(action) || (key !== null && ownerKey(action.owner) !== key)) continue
      const { due } = action
      const day = due === null ? null : resolveDueDate(due, plan.returnedToBauOn)
      if (due !== null && day !== null && action.status !== 'complete') entries.push({ item, action, due, day })
      else notes.push({ kind: leftOutReason(action), itemId: item.id, actionId: action.id })
    }
  }
  return { entries, notes }
}

function leftOutReason({ status, due }: Action): LeftOutReason {
  if (status === 'complete') return 'complete'
  return due === null ? 'undated' : 'unresolved'
}
