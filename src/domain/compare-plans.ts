/**
 * What changed from one plan to another: from one revision to the next, or from one round of received spreadsheets to the next.
 */
import type { CalendarDate } from './calendar-date'
import { pairActions, pairItems, type Pair, type PairedBy } from './pair-plans'
import { isItemComplete } from './progress'
import type { Action, Item, Organisation, PlanContent, SignOff } from './plan'
import { isLater } from './due-date'
import { sameValue } from './same-value'

export type ItemField = 'reference' | 'title' | 'gap' | 'covid'
export type ActionField =
  'description' | 'owner' | 'due' | 'status' | 'completedOn' | 'changeReason' | 'progress' | 'evidence'

export type PlanChange =
  | { kind: 'organisation-changed'; field: keyof Organisation; before: Organisation; after: Organisation }
  | { kind: 'sign-off-changed'; field: keyof SignOff; before: SignOff; after: SignOff }
  | { kind: 'item-added'; item: Item }
  | { kind: 'item-removed'; item: Item }
  /** Every action of it is complete now, and was not before. */
  | { kind: 'item-completed'; item: Item }
  /** It was complete, and now has something to do again. */
  | { kind: 'item-reopened'; item: Item }
  | { kind: 'item-changed'; field: ItemField; before: Item; after: Item }
  | { kind: 'action-added'; item: Item; action: Action }
  /** The item is the one that the action stood under before. */
  | { kind: 'action-removed'; item: Item; action: Action }
  /** The item is the one that the action stands under now. */
  | { kind: 'action-changed'; field: ActionField; item: Item; before: Action; after: Action }

const organisationFields = ['name', 'odsCode', 'type', 'contact'] as const satisfies readonly (keyof Organisation)[]
const signOffFields = ['siroName', 'jobTitle', 'signedOn', 'statement'] as const satisfies readonly (keyof SignOff)[]
const itemFields = ['reference', 'title', 'gap', 'covid'] as const satisfies readonly ItemField[]
const actionFields = [
  'description',
  'owner',
  'due',
  'status',
  'completedOn',
  'changeReason',
  'progress',
  'evidence',
] as const satisfies readonly ActionField[]

/**
 * Every change, in the order of the later plan; what was taken out comes last. Empty for a plan and itself. Only what differs
 * to a reader counts: spaces at the ends and the order of items do not.
 */
export function comparePlans(before: PlanContent, after: PlanContent, by: PairedBy = 'ids'): PlanChange[] {
  const { pairs, added, removed } = pairItems(before.items, after.items, by)
  const earlier = new Map(pairs.map((pair) => [pair.after, pair]))
  const isAdded = new Set(added)
  return [
    ...organisationFields
      .filter((field) => !sameValue(before.organisation[field], after.organisation[field]))
      .map((field): PlanChange => ({
        kind: 'organisation-changed',
        field,
        before: before.organisation,
        after: after.organisation,
      })),
    ...signOffFields
      .filter((field) => !sameValue(before.signOff[field], after.signOff[field]))
      .map((field): PlanChange => ({ kind: 'sign-off-changed', field, before: before.signOff, after: after.signOff })),
    ...after.items.flatMap((item): PlanChange[] => {
      if (isAdded.has(item)) return [{ kind: 'item-added', item }]
      const pair = earlier.get(item)
      return pair === undefined ? [] : itemChanges(pair, by)
    }),
    ...removed.map((item): PlanChange => ({ kind: 'item-removed', item })),
  ]
}

/** A change of a due date to a later day; relative dates count once the plan says when business as usual returned. */
export function isSlip(change: PlanChange, returnedToBauOn: CalendarDate | null): boolean {
  if (change.kind !== 'action-changed' || change.field !== 'due') return false
  return isLater(change.after.due, change.before.due, returnedToBauOn)
}

function itemChanges({ before, after }: Pair<Item>, by: PairedBy): PlanChange[] {
  const { pairs, added, removed } = pairActions(before.actions, after.actions, by)
  const earlier = new Map(pairs.map((pair) => [pair.after, pair.before]))
  const isAdded = new Set(added)
  const changes: PlanChange[] = itemFields
    .filter((field) => !sameValue(before[field], after[field]))
    .map((field) => ({ kind: 'item-changed', field, before, after }))
  if (isItemComplete(after) && !isItemComplete(before)) changes.push({ kind: 'item-completed', item: after })
  if (isItemComplete(before) && !isItemComplete(after)) changes.push({ kind: 'item-reopened', item: after })
  for (const action of after.actions) {
    if (isAdded.has(action)) changes.push({ kind: 'action-added', item: after, action })
    const old = earlier.get(action)
    if (old === undefined) continue
    for (const field of actionFields) {
      if (sameValue(old[field], action[field])) continue
      // The reason goes with the new date that it is given for.
      if (field === 'changeReason' && !sameValue(old.due, action.due)) continue
      changes.push({ kind: 'action-changed', field, item: after, before: old, after: action })
    }
  }
  return [...changes, ...removed.map((action): PlanChange => ({ kind: 'action-removed', item: before, action }))]
}
