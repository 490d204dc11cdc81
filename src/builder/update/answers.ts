/** What an update asks of each open action, and what each answer does to it. Pure, so that it is tested without a browser. */
import { daysBetween, type CalendarDate } from '~/domain/calendar-date'
import { resolveDueDate } from '~/domain/due-date'
import type { Action, Item, Plan } from '~/domain/plan'
import { sameValue } from '~/domain/same-value'

export const answers = ['unchanged', 'progress', 'complete', 'new-date'] as const
export type Answer = (typeof answers)[number]

export const answerNames: Record<Answer, string> = {
  unchanged: 'No change',
  progress: 'In progress',
  complete: 'Complete',
  'new-date': 'New date',
}

/** An action that was open when the update was begun. */
export interface UpdateRow {
  item: Item
  action: Action
  /** As it was then. */
  before: Action
  /** The day on which it was due then; null where that comes to no day. */
  day: CalendarDate | null
  /** Days since then; null where it has not passed. */
  overdue: number | null
}

/** Those that are overdue come first, the longest overdue at the top; then by their day, and without a day last. */
export function updateRows(plan: Plan, today: CalendarDate): UpdateRow[] {
  const earlier = new Map(
    (plan.previous?.items ?? []).flatMap(({ actions }) => actions.map((action) => [action.id, action])),
  )
  const rows = plan.items.flatMap((item) =>
    item.actions.flatMap((action): UpdateRow[] => {
      const before = earlier.get(action.id)
      if (before === undefined || before.status === 'complete') return []
      const day = before.due === null ? null : resolveDueDate(before.due, plan.returnedToBauOn)
      return [{ item, action, before, day, overdue: day !== null && day < today ? daysBetween(day, today) : null }]
    }),
  )
  return rows.toSorted((a, b) => (a.day === b.day ? 0 : (a.day ?? '9') < (b.day ?? '9') ? -1 : 1))
}

/** The actions that were complete when the update was begun: nothing more is asked of them. */
export function completeBefore(plan: Plan): { item: Item; action: Action }[] {
  const complete = new Set(
    (plan.previous?.items ?? []).flatMap(({ actions }) =>
      actions.flatMap(({ id, status }) => (status === 'complete' ? [id] : [])),
    ),
  )
  return plan.items.flatMap((item) =>
    item.actions.filter(({ id }) => complete.has(id)).map((action) => ({ item, action })),
  )
}

/** The answer that the action itself shows. `isConfirmed`: the person has said that nothing changed. */
export function answerOf(
  { action, before }: Pick<UpdateRow, 'action' | 'before'>,
  isConfirmed: boolean,
): Answer | null {
  if (action.status === 'complete') return 'complete'
  if (!sameValue(action.due, before.due)) return 'new-date'
  const fields = ['status', 'completedOn', 'changeReason', 'progress', 'evidence'] as const
  if (fields.some((field) => !sameValue(action[field], before[field]))) return 'progress'
  return isConfirmed ? 'unchanged' : null
}

/** What an update changes in an action. */
export type AnswerValues = Pick<Action, 'status' | 'due' | 'changeReason' | 'completedOn' | 'progress' | 'evidence'>

/** What was typed for an action, whichever answer shows it: going from one answer to another and back loses nothing. */
export type Typed = Omit<AnswerValues, 'status'>

export function remember(typed: Typed, shown: Answer | null, action: Action): Typed {
  if (shown === null || shown === 'unchanged') return typed
  const { due, changeReason, completedOn, progress, evidence } = action
  return {
    ...typed,
    progress,
    evidence,
    ...(shown === 'new-date' ? { due, changeReason } : {}),
    ...(shown === 'complete' ? { completedOn } : {}),
  }
}

/** The change that an answer makes. What belongs to another answer goes back to what it was. */
export function changeFor(
  answer: Answer,
  { action, before }: Pick<UpdateRow, 'action' | 'before'>,
  typed: Typed,
  today: CalendarDate,
): AnswerValues {
  const { status, due, changeReason, completedOn, progress, evidence } = before
  const texts = { progress: typed.progress, evidence: typed.evidence }
  switch (answer) {
    case 'unchanged':
      return { status, due, changeReason, completedOn, progress, evidence }
    case 'progress':
      return { ...texts, status: 'in-progress', due, changeReason, completedOn }
    case 'complete':
      return { ...texts, status: 'complete', due, changeReason, completedOn: typed.completedOn ?? today }
    case 'new-date': {
      const open = action.status === 'complete' ? status : action.status
      return { ...texts, status: open, due: typed.due, changeReason: typed.changeReason, completedOn }
    }
  }
}

/** Names the answer "no change" of an action in one revision: in the next it is asked again. */
export function confirmationKey(plan: Plan, action: Action): string {
  return `${plan.revision} ${action.id}`
}
