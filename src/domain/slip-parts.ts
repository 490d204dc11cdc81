/** The places where one item of a slip differs from the plan, and what comes of each. */
import type { SlipLinks } from './link-slip'
import type { Action, Item } from './plan'
import {
  actionWithoutGaps,
  itemWithoutGaps,
  sameActionField,
  sameItemField,
  slipActionFields,
  slipItemFields,
  withActionField,
  withItemField,
  type SlipActionField,
  type SlipItemField,
} from './slip-fields'

/**
 * `taken`: only the owner changed it, so the slip's is proposed. `kept`: only the plan changed it, so it stays. `asked`: the
 * person says; until then the plan's stays.
 */
export type PartOutcome = 'taken' | 'kept' | 'asked'

/** `item` is the plan's, where it has one. */
export type SlipPart = {
  /** Names the part in decisions: once in a merge. */
  key: string
  outcome: PartOutcome
} & (
  | { kind: 'item-field'; field: SlipItemField; item: Item; after: Item }
  | { kind: 'action-field'; field: SlipActionField; item: Item; before: Action; after: Action }
  | { kind: 'action-added'; item: Item; action: Action }
  /** The plan has it no more. */
  | { kind: 'action-gone'; item: Item; action: Action }
  /** The slip has it no more. */
  | { kind: 'action-missing'; item: Item; action: Action }
  | { kind: 'item-added'; item: Item }
  /** The plan has it no more. Its actions are those that the slip has changed. */
  | { kind: 'item-gone'; item: Item }
)

/** What was sent out, by id. */
export interface SentOut {
  items: ReadonlyMap<string, Item>
  actions: ReadonlyMap<string, Action>
}

/** `sent` is null where nobody knows what was sent out: then every difference is a question. */
export function partsOfItem(slip: Item, links: SlipLinks, sent: SentOut | null): SlipPart[] {
  const item = links.items.get(slip)
  const strays = slip.actions.filter((action) => !links.actions.has(action))
  const fields = slip.actions.flatMap((action) => actionParts(action, links, sent))
  if (item === undefined) return [...fields, newItem(slip, strays, sent)]
  return [...itemParts(item, slip, sent), ...fields, ...strays.map((action) => newAction(item, action, sent))]
}

function itemParts(item: Item, slip: Item, sent: SentOut | null): SlipPart[] {
  const base = sent?.items.get(item.id)
  const returned = base === undefined ? itemWithoutGaps(item, slip) : slip
  return slipItemFields.flatMap((field): SlipPart[] => {
    const outcome = outcomeOf(item, returned, base, (left, right) => sameItemField(left, right, field))
    if (outcome === null) return []
    const after = withItemField(item, returned, field)
    return [{ kind: 'item-field', key: `item ${item.id} ${field}`, outcome, field, item, after }]
  })
}

function actionParts(slip: Action, links: SlipLinks, sent: SentOut | null): SlipPart[] {
  const home = links.actions.get(slip)
  if (home === undefined) return []
  const { item, action: before } = home
  const base = sent?.actions.get(before.id)
  const returned = base === undefined ? actionWithoutGaps(before, slip) : slip
  return slipActionFields.flatMap((field): SlipPart[] => {
    const outcome = outcomeOf(before, returned, base, (left, right) => sameActionField(left, right, field))
    if (outcome === null) return []
    const after = withActionField(before, returned, field)
    return [{ kind: 'action-field', key: `action ${before.id} ${field}`, outcome, field, item, before, after }]
  })
}

/** Null where plan and slip say the same. */
function outcomeOf<Value>(
  plan: Value,
  slip: Value,
  base: Value | undefined,
  same: (left: Value, right: Value) => boolean,
): PartOutcome | null {
  if (same(plan, slip)) return null
  if (base === undefined) return 'asked'
  return same(base, slip) ? 'kept' : same(base, plan) ? 'taken' : 'asked'
}

/** An action that the plan does not have, under an item that it has. */
function newAction(item: Item, action: Action, sent: SentOut | null): SlipPart {
  const key = `new action ${action.id}`
  const base = sent?.actions.get(action.id)
  if (base === undefined) return { kind: 'action-added', key, outcome: sent === null ? 'asked' : 'taken', item, action }
  return { kind: 'action-gone', key, outcome: isChanged(base, action) ? 'asked' : 'kept', item, action }
}

function newItem(slip: Item, strays: readonly Action[], sent: SentOut | null): SlipPart {
  const key = `new item ${slip.id}`
  if (sent?.items.has(slip.id) !== true) {
    const item = { ...slip, actions: [...strays] }
    return { kind: 'item-added', key, outcome: sent === null ? 'asked' : 'taken', item }
  }
  const changed = strays.filter((action) => {
    const base = sent.actions.get(action.id)
    return base === undefined || isChanged(base, action)
  })
  return {
    kind: 'item-gone',
    key,
    outcome: changed.length === 0 ? 'kept' : 'asked',
    item: { ...slip, actions: changed },
  }
}

function isChanged(base: Action, slip: Action): boolean {
  return slipActionFields.some((field) => !sameActionField(base, slip, field))
}
