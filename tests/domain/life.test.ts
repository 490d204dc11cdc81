import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { defaultEdition, type Edition } from '~/domain/editions'
import { editPlan } from '~/domain/edit-plan'
import { summariseLife } from '~/domain/describe-life'
import { isSentComplete, isUpdateUnderWay, lifeOf, lifeStages } from '~/domain/life'
import type { Plan } from '~/domain/plan'
import { changeEvent, changesSincePrevious, recordEvent, removeEvent, startUpdate } from '~/domain/revise-plan'
import { encodePlan } from '~/formats/plan-file/encode'
import { decodePlan } from '~/formats/plan-file/decode'
import { anyDate, anyPlan } from '../arbitraries/plan'
import { actionOf, afterBau, itemOf, on, planOf, recorded } from '../plans'

function stageOn(plan: Plan, day: string, edition: Edition = defaultEdition) {
  return lifeOf(plan, edition, calendarDate(day)).stage
}

function reasonsOn(plan: Plan, day: string, edition: Edition = defaultEdition) {
  return lifeOf(plan, edition, calendarDate(day)).updateReasons
}

const submitted = recorded(planOf(), 'submitted', '2021-06-28')
const published = recorded(submitted, 'published', '2021-06-29')
const agreed = recorded(published, 'agreed', '2021-07-20')

function everyActionComplete(plan: Plan): Plan {
  const items = plan.items.map((item) => ({
    ...item,
    actions: item.actions.map((action) => ({ ...action, status: 'complete' as const })),
  }))
  return { ...plan, items }
}

describe('the life of a plan', () => {
  test('goes from one stage to the next as the user records it', () => {
    expect(stageOn(planOf(), '2021-06-20')).toBe('preparing')
    expect(stageOn(submitted, '2021-06-28')).toBe('submitted')
    expect(stageOn(published, '2021-06-29')).toBe('published')
    expect(stageOn(agreed, '2021-07-21')).toBe('agreed')
    expect(stageOn(recorded(agreed, 'standards-met', '2021-12-01'), '2021-12-30')).toBe('met')
  })

  test('calls for an update once an open action is overdue, and says since when', () => {
    expect(stageOn(agreed, '2021-08-27')).toBe('agreed')
    expect(stageOn(agreed, '2021-08-28')).toBe('update-due')
    expect(reasonsOn(agreed, '2021-08-28')).toEqual([{ kind: 'overdue', actions: 1, since: '2021-08-27' }])
  })

  test('calls for an update when everything is complete', () => {
    expect(reasonsOn(everyActionComplete(agreed), '2021-12-30')).toEqual([{ kind: 'all-complete' }])
  })

  test('calls for the update that an edition asks for a month before its day, until one is sent', () => {
    const edition = { ...defaultEdition, updateBy: calendarDate('2021-08-20') }
    expect(reasonsOn(agreed, '2021-07-19', edition)).toEqual([])
    expect(reasonsOn(agreed, '2021-07-20', edition)).toEqual([{ kind: 'asked-for', by: '2021-08-20' }])
    expect(reasonsOn(recorded(agreed, 'updated', '2021-07-25'), '2021-08-01', edition)).toEqual([])
  })

  test('calls for no further update once the plan was sent with everything complete', () => {
    const begun = startUpdate(agreed, calendarDate('2021-09-01'))
    const done = everyActionComplete(begun)
    expect(isSentComplete(done)).toBe(false)
    const sent = recorded(done, 'updated', '2021-09-02')
    expect(isSentComplete(sent)).toBe(true)
    expect(reasonsOn(sent, '2021-12-30')).toEqual([])
    const action = { type: 'add-action', itemId: 'item-1', actionId: 'more' } as const
    expect(isSentComplete(editPlan(sent, action))).toBe(false)
    const next = startUpdate(sent, calendarDate('2021-10-01'))
    expect(reasonsOn(next, '2021-12-30')).toEqual([{ kind: 'all-complete' }])
  })

  test('is said in a few words, with the status of the edition', () => {
    const words = (plan: Plan, day: string) =>
      summariseLife(lifeOf(plan, defaultEdition, calendarDate(day)), defaultEdition)
    expect(words(planOf(), '2021-06-20')).toBe('')
    expect(words(submitted, '2021-06-28')).toBe('Submitted 28 June 2021')
    expect(words(published, '2021-06-29')).toBe('Published 29 June 2021')
    expect(words(agreed, '2021-07-21')).toBe('Agreed 20 July 2021')
    expect(words(agreed, '2021-08-28')).toBe('Agreed 20 July 2021 · update due')
    expect(words(recorded(agreed, 'standards-met', '2021-12-01'), '2021-12-02')).toBe('Standards Met 1 December 2021')
  })

  test('asks nothing of a plan that was not agreed, or that led to Standards Met', () => {
    expect(reasonsOn(published, '2022-12-30')).toEqual([])
    expect(reasonsOn(recorded(agreed, 'standards-met', '2021-12-01'), '2022-12-30')).toEqual([])
  })

  test('has a stage for every plan on every day', () => {
    fc.assert(
      fc.property(anyPlan, anyDate, (plan, today) => {
        expect(lifeStages).toContain(lifeOf(plan, defaultEdition, today).stage)
      }),
    )
  })
})

