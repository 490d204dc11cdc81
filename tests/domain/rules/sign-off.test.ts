import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import type { Plan, SignOff } from '~/domain/plan'
import { codesOf, on, planOf, planWithAction, recorded } from '../../plans'

function codes(values: Partial<SignOff>, plan: Plan = planOf()) {
  return codesOf({ ...plan, signOff: { ...plan.signOff, ...values } })
}

describe('the sign-off', () => {
  test('asks for the name of the SIRO', () => {
    expect(codes({ siroName: '' })).toEqual(['sign-off.siro-name.missing'])
    expect(codes({ siroName: 'To be confirmed' })).toEqual(['sign-off.siro-name.missing'])
  })

  test('asks for the date', () => {
    expect(codes({ signedOn: null })).toEqual(['sign-off.date.missing'])
  })

  test('queries a sign-off on the day before the plan was prepared, not on the day itself', () => {
    expect(codes({ signedOn: calendarDate('2021-06-13') })).toEqual(['sign-off.date.before-prepared'])
    expect(codes({ signedOn: calendarDate('2021-06-14') })).toEqual([])
  })

  test('queries a sign-off before the plan last changed', () => {
    const entry = { on: calendarDate('2021-06-28'), revision: 2, event: 'updated' as const, note: '', changes: [] }
    expect(codes({}, planOf({ history: [entry] }))).toEqual(['sign-off.date.before-prepared'])
    expect(codes({}, planOf({ history: [{ ...entry, event: 'submitted' }] }))).toEqual([])
  })

  test('asks for no new sign-off with the update of an agreed plan', () => {
    const agreed = recorded(planOf(), 'agreed', '2021-07-20')
    expect(codes({}, recorded(agreed, 'updated', '2021-08-02'))).toEqual([])
    expect(codes({}, recorded(agreed, 'prepared', '2021-08-02'))).toEqual(['sign-off.date.before-prepared'])
  })

  test('queries a sign-off on 1 July, not on 30 June', () => {
    expect(codes({ signedOn: calendarDate('2021-07-01') })).toEqual(['sign-off.date.after-deadline'])
    expect(codes({ signedOn: calendarDate('2021-06-30') })).toEqual([])
  })

  test('leaves a later sign-off of an agreed plan alone', () => {
    const agreed = planWithAction({ agreedDue: on('2021-08-27'), progress: 'Nine patched' })
    expect(codes({ signedOn: calendarDate('2021-12-10') }, agreed)).toEqual([])
  })
})
