/**
 * Every change that can be made to a plan, as data, and the one function that makes it. New ids come with the edit: the
 * domain has no randomness. An edit that names an item or action that is gone leaves the plan as it is. What happens to a plan
 * that was sent is in `revise-plan.ts`.
 */
import type { Action, Item, Organisation, Owner, Plan, SignOff } from './plan'
import { emptyAction, emptyItem } from './plan-values'
import { normaliseReference } from './standards'

export type ItemChange = Partial<Pick<Item, 'reference' | 'title' | 'gap' | 'carriedFrom'>> & {
  covid?: Partial<Item['covid']>
}
export type ActionChange = Partial<Omit<Action, 'id' | 'owner'>> & { owner?: Partial<Owner> }
export type OrganisationChange = Partial<Omit<Organisation, 'contact'>> & {
  contact?: Partial<Organisation['contact']>
}

export interface NewItem {
  id: string
  reference: string
  title?: string
  /** The id of an action to begin with; without it the item has none. */
  firstActionId?: string
}

export type PlanEdit =
  | { type: 'change-plan'; change: Partial<Pick<Plan, 'preparedOn' | 'returnedToBauOn' | 'edition' | 'yearFigures'>> }
  | { type: 'change-organisation'; change: OrganisationChange }
  | { type: 'change-sign-off'; change: Partial<SignOff> }
  | { type: 'add-items'; items: NewItem[] }
  | { type: 'insert-items'; items: Item[]; at: number }
  | { type: 'change-item'; itemId: string; change: ItemChange }
  | { type: 'move-item'; itemId: string; to: number }
  | { type: 'sort-items'; order: string[] }
  /** `ids` has one id for the new item, then one for each of its actions. */
  | { type: 'duplicate-item'; itemId: string; ids: string[] }
  | { type: 'remove-item'; itemId: string }
  | { type: 'add-action'; itemId: string; actionId: string; owner?: Owner }
  | { type: 'change-action'; itemId: string; actionId: string; change: ActionChange }
  | { type: 'move-action'; itemId: string; actionId: string; to: number }
  | { type: 'duplicate-action'; itemId: string; actionId: string; newId: string }
  | { type: 'remove-action'; itemId: string; actionId: string }
  /** Everywhere that the owner has this name and role, whatever the case. */
  | { type: 'change-owner'; from: Pick<Owner, 'name' | 'role'>; to: Partial<Owner> }
  /** Several edits, made one after another and undone together. */
  | { type: 'batch'; edits: PlanEdit[] }
  | { type: 'replace-plan'; plan: Plan }

/** The plan after the edit. The plan given is not changed; where the edit changes nothing it is given back as it is. */
export function editPlan(plan: Plan, edit: PlanEdit): Plan {
  switch (edit.type) {
    case 'change-plan':
      return { ...plan, ...edit.change }
    case 'change-organisation': {
      const { contact, ...rest } = edit.change
      const organisation = { ...plan.organisation, ...rest }
      return {
        ...plan,
        organisation: contact ? { ...organisation, contact: { ...organisation.contact, ...contact } } : organisation,
      }
    }
    case 'change-sign-off':
      return { ...plan, signOff: { ...plan.signOff, ...edit.change } }
    case 'add-items':
      return withItems(plan, [...plan.items, ...edit.items.map(newItem)])
    case 'insert-items':
      return withItems(plan, plan.items.toSpliced(clamp(edit.at, plan.items.length), 0, ...edit.items))
    case 'change-item':
      return changeItem(plan, edit.itemId, (item) => {
        const { covid, ...rest } = edit.change
        return { ...item, ...rest, ...(covid ? { covid: { ...item.covid, ...covid } } : {}) }
      })
    case 'move-item':
      return withItems(plan, moved(plan.items, edit.itemId, edit.to))
    case 'sort-items':
      return withItems(plan, inOrder(plan.items, edit.order))
    case 'duplicate-item':
      return duplicateItem(plan, edit.itemId, edit.ids)
    case 'remove-item':
      return withItems(
        plan,
        plan.items.filter((item) => item.id !== edit.itemId),
      )
    case 'add-action':
      return changeItem(plan, edit.itemId, (item) => ({
        ...item,
        actions: [
          ...item.actions,
          { ...emptyAction({ id: edit.actionId }), ...(edit.owner ? { owner: edit.owner } : {}) },
        ],
      }))
    case 'change-action':
      return changeAction(plan, edit.itemId, edit.actionId, (action) => {
        const { owner, ...rest } = edit.change
        return { ...action, ...rest, ...(owner ? { owner: { ...action.owner, ...owner } } : {}) }
      })
    case 'move-action':
      return changeItem(plan, edit.itemId, (item) => ({
        ...item,
        actions: moved(item.actions, edit.actionId, edit.to),
      }))
    case 'duplicate-action':
      return changeItem(plan, edit.itemId, (item) => {
        const index = item.actions.findIndex((action) => action.id === edit.actionId)
        const action = item.actions[index]
        if (action === undefined) return item
        return { ...item, actions: item.actions.toSpliced(index + 1, 0, { ...action, id: edit.newId }) }
      })
    case 'remove-action':
      return changeItem(plan, edit.itemId, (item) => ({
        ...item,
        actions: item.actions.filter((action) => action.id !== edit.actionId),
      }))
    case 'change-owner':
      return changeOwner(plan, edit.from, edit.to)
    case 'batch':
      return edit.edits.reduce(editPlan, plan)
    case 'replace-plan':
      return edit.plan
  }
}

