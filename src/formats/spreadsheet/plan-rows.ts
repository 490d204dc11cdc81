/** A plan as the rows and cells of a spreadsheet: one row for each action, and one for an item that has none yet. */
import type { CalendarDate } from '~/domain/calendar-date'
import { formatTimeAfterBau, type DueDate } from '~/domain/due-date'
import { organisationTypeNames } from '~/domain/organisation-types'
import type { Action, Item, Plan } from '~/domain/plan'
import { actionStatusNames } from '~/domain/plan-values'
import type { ColumnField, LabelField } from './layout'
import { formatOwner } from './owner-text'

/** What a cell is to hold; null leaves it empty. */
export type PlanValue = { kind: 'text'; text: string } | { kind: 'date'; date: CalendarDate } | null

export type PlanRow = Record<ColumnField, PlanValue>

export function planRows({ items }: Pick<Plan, 'items'>): PlanRow[] {
  return items.flatMap((item) =>
    item.actions.length === 0 ? [planRow(item, null)] : item.actions.map((action) => planRow(item, action)),
  )
}

function planRow(item: Item, action: Action | null): PlanRow {
  const { impacted } = item.covid
  return {
    reference: text(item.reference),
    title: text(item.title),
    gap: text(item.gap),
    action: text(action?.description ?? ''),
    owner: action === null ? null : text(formatOwner(action.owner)),
    due: action?.due?.kind === 'date' ? date(action.due.date) : null,
    afterBau: action?.due?.kind === 'after-bau' ? text(formatTimeAfterBau(action.due)) : null,
    covid: impacted === null ? null : text(impacted ? 'Yes' : 'No'),
    status: action === null ? null : text(actionStatusNames[action.status]),
    completedOn: date(action?.completedOn ?? null),
    progress: text(action?.progress ?? ''),
    evidence: text(action?.evidence ?? ''),
    agreedDue: agreedDue(action?.agreedDue ?? null),
    changeReason: text(action?.changeReason ?? ''),
  }
}

/** A date that was agreed; a time after the return to business as usual in words, since nobody fills it in by hand. */
function agreedDue(due: DueDate | null): PlanValue {
  if (due === null) return null
  return due.kind === 'date' ? date(due.date) : text(`${formatTimeAfterBau(due)} after BAU`)
}

export function planLabels(plan: Plan): Record<LabelField, PlanValue> {
  const { organisation, signOff } = plan
  return {
    organisationName: text(organisation.name),
    odsCode: text(organisation.odsCode),
    organisationType: organisation.type === null ? null : text(organisationTypeNames[organisation.type]),
    siroName: text(signOff.siroName),
    siroJobTitle: text(signOff.jobTitle),
    signedOn: date(signOff.signedOn),
    preparedOn: date(plan.preparedOn),
    returnedToBauOn: date(plan.returnedToBauOn),
  }
}

function text(value: string): PlanValue {
  return value === '' ? null : { kind: 'text', text: value }
}

function date(value: CalendarDate | null): PlanValue {
  return value === null ? null : { kind: 'date', date: value }
}
