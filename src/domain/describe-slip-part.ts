/** The parts of a merge in words: what the plan says, and what the slip says. */
import { actionFieldNames, actionText, itemFieldNames, itemText } from './describe-change'
import type { Action, Item } from './plan'
import type { SlipActionField } from './slip-fields'
import type { SlipPart } from './slip-parts'
import { oneLine } from './text'

export interface SlipPartWords {
  /** The field, or what kind of difference it is. */
  what: string
  /** '' where the plan has nothing there. */
  plan: string
  /** '' where the slip has nothing there. */
  slip: string
}

export function describeSlipPart(part: SlipPart): SlipPartWords {
  switch (part.kind) {
    case 'item-field': {
      const { field, item, after } = part
      return { what: itemFieldNames[field], plan: itemText(item, field), slip: itemText(after, field) }
    }
    case 'action-field': {
      const { field, before, after } = part
      return { what: actionFieldNames[field], plan: fieldText(before, field), slip: fieldText(after, field) }
    }
    case 'action-added':
      return { what: 'New action', plan: '', slip: actionInWords(part.action) }
    case 'action-gone':
      return { what: 'Action removed from the plan', plan: '', slip: actionInWords(part.action) }
    case 'action-missing':
      return { what: 'Action removed from the slip', plan: actionInWords(part.action), slip: '' }
    case 'item-added':
      return { what: 'New item', plan: '', slip: itemInWords(part.item) }
    case 'item-gone':
      return { what: 'Item removed from the plan', plan: '', slip: itemInWords(part.item) }
  }
}

/** The field with what is merged with it: "30 October 2021. Reason: the supplier is late". */
function fieldText(action: Action, field: SlipActionField): string {
  const text = actionText(action, field)
  if (field === 'due') return sentences([text, labelled('Reason', action.changeReason)])
  if (field !== 'status' || action.completedOn === null) return text
  return `${text}, on ${actionText(action, 'completedOn')}`
}

function actionInWords(action: Action): string {
  return sentences([
    oneLine(action.description),
    actionText(action, 'owner'),
    labelled('Due', actionText(action, 'due')),
    fieldText(action, 'status'),
    oneLine(action.progress),
  ])
}

function itemInWords({ reference, title, actions }: Item): string {
  return sentences([reference, oneLine(title), `${actions.length} ${actions.length === 1 ? 'action' : 'actions'}`])
}

function labelled(label: string, text: string): string {
  return text.trim() === '' ? '' : `${label}: ${oneLine(text)}`
}

function sentences(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => part !== '')
    .join('. ')
}
