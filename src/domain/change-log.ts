/** What every update changed, the latest first: for whoever asks how a date came to be what it is. */
import type { CalendarDate } from './calendar-date'
import type { Plan, RecordedChange } from './plan'
import { changesSincePrevious } from './revise-plan'

export interface ChangeLog {
  revision: number
  /** The day on which the update was sent; null for what was changed since the last one. */
  on: CalendarDate | null
  changes: readonly RecordedChange[]
}

export interface LoggedChange extends RecordedChange {
  revision: number
  on: CalendarDate | null
}

/** What each update changed, those that changed nothing left out. What was changed since the last one comes on top. */
export function changeLogs(plan: Plan): ChangeLog[] {
  const underWay = { revision: plan.revision, on: null, changes: changesSincePrevious(plan) }
  return [underWay, ...plan.history.toReversed()].filter(({ changes }) => changes.length > 0)
}

/** The same as one list. */
export function changeLog(plan: Plan): LoggedChange[] {
  return changeLogs(plan).flatMap(({ revision, on, changes }) => changes.map((change) => ({ ...change, revision, on })))
}
