/** What of an item and of an action is merged from a slip, and what goes together: a new date with its reason. */
import type { ActionChange, ItemChange } from './edit-plan'
import type { Action, Item, Owner } from './plan'
import { ownerKey } from './progress'
import { sameValue } from './same-value'

/** `due` is the date and the reason for it, `status` the status and the day of completion. */
export const slipActionFields = ['description', 'owner', 'due', 'status', 'progress', 'evidence'] as const
export type SlipActionField = (typeof slipActionFields)[number]

export const slipItemFields = ['reference', 'title', 'gap', 'covid'] as const
export type SlipItemField = (typeof slipItemFields)[number]

/** The field with what goes with it, as a change that an edit can make. */
export function actionValue(action: Action, field: SlipActionField): ActionChange {
  switch (field) {
    case 'description':
      return { description: action.description }
    case 'owner':
      return { owner: action.owner }
    case 'due':
      return { due: action.due, changeReason: action.changeReason }
    case 'status':
      return { status: action.status, completedOn: action.completedOn }
    case 'progress':
      return { progress: action.progress }
    case 'evidence':
      return { evidence: action.evidence }
  }
}

export function itemValue(item: Item, field: SlipItemField): ItemChange {
  switch (field) {
    case 'reference':
      return { reference: item.reference }
    case 'title':
      return { title: item.title }
    case 'gap':
      return { gap: item.gap }
    case 'covid':
      return { covid: item.covid }
  }
}

export function sameActionField(left: Action, right: Action, field: SlipActionField): boolean {
  return sameValue(actionValue(left, field), actionValue(right, field))
}

export function sameItemField(left: Item, right: Item, field: SlipItemField): boolean {
  return sameValue(itemValue(left, field), itemValue(right, field))
}

/** The plan's action with one field as the slip has it. */
export function withActionField(plan: Action, slip: Action, field: SlipActionField): Action {
  return { ...plan, ...actionValue(slip, field), owner: field === 'owner' ? slip.owner : plan.owner }
}

export function withItemField(plan: Item, slip: Item, field: SlipItemField): Item {
  return { ...plan, ...itemValue(slip, field), covid: field === 'covid' ? slip.covid : plan.covid }
}

/**
 * The slip's action where nobody knows what was sent out: what is empty there says nothing, since the file may have had no
 * place for it. What goes with a value, such as the reason for a date, is only kept with the same value.
 */
export function actionWithoutGaps(plan: Action, slip: Action): Action {
  const due = slip.due ?? plan.due
  const isSameDay = sameValue(due, plan.due)
  return {
    ...slip,
    description: given(slip.description, plan.description),
    owner: ownerWithoutGaps(plan.owner, slip.owner),
    due,
    changeReason: isSameDay ? given(slip.changeReason, plan.changeReason) : slip.changeReason,
    completedOn: slip.completedOn ?? (slip.status === plan.status ? plan.completedOn : null),
    progress: given(slip.progress, plan.progress),
    evidence: given(slip.evidence, plan.evidence),
  }
}

export function itemWithoutGaps(plan: Item, slip: Item): Item {
  const impacted = slip.covid.impacted ?? plan.covid.impacted
  const isSameAnswer = impacted === plan.covid.impacted
  const { explanation } = slip.covid
  return {
    ...slip,
    reference: given(slip.reference, plan.reference),
    title: given(slip.title, plan.title),
    gap: given(slip.gap, plan.gap),
    covid: { impacted, explanation: isSameAnswer ? given(explanation, plan.covid.explanation) : explanation },
  }
}

function ownerWithoutGaps(plan: Owner, slip: Owner): Owner {
  const key = ownerKey(slip)
  if (key === '') return plan
  if (key !== ownerKey(plan)) return slip
  return { name: given(slip.name, plan.name), role: given(slip.role, plan.role), email: given(slip.email, plan.email) }
}

function given(slip: string, plan: string): string {
  return slip.trim() === '' ? plan : slip
}
