/** What became of each organisation's plan from an earlier round to this one, as a reviewer asks about it. */
import { daysBetween, type CalendarDate } from '../calendar-date'
import { comparePlans, isSlip, type PlanChange } from '../compare-plans'
import { resolveDueDate } from '../due-date'
import type { Action, Item, Plan } from '../plan'
import { isItemComplete } from '../progress'
import { comparable } from '../text'
import { matchRounds, type MatchedPlans } from './match-rounds'
import type { PlanInRound } from './plan-in-round'

export interface RoundComparison {
  /** In the order of the later round. */
  pairs: RoundPair[]
  /** Ids of plans whose organisation sent none in the other round. */
  onlyNow: string[]
  onlyEarlier: string[]
}

export interface RoundPair {
  nowId: string
  earlierId: string
  matchedBy: MatchedPlans['matchedBy']
  /** Everything that differs. What follows picks out what a reviewer asks about. */
  changes: PlanChange[]
  slipped: SlippedDate[]
  /** Items of the earlier plan that are not in this one, whether they were complete or not. */
  vanished: { item: Item; wasComplete: boolean }[]
  added: Item[]
  reworded: RewordedText[]
  /** Open actions whose day has passed. */
  overdue: OverdueAction[]
  completed: Item[]
}

export interface SlippedDate {
  item: Item
  before: Action
  after: Action
  /** Null where one of the dates is relative to a return to business as usual that has no day. */
  days: number | null
}

export interface RewordedText {
  item: Item
  part: 'title' | 'gap' | 'action'
  before: string
  after: string
}

export interface OverdueAction {
  item: Item
  action: Action
  day: CalendarDate
}

/** `today` is the day as at which actions are overdue. */
export function compareRounds(
  now: readonly PlanInRound[],
  earlier: readonly PlanInRound[],
  today: CalendarDate,
): RoundComparison {
  const { matches, onlyNow, onlyEarlier } = matchRounds(now, earlier)
  return {
    pairs: matches.map((match) => comparePair(match, today)),
    onlyNow: onlyNow.map(({ id }) => id),
    onlyEarlier: onlyEarlier.map(({ id }) => id),
  }
}

function comparePair({ now, earlier, matchedBy }: MatchedPlans, today: CalendarDate): RoundPair {
  const { plan } = now
  // Ids hold from one saving of a plan file to the next; those of plans that were read from spreadsheets say nothing.
  const changes = comparePlans(earlier.plan, plan, earlier.plan.id === plan.id ? 'ids' : 'words')
  return {
    ...{ nowId: now.id, earlierId: earlier.id, matchedBy, changes },
    slipped: changes.flatMap((change) => slipIn(change, plan)),
    vanished: changes.flatMap((change) =>
      change.kind === 'item-removed' ? [{ item: change.item, wasComplete: isItemComplete(change.item) }] : [],
    ),
    added: changes.flatMap((change) => (change.kind === 'item-added' ? [change.item] : [])),
    reworded: changes.flatMap(rewordingIn),
    overdue: overdueActions(plan, today),
    completed: changes.flatMap((change) => (change.kind === 'item-completed' ? [change.item] : [])),
  }
}

/** Open actions whose day was before today. */
function overdueActions(plan: Plan, today: CalendarDate): OverdueAction[] {
  return plan.items.flatMap((item) =>
    item.actions.flatMap((action) => {
      const day = action.due === null ? null : resolveDueDate(action.due, plan.returnedToBauOn)
      return action.status !== 'complete' && day !== null && day < today ? [{ item, action, day }] : []
    }),
  )
}

function slipIn(change: PlanChange, { returnedToBauOn }: Plan): SlippedDate[] {
  if (change.kind !== 'action-changed' || !isSlip(change, returnedToBauOn)) return []
  const { item, before, after } = change
  const [from, to] = [before.due, after.due].map((due) => (due === null ? null : resolveDueDate(due, returnedToBauOn)))
  return [{ item, before, after, days: from == null || to == null ? null : daysBetween(from, to) }]
}

/** Another mark or capital is no other wording. */
function rewordingIn(change: PlanChange): RewordedText[] {
  const texts = rewordedTexts(change)
  return texts === null || comparable(texts.before) === comparable(texts.after) ? [] : [texts]
}

function rewordedTexts(change: PlanChange): RewordedText | null {
  if (change.kind === 'item-changed' && (change.field === 'title' || change.field === 'gap')) {
    const { field, before, after } = change
    return { item: after, part: field, before: before[field], after: after[field] }
  }
  if (change.kind === 'action-changed' && change.field === 'description') {
    const { item, before, after } = change
    return { item, part: 'action', before: before.description, after: after.description }
  }
  return null
}
