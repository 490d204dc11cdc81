/** A change in words: for the screen, the change log of a spreadsheet and the PDF. */
import { formatDate } from './calendar-date'
import type { ChangeLog } from './change-log'
import type { ActionField, ItemField, PlanChange } from './compare-plans'
import { formatDueDate } from './due-date'
import { organisationTypeNames } from './organisation-types'
import type { Action, Item, Organisation, Owner, RecordedChange, SignOff } from './plan'
import { actionStatusNames } from './plan-values'

/** The heading of a list of changes. */
export function nameChangeLog({ revision, on }: ChangeLog): string {
  return on === null
    ? `What revision ${revision} changes`
    : `What revision ${revision} changed, sent on ${formatDate(on)}`
}

const organisationFieldNames: Record<keyof Organisation, string> = {
  name: 'Organisation',
  odsCode: 'ODS code',
  type: 'Type of organisation',
  contact: 'Contact',
}
const signOffFieldNames: Record<keyof SignOff, string> = {
  siroName: 'SIRO',
  jobTitle: 'SIRO’s job title',
  signedOn: 'Signed off on',
  statement: 'Sign-off statement',
}
export const itemFieldNames: Record<ItemField, string> = {
  reference: 'Reference',
  title: 'Title',
  gap: 'Current position',
  covid: 'Covid impact',
}
export const actionFieldNames: Record<ActionField, string> = {
  description: 'Action',
  owner: 'Owner',
  due: 'Due date',
  status: 'Status',
  completedOn: 'Completed on',
  changeReason: 'Reason for a new date',
  progress: 'Progress',
  evidence: 'Evidence',
}

/** The change as a record: which item and action, what, from what to what, and why where a reason was given. */
export function describeChange(change: PlanChange): RecordedChange {
  const record = { reference: '', action: '', from: '', to: '', reason: '' }
  switch (change.kind) {
    case 'organisation-changed':
      return {
        ...record,
        what: organisationFieldNames[change.field],
        from: organisationText(change.before, change.field),
        to: organisationText(change.after, change.field),
      }
    case 'sign-off-changed':
      return {
        ...record,
        what: signOffFieldNames[change.field],
        from: signOffText(change.before, change.field),
        to: signOffText(change.after, change.field),
      }
    case 'item-added':
      return { ...record, reference: change.item.reference, what: 'Item added', to: change.item.title }
    case 'item-removed':
      return { ...record, reference: change.item.reference, what: 'Item removed', from: change.item.title }
    case 'item-completed':
      return { ...record, reference: change.item.reference, what: 'Item completed' }
    case 'item-reopened':
      return { ...record, reference: change.item.reference, what: 'Item reopened' }
    case 'item-changed':
      return {
        ...record,
        reference: change.after.reference,
        what: itemFieldNames[change.field],
        from: itemText(change.before, change.field),
        to: itemText(change.after, change.field),
      }
    case 'action-added':
      return {
        ...record,
        reference: change.item.reference,
        action: change.action.description,
        what: 'Action added',
        to: whoByWhen(change.action),
      }
    case 'action-removed':
      return {
        ...record,
        reference: change.item.reference,
        action: change.action.description,
        what: 'Action removed',
        from: whoByWhen(change.action),
      }
    case 'action-changed':
      return {
        reference: change.item.reference,
        action: change.after.description,
        what: actionFieldNames[change.field],
        from: actionText(change.before, change.field),
        to: actionText(change.after, change.field),
        reason: change.field === 'due' ? change.after.changeReason : '',
      }
  }
}

function organisationText({ name, odsCode, type, contact }: Organisation, field: keyof Organisation): string {
  switch (field) {
    case 'name':
      return name
    case 'odsCode':
      return odsCode
    case 'type':
      return type === null ? '' : organisationTypeNames[type]
    case 'contact':
      return listed([contact.name, contact.email])
  }
}

function signOffText(signOff: SignOff, field: keyof SignOff): string {
  const value = signOff[field] ?? ''
  return field === 'signedOn' && signOff.signedOn !== null ? formatDate(signOff.signedOn) : value
}

/** The value of a field of an item as it is written for a reader; '' where it is not given. */
export function itemText({ reference, title, gap, covid }: Item, field: ItemField): string {
  switch (field) {
    case 'reference':
      return reference
    case 'title':
      return title
    case 'gap':
      return gap
    case 'covid':
      return listed([covid.impacted === null ? '' : covid.impacted ? 'Yes' : 'No', covid.explanation])
  }
}

/** The value of a field of an action as it is written for a reader; '' where it is not given. */
export function actionText(action: Action, field: ActionField): string {
  switch (field) {
    case 'owner':
      return ownerText(action.owner)
    case 'due':
      return action.due === null ? '' : formatDueDate(action.due)
    case 'status':
      return actionStatusNames[action.status]
    case 'completedOn':
      return action.completedOn === null ? '' : formatDate(action.completedOn)
    case 'description':
    case 'changeReason':
    case 'progress':
    case 'evidence':
      return action[field]
  }
}

export function ownerText({ name, role, email }: Owner): string {
  return listed([name, role, email])
}

function whoByWhen(action: Action): string {
  return listed([ownerText(action.owner), actionText(action, 'due')])
}

function listed(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(', ')
}
