/** Where a plan is on its way from the first upload to Standards Met, and what that calls for next. Derived, never stored. */
import { daysBetween, type CalendarDate } from './calendar-date'
import { resolveDueDate } from './due-date'
import type { Edition } from './editions'
import type { HistoryEntry, Plan } from './plan'
import { isItemComplete } from './progress'

/** In the order in which they come. The last one that was reached is where the plan is. */
export const lifeStages = ['preparing', 'submitted', 'published', 'agreed', 'update-due', 'met'] as const
export type LifeStage = (typeof lifeStages)[number]

/** Why an update is called for. */
export type UpdateReason =
  | { kind: 'all-complete' }
  /** Open actions whose day has passed, and the first of these days. */
  | { kind: 'overdue'; actions: number; since: CalendarDate }
  /** The edition asks for an update by this day, and none has been sent since the plan was agreed. */
  | { kind: 'asked-for'; by: CalendarDate }

export interface PlanLife {
  stage: LifeStage
  /** The latest record of each; null where there is none. */
  submitted: HistoryEntry | null
  published: HistoryEntry | null
  agreed: HistoryEntry | null
  updated: HistoryEntry | null
  met: HistoryEntry | null
  /** Empty where no update is called for. */
  updateReasons: readonly UpdateReason[]
}

/** Days before an update has to be sent on which it is first called due. */
const notice = 31

export function lifeOf(plan: Plan, edition: Edition, today: CalendarDate): PlanLife {
  const last = (event: HistoryEntry['event']) => plan.history.findLast((entry) => entry.event === event) ?? null
  const agreed = last('agreed')
  const life = {
    submitted: last('submitted'),
    published: last('published'),
    agreed,
    updated: last('updated'),
    met: last('standards-met'),
    updateReasons: agreed === null || last('standards-met') !== null ? [] : reasonsOf(plan, edition, today, agreed),
  }
  return { ...life, stage: stageOf(life) }
}

/** True where there is something in the plan and every item of it is complete. */
export function isPlanComplete({ items }: Pick<Plan, 'items'>): boolean {
  return items.length > 0 && items.every(isItemComplete)
}

/** True from the start of an update until it is recorded as sent. */
export function isUpdateUnderWay({ previous, revision, slip }: Plan): boolean {
  return slip === null && previous !== null && previous.revision < revision
}

/** True while everything is complete and was when the update was recorded as sent: the reviewer's answer comes next. */
export function isSentComplete(plan: Plan): boolean {
  if (plan.previous === null || isUpdateUnderWay(plan)) return false
  if (!isPlanComplete(plan) || !isPlanComplete(plan.previous)) return false
  return plan.history.some(({ event, revision }) => event === 'updated' && revision === plan.revision)
}

function stageOf(life: Omit<PlanLife, 'stage'>): LifeStage {
  if (life.met !== null) return 'met'
  if (life.agreed !== null) return life.updateReasons.length > 0 ? 'update-due' : 'agreed'
  if (life.published !== null) return 'published'
  return life.submitted === null ? 'preparing' : 'submitted'
}

function reasonsOf(plan: Plan, edition: Edition, today: CalendarDate, agreed: HistoryEntry): UpdateReason[] {
  const reasons: UpdateReason[] = []
  if (isPlanComplete(plan) && !isSentComplete(plan)) reasons.push({ kind: 'all-complete' })
  const overdue = overdueDays(plan, today)
  const [since] = overdue
  if (since !== undefined) reasons.push({ kind: 'overdue', actions: overdue.length, since })
  const by = edition.updateBy
  const isSent = plan.history.some(({ event, on }) => event === 'updated' && on >= agreed.on)
  if (by !== null && !isSent && daysBetween(today, by) <= notice) reasons.push({ kind: 'asked-for', by })
  return reasons
}

/** The days of open actions that have passed, the first one first. */
function overdueDays(plan: Plan, today: CalendarDate): CalendarDate[] {
  return plan.items
    .flatMap((item) => item.actions)
    .flatMap(({ due, status }) => {
      const day = due === null || status === 'complete' ? null : resolveDueDate(due, plan.returnedToBauOn)
      return day !== null && day < today ? [day] : []
    })
    .sort()
}
