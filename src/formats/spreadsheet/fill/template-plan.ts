/** A plan as rows for a template: one for each action, or one for each item with its actions numbered in their cells. */
import { formatDueDate, formatTimeAfterBau, type DueDate } from '~/domain/due-date'
import type { Action, Item, Plan } from '~/domain/plan'
import { actionStatusNames } from '~/domain/plan-values'
import type { MappedField } from '../layout'
import { formatOwner } from '../owner-text'
import { planRows, type PlanValue } from '../plan-rows'
import type { ItemRows } from './template-rows'

export type RowsPer = 'action' | 'item'
export interface TemplateRow extends Record<MappedField, PlanValue> {
  /** What stands in these columns where others hold what is new: the agreed date, the comments of the revision before. */
  before: Record<'due' | 'afterBau' | 'progress', PlanValue>
}

export function templateRows(plan: Plan, rowsPer: RowsPer): { rows: TemplateRow[]; items: ItemRows[] } {
  const rows: TemplateRow[] = []
  const items: ItemRows[] = []
  const earlier = earlierProgress(plan)
  for (const item of plan.items) {
    const own = rowsPer === 'item' && item.actions.length > 1 ? [combinedRow(item, earlier)] : actionRows(item, earlier)
    items.push({ reference: item.reference, rows: own.map((_, index) => rows.length + index) })
    rows.push(...own)
  }
  return { rows, items }
}

/** The comments that were there when the plan was agreed or last sent, by the id of the action; null where it never was. */
type EarlierProgress = ReadonlyMap<string, string> | null

function earlierProgress({ previous, history, revision }: Plan): EarlierProgress {
  // An update that was recorded as sent is the one that the template is filled for.
  if (history.some((entry) => entry.event === 'updated' && entry.revision === revision)) return new Map()
  if (previous === null) return null
  return new Map(previous.items.flatMap(({ actions }) => actions.map(({ id, progress }) => [id, progress] as const)))
}

function actionRows(item: Item, earlier: EarlierProgress): TemplateRow[] {
  return planRows({ items: [item] }).map((row, index) => {
    const action = item.actions[index]
    const { agreedDue = null } = action ?? {}
    const actions = action === undefined ? [] : [action]
    const isNew = actions.some(hasNewDate)
    return {
      ...row,
      percent: null,
      ownerRole: text(action?.owner.role ?? ''),
      ownerEmail: text(action?.owner.email ?? ''),
      revisedDue: isNew ? dueValue(action?.due ?? null) : null,
      dateValid: agreedDue === null ? null : text(isNew ? 'No' : 'Yes'),
      laterProgress: earlier === null ? null : numbered(newProgress(actions, earlier)),
      before: {
        due: agreedDue?.kind === 'date' ? dueValue(agreedDue) : null,
        afterBau: agreedDue?.kind === 'after-bau' ? text(formatTimeAfterBau(agreedDue)) : null,
        progress: numbered(oldProgress(actions, earlier)),
      },
    }
  })
}

/** The actions of an item as numbered lines, in each of their columns. */
function combinedRow(item: Item, earlier: EarlierProgress): TemplateRow {
  const { actions } = item
  const allComplete = actions.every(({ status }) => status === 'complete')
  const noneStarted = actions.every(({ status }) => status === 'not-started')
  const status = allComplete ? 'complete' : noneStarted ? 'not-started' : 'in-progress'
  const completed = actions.flatMap(({ completedOn }) => (completedOn === null ? [] : [completedOn])).toSorted()
  const last = completed[completed.length - 1]
  const moved = actions.filter(hasNewDate)
  const isAgreed = actions.some(({ agreedDue }) => agreedDue !== null)
  const agreedDue = numberedDues(actions.map((action) => action.agreedDue))
  return {
    reference: text(item.reference),
    title: text(item.title),
    gap: text(item.gap),
    action: numbered(actions.map(({ description }) => description)),
    owner: numbered(actions.map(({ owner }) => formatOwner(owner))),
    due: numberedDues(actions.map(({ due }) => due)),
    afterBau: null,
    covid: item.covid.impacted === null ? null : text(item.covid.impacted ? 'Yes' : 'No'),
    status: text(actionStatusNames[status]),
    completedOn: allComplete && last !== undefined ? { kind: 'date', date: last } : null,
    progress: numbered(actions.map(({ progress }) => progress)),
    evidence: numbered(actions.map(({ evidence }) => evidence)),
    agreedDue,
    changeReason: numbered(actions.map(({ changeReason }) => changeReason)),
    revisedDue: numberedDues(actions.map((action) => (hasNewDate(action) ? action.due : null))),
    dateValid: isAgreed ? text(moved.length > 0 ? 'No' : 'Yes') : null,
    laterProgress: earlier === null ? null : numbered(newProgress(actions, earlier)),
    percent: null,
    ownerRole: null,
    ownerEmail: null,
    before: { due: agreedDue, afterBau: null, progress: numbered(oldProgress(actions, earlier)) },
  }
}

/** Whether the action is due on another day than was agreed. */
function hasNewDate({ agreedDue, due }: Action): boolean {
  return agreedDue !== null && (due === null || formatDueDate(agreedDue) !== formatDueDate(due))
}

/** The comments that the revision before had; all of them where there is none. */
function oldProgress(actions: readonly Action[], earlier: EarlierProgress): string[] {
  return actions.map(({ id, progress }) => (earlier === null ? progress : (earlier.get(id) ?? '')))
}

function newProgress(actions: readonly Action[], earlier: NonNullable<EarlierProgress>): string[] {
  return actions.map(({ id, progress }) => (progress === earlier.get(id) ? '' : progress))
}

/** One value that holds for all, or one line for each. */
function numbered(values: readonly string[]): PlanValue {
  return values.every((value) => value === values[0])
    ? text(values[0] ?? '')
    : text(values.map((value, index) => `${index + 1}. ${value}`).join('\n'))
}

function numberedDues(dues: readonly (DueDate | null)[]): PlanValue {
  const words = dues.map((due) => (due === null ? '' : formatDueDate(due)))
  const [first = null] = dues
  return words.every((each) => each === words[0]) ? dueValue(first) : numbered(words)
}

function dueValue(due: DueDate | null): PlanValue {
  if (due === null) return null
  return due.kind === 'date' ? { kind: 'date', date: due.date } : text(formatDueDate(due))
}

function text(value: string): PlanValue {
  return value === '' ? null : { kind: 'text', text: value }
}
