/** When it will be done. Completed actions are left alone: the instructions ask for the dates of outstanding ones. */
import { addMonths, type CalendarDate } from '../calendar-date'
import { resolveDueDate, type DueDate } from '../due-date'
import type { Edition } from '../editions'
import type { Action, Item, Plan } from '../plan'
import { isBlank } from '../text'
import { unclearDue } from './as-written'
import { dayOff } from './bank-holidays'
import { ruleNeeding, type Rule } from './rule'
import { atAction, atItem, openActions, openItems } from './walk'

/** A time after the return to business as usual as long as fixed dates have: six months, or as many weeks. */
const longestAfterBau = { months: 6, weeks: 26 }

/** An item's only action is far off when it falls in the last month before the limit, three months or more after the plan. */
const far = { monthsBeforeLimit: 1, monthsAfterPlan: 3 }

export const dueDateRules: readonly Rule[] = [
  {
    code: 'action.due.missing',
    level: 'refused',
    *check(context) {
      for (const { item, action } of openActions(context.plan)) {
        // Words that may mean a day are asked about.
        if (action.due !== null || unclearDue(context, action.id) !== null) continue
        const written = context.asWritten?.dues.get(action.id)?.text
        yield { path: atAction(item, action, 'due'), ...(written === undefined ? {} : { values: { written } }) }
      }
    },
  },
  ruleNeeding(['completeBy'], {
    code: 'action.due.after-limit',
    level: 'required',
    *check({ plan, edition }) {
      for (const { item, action } of openActions(plan)) {
        const mayBeLater = edition.covidDates && item.covid.impacted === true
        if (!mayBeLater && isAfterLimit(action.due, edition)) yield { path: atAction(item, action, 'due') }
      }
    },
  }),
  ruleNeeding(['completeBy', 'covidDates'], {
    code: 'action.due.after-limit-with-covid',
    level: 'queried',
    *check({ plan, edition }) {
      for (const { item, action } of openActions(plan)) {
        if (item.covid.impacted !== true || !isAfterLimit(action.due, edition)) continue
        yield { path: atAction(item, action, 'due') }
      }
    },
  }),
  {
    code: 'action.due.before-prepared',
    level: 'required',
    *check({ plan, edition }) {
      for (const { item, action } of openActions(plan)) {
        if (!isBeforePrepared(action, plan)) continue
        // A date that may not stand there at all is reported as that.
        if (isAfterLimit(action.due, edition) || needsCovid(action.due, item, edition)) continue
        yield { path: atAction(item, action, 'due') }
      }
    },
  },
  ruleNeeding(['covidDates'], {
    code: 'action.due.relative-without-covid',
    level: 'required',
    *check({ plan, edition }) {
      for (const { item, action } of openActions(plan)) {
        if (needsCovid(action.due, item, edition)) yield { path: atAction(item, action, 'due') }
      }
    },
  }),
  ruleNeeding(['plainDates'], {
    code: 'action.due.relative',
    level: 'queried',
    *check({ plan }) {
      for (const { item, action } of openActions(plan)) {
        if (action.due?.kind === 'after-bau') yield { path: atAction(item, action, 'due') }
      }
    },
  }),
  ruleNeeding(['completeBy', 'covidDates'], {
    code: 'action.due.long-after-bau',
    level: 'queried',
    *check({ plan, edition }) {
      for (const { item, action } of openActions(plan)) {
        const { due } = action
        if (due?.kind !== 'after-bau' || needsCovid(due, item, edition)) continue
        if (due.count > longestAfterBau[due.unit]) yield { path: atAction(item, action, 'due') }
      }
    },
  }),
  {
    code: 'action.due.overdue-without-reason',
    level: 'queried',
    *check({ plan, today }) {
      for (const { item, action } of openActions(plan)) {
        const day = dayOf(action.due, plan)
        if (action.agreedDue === null || day === null || day >= today) continue
        if (isBlank(action.changeReason) && isBlank(action.progress)) yield { path: atAction(item, action, 'due') }
      }
    },
  },
  {
    code: 'action.due.not-working-day',
    level: 'queried',
    *check({ plan, edition }) {
      for (const { item, action } of openActions(plan)) {
        // Nobody chose the day that a relative date comes to, and a wrong date is reported as such.
        if (action.due?.kind !== 'date' || isAfterLimit(action.due, edition) || isBeforePrepared(action, plan)) continue
        const reason = dayOff(action.due.date)
        if (reason !== null) yield { path: atAction(item, action, 'due'), values: { reason } }
      }
    },
  },
  ruleNeeding(['completeBy'], {
    code: 'plan.due.all-on-last-day',
    level: 'queried',
    *check({ plan, edition }) {
      const count = dueOnLastDay(plan, edition)
      if (count !== null) yield { path: { part: 'plan', field: 'items' }, values: { count } }
    },
  }),
  ruleNeeding(['completeBy'], {
    code: 'item.due.far-without-step',
    level: 'queried',
    *check({ plan, edition }) {
      const { completeBy } = edition
      // A plan that has everything on the last day is told so once.
      if (dueOnLastDay(plan, edition) !== null) return
      const lateFrom = addMonths(completeBy, -far.monthsBeforeLimit)
      const start = plan.preparedOn ?? edition.publishBy
      const farFrom = start === null ? null : addMonths(start, far.monthsAfterPlan)
      for (const item of openItems(plan)) {
        const [action, ...others] = item.actions
        if (action === undefined || others.length > 0 || action.dependsOn.length > 0) continue
        if (action.due?.kind !== 'date' || lateFrom === null || farFrom === null) continue
        const { date } = action.due
        if (date > lateFrom && date >= farFrom && date <= completeBy) yield { path: atItem(item, 'actions') }
      }
    },
  }),
]

function dayOf(due: DueDate | null, plan: Plan): CalendarDate | null {
  return due === null ? null : resolveDueDate(due, plan.returnedToBauOn)
}

/** Only a fixed day: a time after business as usual is what the instructions offer in its place. */
function isAfterLimit(due: DueDate | null, { completeBy }: Edition): boolean {
  return completeBy !== null && due?.kind === 'date' && due.date > completeBy
}

/** True for a relative date on an item that says No. One that does not answer is asked to answer, and no more. */
function needsCovid(due: DueDate | null, item: Item, edition: Edition): boolean {
  return edition.covidDates && due?.kind === 'after-bau' && item.covid.impacted === false
}

/** Dates of an agreed plan stay as they were agreed when the plan is prepared again for an update. */
function isBeforePrepared(action: Action, plan: Plan): boolean {
  const day = dayOf(action.due, plan)
  return action.agreedDue === null && plan.preparedOn !== null && day !== null && day < plan.preparedOn
}

/** How many actions there are where all of them, two or more, are due on the last day; otherwise null. */
function dueOnLastDay(plan: Plan, { completeBy }: Edition): number | null {
  let count = 0
  for (const { action } of openActions(plan)) {
    if (action.due?.kind !== 'date' || action.due.date !== completeBy) return null
    count += 1
  }
  return count >= 2 ? count : null
}
