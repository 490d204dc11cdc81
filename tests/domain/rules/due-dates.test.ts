import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import type { DueDate } from '~/domain/due-date'
import { defaultEdition } from '~/domain/editions'
import type { Action, Item, Plan } from '~/domain/plan'
import { actionOf, afterBau, codesOf, findingOf, itemOf, itemsOf, on, planOf, planWithAction } from '../../plans'

const affected: Partial<Item> = { covid: { impacted: true, explanation: '' } }
const unanswered: Partial<Item> = { covid: { impacted: null, explanation: '' } }

/** The codes for a due date on an item with an earlier step, so that only the date itself is judged. */
function codes(due: DueDate | null, item: Partial<Item> = {}, plan: Partial<Plan> = {}, action: Partial<Action> = {}) {
  const step = actionOf({ id: 'step', due: on('2021-08-27') })
  const last = actionOf({ id: 'last', due, ...action })
  return codesOf(planOf({ items: [itemOf({ actions: [step, last], ...item })], ...plan }))
}

describe('due dates', () => {
  test('refuses an action without a completion date', () => {
    expect(codes(null)).toEqual(['action.due.missing'])
    expect(codes(null, affected)).toEqual(['action.due.missing'])
  })

  test('asks for no date of a completed action', () => {
    expect(codes(null, {}, {}, { status: 'complete' })).toEqual([])
    expect(codes(on('2022-03-01'), {}, {}, { status: 'complete' })).toEqual([])
  })

  test('accepts 30 December 2021 and not 31 December', () => {
    expect(codes(on('2021-12-30'))).toEqual([])
    expect(codes(on('2021-12-31'))).toEqual(['action.due.after-limit'])
  })

  test('queries a fixed day past the limit where Covid affected the item', () => {
    expect(codes(on('2021-12-31'), affected)).toEqual(['action.due.after-limit-with-covid'])
    expect(codes(on('2021-12-30'), affected)).toEqual([])
    expect(codes(on('2021-12-31'), unanswered)).toEqual(['item.covid.missing', 'action.due.after-limit'])
  })

  test('takes the limit from the edition', () => {
    const plan = planWithAction({ due: on('2022-03-10') })
    const edition = { ...defaultEdition, completeBy: calendarDate('2022-03-10') }
    expect(codesOf(plan, { edition })).not.toContain('action.due.after-limit')
    expect(codesOf(plan, { edition: { ...edition, completeBy: null } })).toEqual([])
  })

  test('asks for a day on or after the day of the plan', () => {
    expect(codes(on('2021-06-11'))).toEqual(['action.due.before-prepared'])
    expect(codes(on('2021-06-14'))).toEqual([])
    expect(codes(on('2021-06-11'), {}, { preparedOn: null })).toEqual(['plan.prepared-on.missing'])
  })

  test('leaves earlier dates of completed and agreed actions alone', () => {
    expect(codes(on('2021-06-11'), {}, {}, { status: 'complete' })).toEqual([])
    expect(codes(on('2021-06-11'), {}, {}, { agreedDue: on('2021-06-11'), progress: 'Half done' })).toEqual([])
  })

  test('works out a relative date where the organisation has returned to business as usual', () => {
    const returnedToBauOn = calendarDate('2021-03-01')
    expect(codes(afterBau(3), affected, { returnedToBauOn })).toEqual(['action.due.before-prepared'])
    expect(codes(afterBau(3), affected)).toEqual([])
  })

  test('accepts a relative date only where Covid affected the item', () => {
    expect(codes(afterBau(3), affected)).toEqual([])
    expect(codes(afterBau(3))).toEqual(['action.due.relative-without-covid'])
    expect(codes(afterBau(3), unanswered)).toEqual(['item.covid.missing'])
  })

  test('accepts a relative date that comes to a day past the limit', () => {
    expect(codes(afterBau(6), affected, { returnedToBauOn: calendarDate('2021-09-01') })).toEqual([])
  })

  test('queries more than 6 months or 26 weeks after business as usual', () => {
    expect(codes(afterBau(6), affected)).toEqual([])
    expect(codes(afterBau(7), affected)).toEqual(['action.due.long-after-bau'])
    expect(codes(afterBau(26, 'weeks'), affected)).toEqual([])
    expect(codes(afterBau(27, 'weeks'), affected)).toEqual(['action.due.long-after-bau'])
    expect(codes(afterBau(7))).toEqual(['action.due.relative-without-covid'])
  })

  test('queries weekends and bank holidays', () => {
    const reason = (date: string) =>
      findingOf(planWithAction({ due: on(date) }), 'action.due.not-working-day').values['reason']
    expect(reason('2021-08-28')).toBe('a Saturday')
    expect(reason('2021-08-29')).toBe('a Sunday')
    expect(reason('2021-08-30')).toBe('a bank holiday')
    expect(codes(on('2021-08-31'))).toEqual([])
  })

  test('does not also call a wrong date a day off', () => {
    expect(codes(on('2022-01-03'))).toEqual(['action.due.after-limit'])
    expect(codes(on('2021-06-12'))).toEqual(['action.due.before-prepared'])
  })

  test('does not query the weekday that a relative date happens to come to', () => {
    expect(codes(afterBau(1, 'weeks'), affected, { returnedToBauOn: calendarDate('2021-08-21') })).toEqual([])
  })
})

