/** Where dates fall on the small pictures of the items overview. Pure, so that it is tested without a browser. */
import { daysBetween, type CalendarDate } from '~/domain/calendar-date'
import { resolveDueDate, type DueDate } from '~/domain/due-date'
import type { Edition } from '~/domain/editions'
import type { Item, Plan } from '~/domain/plan'

/** The width of the picture in its own units. */
export const scaleWidth = 200
/** Room kept beyond the limit, so that what lies past it is seen to. */
const beyondLimit = 0.12

export interface DueScale {
  /** Null for a plan that names no day at all. */
  start: CalendarDate | null
  /** The last day allowed; null where the edition's rule is not known. */
  limit: CalendarDate | null
  /** How many days the whole width is. */
  days: number
  /** The position of a date, from 0 to `scaleWidth`; dates outside are put at the edge. */
  position(date: CalendarDate): number
}

/** From the day the plan was prepared (or had to be published) to a little past the limit. */
export function dueScale(plan: Plan, edition: Edition): DueScale {
  const due = dueDays(plan)
  const [start = due[0] ?? null] = [plan.preparedOn, edition.publishBy].filter((day) => day !== null).toSorted()
  const last = edition.completeBy ?? due.at(-1) ?? edition.publishBy
  const days = start === null || last === null ? 1 : Math.max(1, daysBetween(start, last)) / (1 - beyondLimit)
  return {
    start,
    limit: edition.completeBy,
    days,
    position: (date) =>
      start === null ? 0 : Math.max(0, Math.min(scaleWidth, (daysBetween(start, date) / days) * scaleWidth)),
  }
}

export interface DueMarks {
  /** Where each action with a known date is due. */
  dates: number[]
  /** The end of the solid bar; null where no date is known. */
  end: number | null
  /** The length of the longest time after the return to business as usual, where its day is not known. */
  relative: number | null
}

export function dueMarks(item: Item, plan: Pick<Plan, 'returnedToBauOn'>, scale: DueScale): DueMarks {
  const dates: number[] = []
  let relative: number | null = null
  for (const { due } of item.actions) {
    if (due === null) continue
    const date = resolveDueDate(due, plan.returnedToBauOn)
    if (date !== null) dates.push(scale.position(date))
    else if (due.kind === 'after-bau') relative = Math.max(relative ?? 0, relativeLength(due, scale))
  }
  return { dates, end: dates.length > 0 ? Math.max(...dates) : null, relative }
}

function relativeLength(due: Extract<DueDate, { kind: 'after-bau' }>, scale: DueScale): number {
  const date = resolveDueDate(due, scale.start)
  return date === null ? scaleWidth : scale.position(date)
}

/** Every day on which an action is due, the first one first. */
function dueDays(plan: Plan): CalendarDate[] {
  return plan.items
    .flatMap((item) =>
      item.actions.flatMap(({ due }) => (due === null ? [] : (resolveDueDate(due, plan.returnedToBauOn) ?? []))),
    )
    .toSorted()
}
