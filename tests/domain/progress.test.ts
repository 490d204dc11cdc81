import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import type { Plan } from '~/domain/plan'
import { emptyAction, emptyPlan } from '~/domain/plan-values'
import {
  countsByLevel,
  dueSpan,
  findingsByLevel,
  isActionEmpty,
  isItemComplete,
  outstandingItems,
  ownersOf,
  planProgress,
  stepStates,
} from '~/domain/progress'
import { actionOf, afterBau, check, examplePlan, itemOf, itemsOf, on, planOf, planWithAction } from '../plans'

describe('progress', () => {
  test('an item is complete when it has actions and all are', () => {
    const done = actionOf({ status: 'complete' })
    expect(isItemComplete(itemOf({ actions: [done, done] }))).toBe(true)
    expect(isItemComplete(itemOf({ actions: [done, actionOf()] }))).toBe(false)
    expect(isItemComplete(itemOf({ actions: [] }))).toBe(false)
  })

  test('counts items and actions of the small trust', () => {
    const progress = planProgress(examplePlan('small-trust'))
    expect(progress).toMatchObject({
      items: 3,
      outstandingItems: 3,
      completedItems: 0,
      actions: 5,
      completedActions: 0,
    })
    expect(progress.owners.map(({ owner, actions }) => [owner.name, actions])).toEqual([
      ['Adaeze Okonjo', 2],
      ['Tomasz Wilk', 2],
      ['Priya Raghunathan', 1],
    ])
    expect(progress.due).toEqual({
      first: '2021-07-30',
      last: '2021-11-26',
      unresolved: afterBau(3),
      relative: true,
      undated: 0,
    })
  })

  test('counts no action where nothing was filled in', () => {
    const items = [itemOf({ actions: [emptyAction({ id: 'a' })] }), itemOf({ id: 'item-2' })]
    expect(planProgress(planOf({ items }))).toMatchObject({ items: 2, actions: 1 })
  })

  test('leaves completed items out of what is outstanding and of the dates to come', () => {
    const items = itemsOf(3, (index) => ({
      status: index === 0 ? 'complete' : 'in-progress',
      due: on(`2021-0${index + 7}-01`),
    }))
    const plan = planOf({ items })
    expect(outstandingItems(plan).map((item) => item.id)).toEqual(['item-1', 'item-2'])
    expect(planProgress(plan)).toMatchObject({
      completedItems: 1,
      completedActions: 1,
      due: { first: '2021-08-01', last: '2021-09-01' },
    })
  })

  test('owners are the same whatever the case and spacing of the name, and go by their post where no name is given', () => {
    const names = ['Siân Prosser', ' siân  prosser', 'SIÂN PROSSER']
    const items = itemsOf(5, (index) => ({
      owner: { name: names[index] ?? '', role: index === 3 ? 'Telecoms Lead' : '', email: '' },
      status: index === 0 ? 'complete' : 'not-started',
    }))
    expect(
      ownersOf(planOf({ items })).map(({ owner, ...counts }) => ({ name: owner.name || owner.role, ...counts })),
    ).toEqual([
      { name: 'Siân Prosser', actions: 3, outstanding: 2 },
      { name: 'Telecoms Lead', actions: 1, outstanding: 1 },
    ])
  })

  test('the span of an item runs from its first to its last day, with relative dates worked out', () => {
    const actions = [on('2021-09-01'), afterBau(3), null].map((due, index) => actionOf({ id: `a${index}`, due }))
    const item = itemOf({ actions })
    expect(dueSpan(item, planOf())).toEqual({
      first: '2021-09-01',
      last: '2021-09-01',
      unresolved: afterBau(3),
      relative: true,
      undated: 1,
    })
    expect(dueSpan(item, planOf({ returnedToBauOn: calendarDate('2021-05-01') }))).toEqual({
      first: '2021-08-01',
      last: '2021-09-01',
      unresolved: null,
      relative: true,
      undated: 1,
    })
  })

  test('of several times that come to no day the longest is kept', () => {
    const actions = [afterBau(20, 'weeks'), afterBau(4), afterBau(17, 'weeks')].map((due, index) =>
      actionOf({ id: `a${index}`, due }),
    )
    expect(dueSpan(itemOf({ actions }), planOf()).unresolved).toEqual(afterBau(20, 'weeks'))
  })

  test('an action is empty until something is filled in', () => {
    const empty = emptyAction({ id: 'a' })
    expect(isActionEmpty(empty)).toBe(true)
    expect(isActionEmpty({ ...empty, due: on('2021-09-01') })).toBe(false)
    expect(isActionEmpty({ ...empty, owner: { name: '', role: 'Telecoms Lead', email: '' } })).toBe(false)
    expect(isActionEmpty({ ...empty, status: 'complete' })).toBe(false)
  })

  test('groups and counts findings by level', () => {
    const { findings } = check(planWithAction({ due: null, evidence: '', description: 'Training' }))
    expect(countsByLevel(findings)).toEqual({ refused: 1, required: 0, queried: 1, advice: 1 })
    expect(findingsByLevel(findings).queried.map((finding) => finding.code)).toEqual(['action.description.vague'])
  })
})

describe('the steps of the builder', () => {
  const states = (plan: Plan) => stepStates(check(plan), plan)

  test('are all to do in a new plan', () => {
    const plan = emptyPlan({ id: 'new', edition: '2020-21', preparedOn: calendarDate('2021-06-14') })
    expect(states(plan)).toEqual({
      organisation: 'to-do',
      items: 'to-do',
      'sign-off': 'to-do',
      check: 'to-do',
      download: 'to-do',
    })
  })

  test('count what keeps them from being complete', () => {
    const plan = planWithAction({ due: null, owner: { name: '', role: '', email: '' }, evidence: '' })
    const state = states({
      ...plan,
      signOff: { siroName: '', jobTitle: '', signedOn: null, statement: '' },
      organisation: { ...plan.organisation, odsCode: '' },
    })
    expect(state).toEqual({
      organisation: { toMend: 1 },
      items: { toMend: 2 },
      'sign-off': 'to-do',
      check: { toMend: 5 },
      download: 'to-do',
    })
  })

  test('are complete when nothing is left but what may be queried', () => {
    expect(states(planWithAction({ description: 'Training' }))).toEqual({
      organisation: 'complete',
      items: 'complete',
      'sign-off': 'complete',
      check: 'complete',
      download: 'to-do',
    })
  })
})
