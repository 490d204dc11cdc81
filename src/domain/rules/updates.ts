/** What an update says of the actions of an agreed plan. */
import { isMoved } from '../agreed-date'
import { isLater, resolveDueDate } from '../due-date'
import type { Action, Item, Plan } from '../plan'
import { isBlank } from '../text'
import type { Rule } from './rule'
import { atAction, isAgreed, openActions } from './walk'

export const updateRules: readonly Rule[] = [
  {
    code: 'action.change-reason.missing',
    level: 'queried',
    *check({ plan, today }) {
      for (const { item, action } of openActions(plan)) {
        if (!isMoved(action) || !isBlank(action.changeReason)) continue
        if (!isLater(action.due, action.agreedDue, plan.returnedToBauOn)) continue
        // Once it is overdue again, with no word on how it stands, that is what is asked about.
        const day = action.due === null ? null : resolveDueDate(action.due, plan.returnedToBauOn)
        if (day !== null && day < today && isBlank(action.progress)) continue
        yield { path: atAction(item, action, 'changeReason') }
      }
    },
  },
  {
    code: 'action.completed-on.missing',
    level: 'queried',
    *check({ plan }) {
      if (!isAgreed(plan)) return
      for (const { item, action } of completeActions(plan)) {
        if (action.completedOn === null) yield { path: atAction(item, action, 'completedOn') }
      }
    },
  },
  {
    code: 'action.completed-on.in-future',
    level: 'queried',
    *check({ plan, today }) {
      for (const { item, action } of completeActions(plan)) {
        if (action.completedOn !== null && action.completedOn > today) {
          yield { path: atAction(item, action, 'completedOn') }
        }
      }
    },
  },
]

function* completeActions(plan: Plan): Generator<{ item: Item; action: Action }> {
  for (const item of plan.items) {
    for (const action of item.actions) if (action.status === 'complete') yield { item, action }
  }
}
