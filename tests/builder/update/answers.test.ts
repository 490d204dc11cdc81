import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerOf,
  answers,
  changeFor,
  completeBefore,
  confirmationKey,
  remember,
  updateRows,
  type UpdateRow,
} from '~/builder/update/answers'
import { calendarDate } from '~/domain/calendar-date'
import { changesSincePrevious, startUpdate } from '~/domain/revise-plan'
import type { Action, Plan } from '~/domain/plan'
import { anyDate, anyPlan } from '../../arbitraries/plan'
import { actionOf, afterBau, itemOf, on, planOf } from '../../plans'

const today = calendarDate('2021-09-02')

function action(id: string, values: Partial<Action> = {}): Action {
  return actionOf({ id, agreedDue: values.due ?? on('2021-08-27'), ...values })
}

const begun = startUpdate(
  planOf({
    items: [
      itemOf({
        id: 'a',
        actions: [
          action('later', { due: on('2021-10-29') }),
          action('done', { status: 'complete', completedOn: calendarDate('2021-07-30') }),
          action('relative', { due: afterBau(3) }),
        ],
      }),
      itemOf({ id: 'b', actions: [action('overdue'), action('soon', { due: on('2021-09-03') })] }),
      itemOf({ id: 'c', actions: [action('long-overdue', { due: on('2021-07-01') })] }),
    ],
  }),
  calendarDate('2021-09-01'),
)

function rowOf(plan: Plan, id: string): UpdateRow {
  const row = updateRows(plan, today).find((each) => each.action.id === id)
  if (row === undefined) throw new Error(`The update does not ask about ${id}`)
  return row
}

/** The row after its action was changed. */
function changed(row: UpdateRow, change: Partial<Action>): UpdateRow {
  return { ...row, action: { ...row.action, ...change } }
}

describe('what an update asks about', () => {
  test('is what was open when it began: the longest overdue first, then by day, without a day last', () => {
    const rows = updateRows(begun, today)
    expect(rows.map((row) => row.action.id)).toEqual(['long-overdue', 'overdue', 'soon', 'later', 'relative'])
    expect(rows.map((row) => row.overdue)).toEqual([63, 6, null, null, null])
    expect(completeBefore(begun).map((each) => each.action.id)).toEqual(['done'])
  })

  test('keeps its place while it is answered', () => {
    const items = begun.items.map((item) => ({
      ...item,
      actions: item.actions.map((each) => ({ ...each, status: 'complete' as const, due: on('2021-12-01') })),
    }))
    expect(updateRows({ ...begun, items }, today).map((row) => row.action.id)).toEqual(
      updateRows(begun, today).map((row) => row.action.id),
    )
  })

  test('leaves out what was added or taken out since', () => {
    const items = [itemOf({ id: 'b', actions: [action('new'), action('soon', { due: on('2021-09-03') })] })]
    expect(updateRows({ ...begun, items }, today).map((row) => row.action.id)).toEqual(['soon'])
  })

  test('knows the day of a relative date once business as usual has returned', () => {
    const returned = { ...begun, returnedToBauOn: calendarDate('2021-05-01') }
    expect(rowOf(returned, 'relative')).toMatchObject({ day: '2021-08-01', overdue: 32 })
  })

  test('is nothing where no update was begun', () => {
    expect(updateRows(planOf(), today)).toEqual([])
    expect(completeBefore(planOf())).toEqual([])
  })
})

describe('an answer', () => {
  const row = rowOf(begun, 'overdue')

  test('is seen in the action itself, but for "no change"', () => {
    const answer = (change: Partial<Action>, isConfirmed = false) => answerOf(changed(row, change), isConfirmed)
    expect(answer({})).toBeNull()
    expect(answer({}, true)).toBe('unchanged')
    expect(answer({ status: 'complete' })).toBe('complete')
    expect(answer({ due: on('2021-10-01') })).toBe('new-date')
    expect(answer({ due: null })).toBe('new-date')
    expect(answer({ status: 'in-progress' })).toBe('progress')
    expect(answer({ progress: 'Nine of 14 patched' }, true)).toBe('progress')
  })

  test('of completion gives today, unless a day is known', () => {
    expect(changeFor('complete', row, row.action, today)).toMatchObject({ status: 'complete', completedOn: today })
    const typed = { ...row.action, completedOn: calendarDate('2021-08-30') }
    expect(changeFor('complete', row, typed, today)).toMatchObject({ completedOn: '2021-08-30' })
  })

  test('takes back what another answer said, and brings it back when it is chosen again', () => {
    const late = changed(row, { due: on('2021-10-01'), changeReason: 'The supplier was late', progress: 'Half done' })
    let typed = remember(row.before, 'new-date', late.action)
    const complete = changed(late, changeFor('complete', late, typed, today))
    expect(complete.action).toMatchObject({ due: row.before.due, changeReason: '', progress: 'Half done' })
    typed = remember(typed, 'complete', complete.action)
    expect(changeFor('new-date', complete, typed, today)).toMatchObject({
      status: 'not-started',
      due: on('2021-10-01'),
      changeReason: 'The supplier was late',
      progress: 'Half done',
      completedOn: null,
    })
  })

  test('of no change leaves nothing that the update would list, whatever was there', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, anyDate, (before, after, day) => {
        const plan = startUpdate({ ...before, previous: null }, day)
        const [typed] = after.items.flatMap((item) => item.actions)
        const items = plan.items.map((item) => ({
          ...item,
          actions: item.actions.map((each): Action => {
            const messy = { ...each, ...typed, id: each.id, description: each.description, owner: each.owner }
            const restored = changeFor('unchanged', { action: messy, before: each }, messy, day)
            return { ...messy, ...restored }
          }),
        }))
        expect(changesSincePrevious({ ...plan, items })).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('is seen as the answer that was given', () => {
    for (const answer of answers) {
      const given = changed(row, changeFor(answer, row, { ...row.action, due: on('2021-10-01') }, today))
      expect(answerOf(given, answer === 'unchanged'), answer).toBe(answer)
    }
  })

  test('of no change is asked for anew in the next revision', () => {
    expect(confirmationKey(begun, row.action)).not.toBe(confirmationKey({ ...begun, revision: 3 }, row.action))
  })
})
