/** When the open actions of many plans are due. */
import { resolveDueDate } from '../due-date'
import type { PlanInRound } from './plan-in-round'

export interface DueMonth {
  /** "2021-09" */
  month: string
  actions: number
  /** How many plans have an action due in it. */
  plans: number
}

export interface DueMonths {
  /** Only months in which something is due, the first one first. */
  months: DueMonth[]
  /** Actions due a time after a return to business as usual that has no day. */
  afterBau: number
  /** Actions without a due date. */
  undated: number
}

export function dueMonths(plans: readonly PlanInRound[]): DueMonths {
  const months = new Map<string, { actions: number; plans: Set<string> }>()
  let afterBau = 0
  let undated = 0
  for (const { id, plan } of plans) {
    for (const { due, status } of plan.items.flatMap((item) => item.actions)) {
      if (status === 'complete') continue
      const day = due === null ? null : resolveDueDate(due, plan.returnedToBauOn)
      if (day === null) {
        if (due === null) undated += 1
        else afterBau += 1
        continue
      }
      const month = day.slice(0, 7)
      const known = months.get(month) ?? { actions: 0, plans: new Set() }
      known.actions += 1
      known.plans.add(id)
      months.set(month, known)
    }
  }
  const inOrder = Array.from(months).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    months: inOrder.map(([month, { actions, plans: ids }]) => ({ month, actions, plans: ids.size })),
    afterBau,
    undated,
  }
}
