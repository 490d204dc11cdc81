/** A plan as rows for a template: one for each action, or one for each item with its actions numbered in their cells. */
import { formatDate } from '~/domain/calendar-date'
import { formatDueDate } from '~/domain/due-date'
import type { Item, Plan } from '~/domain/plan'
import { actionStatusNames } from '~/domain/plan-values'
import type { MappedField } from '../layout'
import { formatOwner } from '../owner-text'
import { planRows, type PlanValue } from '../plan-rows'
import type { ItemRows } from './template-rows'

export type RowsPer = 'action' | 'item'
export type TemplateRow = Record<MappedField, PlanValue>

export function templateRows(plan: Plan, rowsPer: RowsPer): { rows: TemplateRow[]; items: ItemRows[] } {
  const rows: TemplateRow[] = []
  const items: ItemRows[] = []
  for (const item of plan.items) {
    const own = rowsPer === 'item' && item.actions.length > 1 ? [combinedRow(item)] : actionRows(plan, item)
    items.push({ reference: item.reference, rows: own.map((_, index) => rows.length + index) })
    rows.push(...own)
  }
  return { rows, items }
}

function actionRows(plan: Plan, item: Item): TemplateRow[] {
  return planRows({ ...plan, items: [item] }).map((row, index) => {
    const action = item.actions[index]
    return {
      ...row,
      percent: null,
      evidence: text(action?.evidence ?? ''),
      ownerRole: text(action?.owner.role ?? ''),
      ownerEmail: text(action?.owner.email ?? ''),
    }
  })
}

/** The actions of an item as numbered lines, in each of their columns. */
function combinedRow(item: Item): TemplateRow {
  const { actions } = item
  const numbered = (values: readonly string[]): PlanValue =>
    values.every((value) => value === values[0])
      ? text(values[0] ?? '')
      : text(values.map((value, index) => `${index + 1}. ${value}`).join('\n'))
  const [first] = actions
  const sameDue = actions.every((action) => JSON.stringify(action.due) === JSON.stringify(first?.due))
  const one = first?.due ?? null
  const allComplete = actions.every(({ status }) => status === 'complete')
  const noneStarted = actions.every(({ status }) => status === 'not-started')
  const status = allComplete ? 'complete' : noneStarted ? 'not-started' : 'in-progress'
  const completed = actions.flatMap(({ completedOn }) => (completedOn === null ? [] : [completedOn])).toSorted()
  const last = completed[completed.length - 1]
  return {
    reference: text(item.reference),
    title: text(item.title),
    gap: text(item.gap),
    action: numbered(actions.map(({ description }) => description)),
    owner: numbered(actions.map(({ owner }) => formatOwner(owner))),
    due:
      sameDue && one?.kind === 'date'
        ? { kind: 'date', date: one.date }
        : numbered(
            actions.map(({ due }) =>
              due === null ? '' : due.kind === 'date' ? formatDate(due.date) : formatDueDate(due),
            ),
          ),
    afterBau: null,
    covid: item.covid.impacted === null ? null : text(item.covid.impacted ? 'Yes' : 'No'),
    status: text(actionStatusNames[status]),
    completedOn: allComplete && last !== undefined ? { kind: 'date', date: last } : null,
    progress: numbered(actions.map(({ progress }) => progress)),
    percent: null,
    evidence: numbered(actions.map(({ evidence }) => evidence)),
    ownerRole: null,
    ownerEmail: null,
  }
}

function text(value: string): PlanValue {
  return value === '' ? null : { kind: 'text', text: value }
}
