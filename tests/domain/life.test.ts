import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { defaultEdition, type Edition } from '~/domain/editions'
import { editPlan } from '~/domain/edit-plan'
import { lifeOf, lifeStages } from '~/domain/life'
import type { HistoryEntry, Plan } from '~/domain/plan'
import { changesSincePrevious } from '~/domain/revise-plan'
import { encodePlan } from '~/formats/plan-file/encode'
import { decodePlan } from '~/formats/plan-file/decode'
import { anyDate, anyPlan } from '../arbitraries/plan'
import { actionOf, afterBau, itemOf, on, planOf } from '../plans'

function recorded(plan: Plan, event: HistoryEntry['event'], day: string): Plan {
  return editPlan(plan, { type: 'record-event', entry: { event, on: calendarDate(day), note: '' } })
}

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
    const without = editPlan(agreed, { type: 'remove-event', index })
    expect(dueDates(without)).toEqual([null])
    expect(without.history.map(({ event }) => event)).toEqual(['submitted', 'published'])
  })

  test('that was recorded twice holds until both are taken out', () => {
    const twice = recorded(agreed, 'agreed', '2021-07-21')
    expect(dueDates(editPlan(twice, { type: 'remove-event', index: 2 }))).toEqual([on('2021-08-27')])
  })
})

describe('an update', () => {
  test('counts what changed from where it was begun, and keeps it in the history', () => {
    const begun = editPlan(agreed, { type: 'start-update', on: calendarDate('2021-09-01') })
    expect(begun).toMatchObject({ revision: 2, previous: { revision: 1, on: '2021-09-01' } })
    expect(changesSincePrevious(begun)).toEqual([])
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
  })

  test('can be saved and opened again, whatever the plans before and after', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, anyDate, (before, after, day) => {
        const begun = editPlan(before, { type: 'start-update', on: day })
        const { items, organisation, signOff } = after
        const sent = editPlan(
          { ...begun, items, organisation, signOff },
          { type: 'record-event', entry: { on: day, event: 'updated', note: '' } },
        )
        expect(decodePlan(encodePlan(sent))).toEqual({ ok: true, plan: sent, notes: [] })
      }),
      { numRuns: 40 },
    )
  })
})
