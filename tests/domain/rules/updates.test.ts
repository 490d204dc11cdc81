import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import type { Action } from '~/domain/plan'
import { afterBau, codesOf, on, planOf, planWithAction, recorded } from '../../plans'

const agreedDue = on('2021-08-27')
const affected = { covid: { impacted: true, explanation: '' } }

function codes(action: Partial<Action>, today = '2021-07-30') {
  return codesOf(planWithAction({ agreedDue, ...action }), { today: calendarDate(today) })
}

describe('a date that moved', () => {
  test('needs a reason once it is later than was agreed', () => {
    expect(codes({ due: agreedDue })).toEqual([])
    expect(codes({ due: on('2021-10-01') })).toEqual(['action.change-reason.missing'])
    expect(codes({ due: on('2021-10-01'), changeReason: ' - ' })).toEqual(['action.change-reason.missing'])
    expect(codes({ due: on('2021-10-01'), changeReason: 'The supplier was late' })).toEqual([])
  })

  test('needs none where it is earlier, where it was never agreed or where the action is complete', () => {
    expect(codes({ due: on('2021-08-20') })).toEqual([])
    expect(codes({ due: on('2021-10-01'), agreedDue: null })).toEqual([])
    const completedOn = calendarDate('2021-07-29')
    expect(codes({ due: on('2021-10-01'), status: 'complete', completedOn })).toEqual([])
  })

  test('counts a relative date as later where both come to a day', () => {
    const plan = planWithAction({ agreedDue, due: afterBau(3) }, affected)
    expect(codesOf(plan)).toEqual([])
    expect(codesOf({ ...plan, returnedToBauOn: calendarDate('2021-07-01') })).toEqual(['action.change-reason.missing'])
  })

  test('is one fault when it has passed as well', () => {
    expect(codes({ due: on('2021-10-01') }, '2021-10-04')).toEqual(['action.due.overdue-without-reason'])
    expect(codes({ due: on('2021-10-01'), progress: 'Half done' }, '2021-10-04')).toEqual([
      'action.change-reason.missing',
    ])
  })
})

describe('a completed action', () => {
  test('of an agreed plan has the day on which it was completed', () => {
    expect(codes({ status: 'complete' })).toEqual(['action.completed-on.missing'])
    expect(codes({ status: 'complete', completedOn: calendarDate('2021-07-29') })).toEqual([])
  })

  test('may go without the day before the plan is agreed', () => {
    expect(codes({ status: 'complete', agreedDue: null })).toEqual([])
    const plan = planWithAction({ status: 'complete' })
    expect(codesOf(recorded(plan, 'agreed', '2021-07-20'))).toEqual(['action.completed-on.missing'])
  })

  test('was not completed on a day that is still to come', () => {
    expect(codes({ status: 'complete', completedOn: calendarDate('2021-07-30') })).toEqual([])
    expect(codes({ status: 'complete', completedOn: calendarDate('2021-07-31') })).toEqual([
      'action.completed-on.in-future',
    ])
  })

  test('is not asked about while it is still open', () => {
    expect(codesOf(planOf())).toEqual([])
    expect(codes({ completedOn: calendarDate('2022-01-01') })).toEqual([])
  })
})
