import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { queryOfDay } from '~/domain/event-dates'
import { historyEvents, type HistoryEvent } from '~/domain/plan-values'
import type { Plan } from '~/domain/plan'
import { anyDate, anyPlan } from '../arbitraries/plan'
import { planOf, recorded } from '../plans'

const today = calendarDate('2021-12-01')

function asked(plan: Plan, event: HistoryEvent, day: string, index: number | null = null) {
  return queryOfDay({ event, on: calendarDate(day), index }, plan, today)
}

const submitted = recorded(planOf(), 'submitted', '2021-06-28')
const agreed = recorded(recorded(submitted, 'published', '2021-06-29'), 'agreed', '2021-07-20')

describe('the day of an event', () => {
  test('is not asked about where it follows what comes before', () => {
    expect(asked(planOf(), 'agreed', '2021-07-20')).toBeNull()
    expect(asked(submitted, 'published', '2021-06-28')).toBeNull()
    expect(asked(agreed, 'standards-met', '2021-12-01')).toBeNull()
  })

  test('is asked about where it is still to come', () => {
    expect(asked(agreed, 'standards-met', '2021-12-02')).toEqual({ kind: 'in-future' })
  })

  test('is asked about where it is before something that comes first', () => {
    expect(asked(submitted, 'agreed', '2021-06-20')).toEqual({ kind: 'before', event: 'submitted', on: '2021-06-28' })
    expect(asked(agreed, 'updated', '2021-07-01')).toEqual({ kind: 'before', event: 'agreed', on: '2021-07-20' })
  })

  test('is asked about where it is after something that comes later', () => {
    const early = recorded(submitted, 'agreed', '2021-07-20')
    expect(asked(early, 'published', '2021-07-20')).toBeNull()
    expect(asked(early, 'published', '2021-07-21')).toEqual({ kind: 'after', event: 'agreed', on: '2021-07-20' })
    expect(asked(agreed, 'published', '2021-07-21', 1)).toEqual({ kind: 'after', event: 'agreed', on: '2021-07-20' })
  })

  test('is not held against the entry that it corrects', () => {
    expect(asked(agreed, 'agreed', '2021-08-20', 2)).toBeNull()
    expect(asked(submitted, 'submitted', '2021-06-30', 0)).toBeNull()
  })

  test('may be after what comes later where it happens again', () => {
    const updated = recorded(agreed, 'updated', '2021-09-02')
    expect(asked(updated, 'agreed', '2021-09-10')).toBeNull()
    expect(asked(agreed, 'submitted', '2021-08-05')).toBeNull()
  })

  test('may be before a second submission, which follows a refusal', () => {
    const again = recorded(agreed, 'submitted', '2021-08-05')
    expect(asked(again, 'published', '2021-07-05')).toBeNull()
    expect(asked(recorded(submitted, 'submitted', '2021-07-10'), 'published', '2021-06-29')).toBeNull()
  })

  test('is asked about where it is before the plan itself, unless the plan was revised since', () => {
    expect(asked(planOf(), 'submitted', '2020-06-28')).toEqual({ kind: 'before-plan', preparedOn: '2021-06-14' })
    expect(asked(planOf({ preparedOn: null }), 'submitted', '2020-06-28')).toBeNull()
    expect(asked(planOf({ revision: 2 }), 'submitted', '2020-06-28')).toBeNull()
  })

  test('is never asked about for what the history has already in order', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...historyEvents), anyDate, (plan, event, on) => {
        const alone = { ...plan, history: [], preparedOn: null }
        expect(queryOfDay({ event, on, index: null }, alone, on)).toBeNull()
      }),
    )
  })
})
