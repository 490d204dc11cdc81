/** Which item and action of a plan each one of a returned slip is: by their ids, or by what they say. */
import type { Action, Item, Plan } from './plan'
import { isOwnedBy } from './owner-slip'
import { pairActions, pairItems } from './pair-plans'
import { comparable } from './text'

/** Why a slip can't be laid on the plan by ids. */
export type NotByIds =
  | 'another-plan'
  | 'another-year'
  /** The file lost what ties it to its plan: another program saved it. */
  | 'unmarked'

export interface Home {
  /** The plan's item that the action stands under. */
  item: Item
  action: Action
}

/** Parts of the slip that are in the plan, with what they are there. */
export interface SlipLinks {
  items: ReadonlyMap<Item, Item>
  actions: ReadonlyMap<Action, Home>
}

/** Null where ids tell. A plan that was opened as a copy has an id of its own, but its items and actions keep theirs. */
export function whyNotByIds(plan: Plan, slip: Plan): NotByIds | null {
  if (plan.edition !== slip.edition) return 'another-year'
  if (slip.slip?.planId === plan.id) return null
  const known = new Set(actionsOf(plan).map(({ action }) => action.id))
  if (actionsOf(slip).some(({ action }) => known.has(action.id))) return null
  return (slip.slip?.planId ?? null) === null ? 'unmarked' : 'another-plan'
}

export function linkByIds(plan: Plan, slip: Plan): SlipLinks {
  const planItems = new Map(plan.items.map((item) => [item.id, item]))
  const homes = new Map(actionsOf(plan).map((home) => [home.action.id, home]))
  const items = new Map<Item, Item>()
  const actions = new Map<Action, Home>()
  for (const item of slip.items) {
    for (const action of item.actions) {
      const home = homes.get(action.id)
      if (home !== undefined) actions.set(action, home)
    }
    // A row that was changed in a spreadsheet may have come back as an item of its own: its actions tell which it was.
    const twin = planItems.get(item.id) ?? item.actions.map((action) => actions.get(action)?.item).find(isItem)
    if (twin !== undefined) items.set(item, twin)
  }
  return { items, actions }
}

/** By what they say; only actions that the plan gives to the same owner, or that read the same, are looked at. */
export function linkByWords(plan: Plan, slip: Plan): SlipLinks {
  const items = new Map(pairItems(plan.items, slip.items, 'words').pairs.map(({ before, after }) => [after, before]))
  const actions = new Map<Action, Home>()
  for (const [slipItem, item] of items) {
    const said = new Set(slipItem.actions.map(({ description }) => comparable(description)))
    const candidates = item.actions.filter(
      (action) =>
        said.has(comparable(action.description)) || (slip.slip !== null && isOwnedBy(action, slip.slip.owner)),
    )
    for (const { before, after } of pairActions(candidates, slipItem.actions, 'words').pairs) {
      actions.set(after, { item, action: before })
    }
  }
  return { items, actions }
}

/** Every action of a plan with the item that it stands under. */
export function actionsOf({ items }: { items: readonly Item[] }): Home[] {
  return items.flatMap((item) => item.actions.map((action) => ({ item, action })))
}

function isItem(item: Item | undefined): item is Item {
  return item !== undefined
}