function withItems(plan: Plan, items: Item[]): Plan {
  return { ...plan, items }
}

function newItem({ id, reference, title = '', firstActionId }: NewItem): Item {
  const actions = firstActionId === undefined ? [] : [emptyAction({ id: firstActionId })]
  return { ...emptyItem({ id, reference }), title, actions }
}

function changeItem(plan: Plan, itemId: string, change: (item: Item) => Item): Plan {
  return withItems(
    plan,
    plan.items.map((item) => (item.id === itemId ? change(item) : item)),
  )
}

function changeAction(plan: Plan, itemId: string, actionId: string, change: (action: Action) => Action): Plan {
  return changeItem(plan, itemId, (item) => ({
    ...item,
    actions: item.actions.map((action) => (action.id === actionId ? change(action) : action)),
  }))
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length))
}

function moved<Entry extends { id: string }>(entries: Entry[], id: string, to: number): Entry[] {
  const from = entries.findIndex((entry) => entry.id === id)
  const entry = entries[from]
  if (entry === undefined) return entries
  return entries.toSpliced(from, 1).toSpliced(clamp(to, entries.length - 1), 0, entry)
}

/** The entries in the order of the ids; entries that the order does not name keep their place at the end. */
function inOrder(items: Item[], order: string[]): Item[] {
  const place = new Map(order.map((id, index) => [id, index]))
  return items.toSorted((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length))
}

function duplicateItem(plan: Plan, itemId: string, ids: string[]): Plan {
  const index = plan.items.findIndex((item) => item.id === itemId)
  const item = plan.items[index]
  const [newId, ...actionIds] = ids
  if (item === undefined || newId === undefined) return plan
  const actions = item.actions.flatMap((action, position) => {
    const id = actionIds[position]
    return id === undefined ? [] : [{ ...action, id, dependsOn: [] }]
  })
  return withItems(plan, plan.items.toSpliced(index + 1, 0, { ...item, id: newId, actions }))
}

function changeOwner(plan: Plan, from: Pick<Owner, 'name' | 'role'>, to: Partial<Owner>): Plan {
  const same = (left: string, right: string) => left.trim().toLowerCase() === right.trim().toLowerCase()
  return withItems(
    plan,
    plan.items.map((item) => ({
      ...item,
      actions: item.actions.map((action) =>
        same(action.owner.name, from.name) && same(action.owner.role, from.role)
          ? { ...action, owner: { ...action.owner, ...to } }
          : action,
      ),
    })),
  )
}

/** The references in a text, in order and once each: "1.3.1, 3.2.1 a1.A" gives three. Words that are none come apart. */
export function splitReferences(text: string): string[] {
  const words = text.split(/[\s,;]+/).filter((part) => !/^(?:|and|&)$/i.test(part))
  return [...new Set(words.map(normaliseReference))]
}
