/** A slip: the part of a plan that belongs to one owner, sent out to be filled in and sent back. */
import type { CalendarDate } from './calendar-date'
import type { Action, Item, Owner, Plan } from './plan'
import { ownerKey } from './progress'

export interface NewSlip {
  /** The id of the slip itself: kept beside its plan, neither takes the other's place. */
  id: string
  madeOn: CalendarDate
}

/**
 * The owner's actions, each under its item, with the ids that they have in the plan. The sign-off stays behind, because the
 * SIRO signs the whole plan, and so does the history; `previous` is the slip as it is sent out, which tells later what the
 * owner changed.
 */
export function slipFor(plan: Plan, owner: Owner, { id, madeOn }: NewSlip): Plan {
  const items = plan.items.flatMap((item) => ownPart(item, owner))
  const own = new Set(items.flatMap(({ actions }) => actions).map((action) => action.id))
  const content = {
    organisation: plan.organisation,
    signOff: { siroName: '', jobTitle: '', signedOn: null, statement: '' },
    items: items.map((item) => ({ ...item, actions: item.actions.map((action) => withinSlip(action, own)) })),
  }
  return {
    ...plan,
    ...content,
    id,
    history: [],
    previous: { revision: plan.revision, on: madeOn, ...content },
    slip: { owner, madeOn, planId: plan.id },
  }
}

/**
 * A slip that came without what was sent out, as its owner opens it: what they say is then counted from the slip as it is now.
 * Nothing ties such a slip to its plan, so that this is never taken for what was sent out.
 */
export function slipToFillIn(plan: Plan, openedOn: CalendarDate): Plan {
  if (plan.slip?.planId !== null || plan.previous !== null) return plan
  const { revision, organisation, signOff, items } = plan
  return { ...plan, previous: { revision, on: openedOn, organisation, signOff, items } }
}

/** True where the action is this owner's, as the list of owners counts them. */
export function isOwnedBy(action: Action, owner: Owner): boolean {
  const key = ownerKey(owner)
  return key !== '' && ownerKey(action.owner) === key
}

/** The owner's name, or the job title where there is no name. */
export function ownerName({ name, role }: Owner): string {
  return name.trim() === '' ? role.trim() : name.trim()
}

function ownPart(item: Item, owner: Owner): Item[] {
  const actions = item.actions.filter((action) => isOwnedBy(action, owner))
  return actions.length === 0 ? [] : [{ ...item, actions }]
}

/** What an action waits for is only said where the slip has it too. */
function withinSlip(action: Action, own: ReadonlySet<string>): Action {
  return { ...action, dependsOn: action.dependsOn.filter((id) => own.has(id)) }
}
