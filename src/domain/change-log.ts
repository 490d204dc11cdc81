/** What every update changed, the latest first: for the spreadsheet, and for whoever asks how a date came to be what it is. */
import type { CalendarDate } from './calendar-date'
import type { Plan, RecordedChange } from './plan'
import { changesSincePrevious } from './revise-plan'

export interface LoggedChange extends RecordedChange {
  revision: number
  /** The day on which the update was sent; null while it has not been. */
  on: CalendarDate | null
}

/** An update that was recorded more than once in a revision counts as it was last recorded, the revision under way as it is now. */
export function changeLog(plan: Plan): LoggedChange[] {
  const updates = plan.history.filter(({ event }) => event === 'updated')
  const latest = new Map(updates.map((update) => [update.revision, update]))
  const current = changesSincePrevious(plan)
  const earlier = [...latest.values()]
    .filter(({ revision }) => plan.previous === null || revision !== plan.revision)
    .toSorted((a, b) => b.revision - a.revision)
  return [
    ...current.map((change) => ({ ...change, revision: plan.revision, on: latest.get(plan.revision)?.on ?? null })),
    ...earlier.flatMap(({ revision, on, changes }) => changes.map((change) => ({ ...change, revision, on }))),
  ]
}
