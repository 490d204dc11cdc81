/** What happens to a plan that was sent: it is recorded, its dates are frozen when it is agreed, and a new revision begins. */
import type { CalendarDate } from './calendar-date'
import { comparePlans } from './compare-plans'
import { describeChange } from './describe-change'
import { isUpdateUnderWay } from './life'
import type { EarlierRevision, HistoryEntry, Plan, RecordedChange } from './plan'
import { planLimits, textLimits } from './plan-values'

/**
 * The plan with one entry more in its history. An agreement freezes the due dates; an update keeps what it changed. From both
 * on, changes are counted from the plan as it stands then, so that none is lost that is made before the next update is begun.
 */
export function recordEvent(plan: Plan, { on, event, note }: Pick<HistoryEntry, 'on' | 'event' | 'note'>): Plan {
  const changes = event === 'updated' ? changesSincePrevious(plan) : []
  const history = [...plan.history, { on, event, note, revision: plan.revision, changes }]
  if (event === 'updated') return { ...plan, history, previous: asItStands(plan, on) }
  if (event !== 'agreed') return { ...plan, history }
  const frozen = freezeDates(plan)
  return { ...frozen, history, previous: plan.previous ?? asItStands(frozen, on) }
}

/** Corrects the day or the note of an entry; everything that it did stays. */
export function changeEvent(plan: Plan, index: number, change: Partial<Pick<HistoryEntry, 'on' | 'note'>>): Plan {
  return { ...plan, history: plan.history.map((entry, place) => (place === index ? { ...entry, ...change } : entry)) }
}

/** Takes an entry out of the history. Where no agreement is left the due dates are no longer frozen. */
export function removeEvent(plan: Plan, index: number): Plan {
  const history = plan.history.toSpliced(index, 1)
  const wasAgreed = plan.history[index]?.event === 'agreed'
  const isAgreed = history.some(({ event }) => event === 'agreed')
  if (!wasAgreed || isAgreed) return { ...plan, history }
  const previous = plan.revision === 1 && plan.slip === null ? null : plan.previous
  return { ...withAgreedDates(plan, () => null), history, previous }
}

/** The next revision. What was changed since the plan was agreed or last sent belongs to it. */
export function startUpdate(plan: Plan, on: CalendarDate): Plan {
  const isKept = plan.previous?.revision === plan.revision
  return { ...plan, revision: plan.revision + 1, previous: isKept ? plan.previous : asItStands(plan, on) }
}

/** What changed since the plan was agreed or last sent, in words; nothing where that is not known. */
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

/** What the plan's own revision changed: so far, or as it was recorded when it was sent. */
export function changesOfRevision(plan: Plan): RecordedChange[] {
  if (isUpdateUnderWay(plan)) return changesSincePrevious(plan)
  return plan.history.flatMap(({ revision, changes }) => (revision === plan.revision ? changes : []))
}

function asItStands({ revision, organisation, signOff, items }: Plan, on: CalendarDate): EarlierRevision {
  return { revision, on, organisation, signOff, items }
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