describe('one fault', () => {
  test('gives one finding where a plan was prepared after the limit', () => {
    const preparedOn = calendarDate('2022-01-10')
    const signOff = { siroName: 'A', jobTitle: '', signedOn: calendarDate('2021-06-24'), statement: '' }
    expect(codesOf(planWithAction({ due: on('2022-01-04') }, {}, { preparedOn, signOff }))).toEqual([
      'action.due.after-limit',
      'sign-off.date.before-prepared',
    ])
  })

  test('gives one finding where a relative date needs Covid and is early too', () => {
    expect(codes(afterBau(3), {}, { returnedToBauOn: calendarDate('2021-03-01') })).toEqual([
      'action.due.relative-without-covid',
    ])
  })
})

describe('overdue actions', () => {
  const judge = (action: Partial<Action>, today: string) =>
    codesOf(planWithAction({ agreedDue: on('2021-08-27'), ...action }), { today: calendarDate(today) })

  test('are queried from the day after, where the plan was agreed and nothing is said', () => {
    expect(judge({}, '2021-08-27')).toEqual([])
    expect(judge({}, '2021-08-28')).toEqual(['action.due.overdue-without-reason'])
  })

  test('are left alone with a reason, with progress, when complete, or before the plan is agreed', () => {
    expect(judge({ changeReason: 'Supplier delay' }, '2021-09-01')).toEqual([])
    expect(judge({ progress: 'Nine of 14 patched' }, '2021-09-01')).toEqual([])
    expect(judge({ status: 'complete', completedOn: calendarDate('2021-08-30') }, '2021-09-01')).toEqual([])
    expect(judge({ agreedDue: null }, '2021-09-01')).toEqual([])
  })

  test('are judged by the date that they have now', () => {
    expect(judge({ due: on('2021-10-29') }, '2021-09-01')).toEqual(['action.change-reason.missing'])
  })
})

describe('dates of the whole plan', () => {
  const allOn = (date: string, count: number) => planOf({ items: itemsOf(count, () => ({ due: on(date) })) })

  test('queries a plan of which every action is due on the last day, once', () => {
    expect(codesOf(allOn('2021-12-30', 2))).toEqual(['plan.due.all-on-last-day'])
    expect(findingOf(allOn('2021-12-30', 3), 'plan.due.all-on-last-day').values).toEqual({ count: 3 })
  })

  test('does not say so where one action is due earlier', () => {
    const items = itemsOf(3, (index) => ({ due: on(index === 0 ? '2021-11-26' : '2021-12-30') }))
    expect(codesOf(planOf({ items }))).toEqual(['item.due.far-without-step', 'item.due.far-without-step'])
  })

  test('queries an only action in the last month before the limit', () => {
    expect(codesOf(planWithAction({ due: on('2021-11-30') }))).toEqual([])
    expect(codesOf(planWithAction({ due: on('2021-12-01') }))).toEqual(['item.due.far-without-step'])
  })

  test('sees a step in another action, done or not, and in an action of another item', () => {
    const late = actionOf({ id: 'late', due: on('2021-12-10') })
    const step = actionOf({ id: 'step' })
    expect(codesOf(planOf({ items: [itemOf({ actions: [step, late] })] }))).toEqual([])
    expect(codesOf(planOf({ items: [itemOf({ actions: [{ ...step, status: 'complete' }, late] })] }))).toEqual([])
    expect(codesOf(planWithAction({ due: on('2021-12-10'), dependsOn: ['step'] }))).toEqual([])
  })

  test('does not call a day far off that is less than three months after the plan', () => {
    const preparedOn = calendarDate('2021-10-01')
    const signOff = { siroName: 'A', jobTitle: '', signedOn: preparedOn, statement: '' }
    expect(codesOf(planWithAction({ due: on('2021-12-10') }, {}, { preparedOn, signOff }))).toEqual([
      'sign-off.date.after-deadline',
    ])
  })
})