describe('an agreement', () => {
  const dueDates = (plan: Plan) => plan.items.flatMap((item) => item.actions.map(({ agreedDue }) => agreedDue))

  test('freezes the due dates, and a later one leaves them', () => {
    expect(dueDates(agreed)).toEqual([on('2021-08-27')])
    const moved = editPlan(agreed, {
      type: 'change-action',
      itemId: 'item-1',
      actionId: 'action-1',
      change: { due: on('2021-10-01') },
    })
    const added = editPlan(moved, {
      type: 'insert-items',
      at: 1,
      items: [itemOf({ id: 'new', actions: [actionOf({ id: 'n1', due: afterBau(2) })] })],
    })
    expect(dueDates(recorded(added, 'agreed', '2021-10-02'))).toEqual([on('2021-08-27'), afterBau(2)])
  })

  test('that is taken out again lets the dates go', () => {
    const index = agreed.history.findIndex(({ event }) => event === 'agreed')
    const without = removeEvent(agreed, index)
    expect(dueDates(without)).toEqual([null])
    expect(without.previous).toBeNull()
    expect(without.history.map(({ event }) => event)).toEqual(['submitted', 'published'])
  })

  test('is what changes are counted from, also those that are made before an update is begun', () => {
    expect(agreed).toMatchObject({ revision: 1, previous: { revision: 1, on: '2021-07-20', items: agreed.items } })
    const changed = everyActionComplete(agreed)
    const begun = startUpdate(changed, calendarDate('2021-09-01'))
    expect(begun).toMatchObject({ revision: 2, previous: { revision: 1, on: '2021-07-20' } })
    expect(changesSincePrevious(begun).map(({ what }) => what)).toEqual(['Item completed', 'Status'])
  })

  test('that is recorded again leaves what changes are counted from', () => {
    const begun = everyActionComplete(startUpdate(agreed, calendarDate('2021-09-01')))
    expect(recorded(begun, 'agreed', '2021-09-03').previous).toEqual(begun.previous)
  })

  test('can have its day and note corrected, and the dates stay frozen as they were', () => {
    const moved = editPlan(agreed, {
      type: 'change-action',
      itemId: 'item-1',
      actionId: 'action-1',
      change: { due: on('2021-10-01') },
    })
    const change = { on: calendarDate('2021-07-19'), note: 'By email' }
    const corrected = changeEvent(moved, 2, change)
    expect(corrected.history[2]).toMatchObject({ event: 'agreed', ...change })
    expect(dueDates(corrected)).toEqual([on('2021-08-27')])
  })

  test('that was recorded twice holds until both are taken out', () => {
    const twice = recorded(agreed, 'agreed', '2021-07-21')
    expect(dueDates(removeEvent(twice, 2))).toEqual([on('2021-08-27')])
  })
})

describe('an update', () => {
  test('counts what changed from where it was begun, and keeps it in the history', () => {
    const begun = startUpdate(agreed, calendarDate('2021-09-01'))
    expect(changesSincePrevious(begun)).toEqual([])
    expect([agreed, begun].map(isUpdateUnderWay)).toEqual([false, true])
    const done = everyActionComplete(begun)
    const sent = recorded(done, 'updated', '2021-09-02')
    expect(sent.history.at(-1)).toMatchObject({
      revision: 2,
      event: 'updated',
      changes: [
        { reference: '8.3.3', what: 'Item completed' },
        { what: 'Status', from: 'Not started', to: 'Complete' },
      ],
    })
    expect(isUpdateUnderWay(sent)).toBe(false)
  })

  test('that follows another counts what changed since that one was sent, whenever it changed', () => {
    const begun = startUpdate(agreed, calendarDate('2021-09-01'))
    const sent = recorded(everyActionComplete(begun), 'updated', '2021-09-02')
    expect(changesSincePrevious(sent)).toEqual([])
    const renamed = editPlan(sent, { type: 'change-organisation', change: { name: 'Gorse Vale Trust' } })
    const next = startUpdate(renamed, calendarDate('2021-10-01'))
    expect(next).toMatchObject({ revision: 3, previous: { revision: 2, on: '2021-09-02' } })
    expect(changesSincePrevious(next).map(({ what }) => what)).toEqual(['Organisation'])
  })

  test('starts from the plan as it is where no agreement or update was recorded', () => {
    const begun = startUpdate(planOf(), calendarDate('2021-09-01'))
    expect(begun).toMatchObject({ revision: 2, previous: { revision: 1, on: '2021-09-01' } })
  })

  test('can be saved and opened again, whatever the plans before and after', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, anyDate, (before, after, day) => {
        const begun = startUpdate(before, day)
        const { items, organisation, signOff } = after
        const sent = recordEvent({ ...begun, items, organisation, signOff }, { on: day, event: 'updated', note: '' })
        expect(decodePlan(encodePlan(sent))).toEqual({ ok: true, plan: sent, notes: [] })
      }),
      { numRuns: 40 },
    )
  })
})
