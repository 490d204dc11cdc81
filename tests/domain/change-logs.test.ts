import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { editPlan } from '~/domain/edit-plan'
import { changeLogs } from '~/domain/revise-plan'
import { planOf, planUnderUpdate } from '../plans'

const summary = (plan = planUnderUpdate()) =>
  changeLogs(plan).map(({ revision, on, changes }) => ({ revision, on, what: changes.map(({ what }) => what) }))

describe('the change logs of a plan', () => {
  test('are of each revision, the one under way first', () => {
    expect(summary()).toEqual([
      { revision: 3, on: null, what: ['Due date', 'Status'] },
      { revision: 2, on: '2021-09-03', what: ['Status', 'Completed on', 'Progress'] },
    ])
  })

  test('do not repeat an update that was sent as it stands', () => {
    const entry = { event: 'updated', on: calendarDate('2021-10-02'), note: '' } as const
    const sent = editPlan(planUnderUpdate(), { type: 'record-event', entry })
    expect(summary(sent).map(({ revision, on }) => [revision, on])).toEqual([
      [3, '2021-10-02'],
      [2, '2021-09-03'],
    ])
  })

  test('are none for a plan that was never updated', () => {
    expect(changeLogs(planOf())).toEqual([])
  })
})
