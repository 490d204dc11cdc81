/** The parts of a plan that rules judge, so that one fault gives one finding. */
import { isActionEmpty, isItemComplete } from '../progress'
import type { FieldPath } from '../finding'
import type { Action, Item, Plan } from '../plan'

type ItemField = Extract<FieldPath, { part: 'item' }>['field']
type ActionField = Extract<FieldPath, { part: 'action' }>['field']

export function atItem(item: Item, field: ItemField): FieldPath {
  return { part: 'item', itemId: item.id, field }
}

export function atAction(item: Item, action: Action, field: ActionField): FieldPath {
  return { part: 'action', itemId: item.id, actionId: action.id, field }
}

/** Every item that is still to be done. Nothing more is asked of a completed item than its reference. */
export function* openItems(plan: Plan): Generator<Item> {
  for (const item of plan.items) if (!isItemComplete(item)) yield item
}

/** True where an item has no action, or only rows in which nothing is filled in. */
export function hasNoAction(item: Item): boolean {
  return item.actions.every(isActionEmpty)
}

/**
 * Every action that is still to be done and in which something is filled in. An empty row is one fault, which
 * `item.actions.missing` or `action.description.missing` reports: its other fields are not reported as well.
 */
export function* openActions(plan: Plan): Generator<{ item: Item; action: Action }> {
  for (const item of plan.items) {
    for (const action of item.actions) {
      if (action.status !== 'complete' && !isActionEmpty(action)) yield { item, action }
    }
  }
}

/** True once a reviewer has agreed the plan: its actions then carry the dates that were agreed. */
export function isAgreed(plan: Plan): boolean {
  return (
    plan.history.some((entry) => entry.event === 'agreed') ||
    plan.items.some((item) => item.actions.some((action) => action.agreedDue !== null))
  )
}
