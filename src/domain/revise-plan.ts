/** What happens to a plan that was sent: it is recorded, its dates are frozen when it is agreed, and a new revision begins. */
import type { CalendarDate } from './calendar-date'
import { comparePlans } from './compare-plans'
import { describeChange } from './describe-change'
import type { HistoryEntry, Plan, RecordedChange } from './plan'
import { planLimits, textLimits } from './plan-values'

/** The plan with one entry more in its history. An agreement freezes the due dates; an update keeps what it changed. */
export function recordEvent(plan: Plan, { on, event, note }: Pick<HistoryEntry, 'on' | 'event' | 'note'>): Plan {
  const changes = event === 'updated' ? changesSincePrevious(plan) : []
  const history = [...plan.history, { on, event, note, revision: plan.revision, changes }]
  return event === 'agreed' ? { ...freezeDates(plan), history } : { ...plan, history }
}

/** Takes an entry out of the history. Where no agreement is left the due dates are no longer frozen. */
export function removeEvent(plan: Plan, index: number): Plan {
  const history = plan.history.toSpliced(index, 1)
  const wasAgreed = plan.history[index]?.event === 'agreed'
  const isAgreed = history.some(({ event }) => event === 'agreed')
  return wasAgreed && !isAgreed ? { ...withAgreedDates(plan, () => null), history } : { ...plan, history }
}

/** The next revision: from now on changes are counted from the plan as it is. */
export function startUpdate(plan: Plan, on: CalendarDate): Plan {
  const { revision, organisation, signOff, items } = plan
  return { ...plan, revision: revision + 1, previous: { revision, on, organisation, signOff, items } }
}

/** What changed since the revision before, in words; nothing where there is none. */
export function changesSincePrevious(plan: Plan): RecordedChange[] {
  if (plan.previous === null) return []
  return comparePlans(plan.previous, plan)
    .slice(0, planLimits.recordedChanges)
    .map((change) => {
      const { reference, action, what, from, to, reason } = describeChange(change)
      const cut = (text: string) => text.slice(0, textLimits.paragraph)
      return { reference, action, what, from: cut(from), to: cut(to), reason }
    })
}

/** A date that was agreed stays as it was agreed the first time: later ones stand beside it. */
function freezeDates(plan: Plan): Plan {
  return withAgreedDates(plan, ({ agreedDue, due }) => agreedDue ?? due)
}

type PlanAction = Plan['items'][number]['actions'][number]

function withAgreedDates(plan: Plan, agreedDue: (action: PlanAction) => PlanAction['agreedDue']): Plan {
  const items = plan.items.map((item) => ({
    ...item,
    actions: item.actions.map((action) => ({ ...action, agreedDue: agreedDue(action) })),
  }))
  return { ...plan, items }
}
