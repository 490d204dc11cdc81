/**
 * What a returned slip would change in its plan. The slip as it was sent out is the base: what the owner alone changed is
 * proposed, what the plan alone changed stays, and what both changed is a question. Nothing is decided here.
 */
import { comparePlans, type PlanChange } from './compare-plans'
import { actionsOf, linkByIds, linkByWords, whyNotByIds, type NotByIds } from './link-slip'
import type { Action, Item, Plan } from './plan'
import { sameValue } from './same-value'
import { partsOfItem, type SentOut, type SlipPart } from './slip-parts'

export interface SlipMerge {
  /** Null where the slip was laid on the plan by ids. */
  notByIds: NotByIds | null
  /** True where it is known what was sent out, so that only what both sides changed is a question. */
  hasBase: boolean
  /** Every place where slip and plan differ: in the order of the plan's items, then what is new. */
  parts: SlipPart[]
  /** What the slip changed of the organisation and the sign-off, which are not the owner's: never merged. */
  aside: PlanChange[]
  /** Actions of the slip whose agreed date was changed: an agreed date stays as it was agreed. */
  frozen: Action[]
}

export function mergeSlip(plan: Plan, slip: Plan): SlipMerge {
  const notByIds = whyNotByIds(plan, slip)
  const base = notByIds === null && slip.slip !== null ? slip.previous : null
  const links = notByIds === null ? linkByIds(plan, slip) : linkByWords(plan, slip)
  const sent = base === null ? null : sentOut(base.items)
  const parts = slip.items.flatMap((item) => partsOfItem(item, links, sent))
  const missing = sent === null ? [] : missingParts(sent, plan, slip)
  const place = new Map(plan.items.map((item, index) => [item.id, index]))
  const placeOf = (part: SlipPart) => place.get(part.item.id) ?? plan.items.length
  return {
    notByIds,
    hasBase: base !== null,
    parts: askTwice([...parts, ...missing]).toSorted((a, b) => placeOf(a) - placeOf(b)),
    aside: base === null ? [] : comparePlans({ ...base, items: [] }, { ...slip, items: [] }),
    frozen: sent === null ? [] : movedAgreedDates(sent, slip),
  }
}

function sentOut(items: readonly Item[]): SentOut {
  return {
    items: new Map(items.map((item) => [item.id, item])),
    actions: new Map(actionsOf({ items }).map(({ action }) => [action.id, action])),
  }
}

/** Actions that were sent out and did not come back. To take them out of the plan is the person's to say. */
function missingParts(sent: SentOut, plan: Plan, slip: Plan): SlipPart[] {
  const back = new Set(actionsOf(slip).map(({ action }) => action.id))
  return actionsOf(plan)
    .filter(({ action }) => sent.actions.has(action.id) && !back.has(action.id))
    .map((home) => ({ kind: 'action-missing', key: `missing ${home.action.id}`, outcome: 'asked', ...home }))
}

function movedAgreedDates(sent: SentOut, slip: Plan): Action[] {
  return actionsOf(slip).flatMap(({ action }) => {
    const before = sent.actions.get(action.id)
    return before === undefined || sameValue(before.agreedDue, action.agreedDue) ? [] : [action]
  })
}

/** Rows of one item that came back with different words say two things of one field: which of them is a question. */
function askTwice(parts: readonly SlipPart[]): SlipPart[] {
  const groups = Map.groupBy(parts, ({ key }) => key)
  return parts.map((part) => {
    const group = groups.get(part.key) ?? []
    if (group.length < 2) return part
    const key = `${part.key} ${group.indexOf(part) + 1}`
    return { ...part, key, outcome: part.outcome === 'kept' ? 'kept' : 'asked' }
  })
}
