import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { changeLog, changeLogs } from '~/domain/change-log'
import { editPlan } from '~/domain/edit-plan'
import type { Plan } from '~/domain/plan'
import { recordEvent, startUpdate } from '~/domain/revise-plan'
import { on, planOf, planUnderUpdate } from '../plans'

function update(plan: Plan, day: string): Plan {
  return startUpdate(plan, calendarDate(day))
}

function withProgress(plan: Plan, progress: string): Plan {
  const [item] = plan.items
  const [action] = item?.actions ?? []
  if (item === undefined || action === undefined) throw new Error('The plan has no action')
  return editPlan(plan, {
    type: 'change-action',
    itemId: item.id,
    actionId: action.id,
    change: { progress, due: on('2021-11-30'), changeReason: 'The supplier is late' },
  })
}

function sent(plan: Plan, day: string): Plan {
  return recordEvent(plan, { on: calendarDate(day), event: 'updated', note: '' })
}

const whatChanged = (plan: Plan) => changeLog(plan).map(({ revision, on: day, what, to }) => [revision, day, what, to])

describe('the change log', () => {
  test('is empty for a plan that was never updated', () => {
    expect(changeLog(planOf())).toEqual([])
    expect(changeLog(sent(planOf(), '2021-09-01'))).toEqual([])
  })

  test('has what the update under way changed, without a day while it is not sent', () => {
    const plan = withProgress(update(planOf(), '2021-09-01'), 'Half done')
    expect(whatChanged(plan)).toEqual([
      [2, null, 'Due date', '30 November 2021'],
      [2, null, 'Progress', 'Half done'],
    ])
    expect(changeLog(plan)[0]?.reason).toBe('The supplier is late')
  })

  test('has the latest update first, each with what it changed since the one before', () => {
    const second = sent(withProgress(update(planOf(), '2021-09-01'), 'Half done'), '2021-09-10')
    const secondAgain = sent(withProgress(second, 'More than half done'), '2021-09-12')
    const third = withProgress(update(secondAgain, '2021-11-01'), 'Done')
    expect(whatChanged(third)).toEqual([
      [3, null, 'Progress', 'Done'],
      [2, '2021-09-12', 'Progress', 'More than half done'],
      [2, '2021-09-10', 'Due date', '30 November 2021'],
      [2, '2021-09-10', 'Progress', 'Half done'],
    ])
  })

  test('keeps what was recorded where the revision before is not known', () => {
    const plan = sent(withProgress(update(planOf(), '2021-09-01'), 'Half done'), '2021-09-10')
    expect(whatChanged({ ...plan, previous: null })).toEqual(whatChanged(plan))
  })

  test('is grouped by the update that was sent', () => {
    expect(
      changeLogs(planUnderUpdate()).map(({ revision, on: day, changes }) => [revision, day, changes.length]),
    ).toEqual([
      [3, null, 2],
      [2, '2021-09-03', 3],
    ])
  })
})
