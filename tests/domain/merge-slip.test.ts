import { describe, expect, test } from 'vitest'
import { applyMerge, type MergeChoice } from '~/domain/apply-merge'
import { calendarDate } from '~/domain/calendar-date'
import { editPlan, type ActionChange } from '~/domain/edit-plan'
import { mergeSlip } from '~/domain/merge-slip'
import { slipFor } from '~/domain/owner-slip'
import type { Plan } from '~/domain/plan'
import type { SlipPart } from '~/domain/slip-parts'
import { actionOf, itemOf, on, planOf } from '../plans'

const jo = { name: 'Jo Bloggs', role: 'Service Desk Manager', email: 'jo@example.org' }
const piotr = { name: 'Piotr Zieliński', role: 'Infrastructure Manager', email: '' }

const plan = planOf({
  items: [
    itemOf({
      id: 'a',
      actions: [
        actionOf({ id: 'a1', owner: jo, description: 'List the servers', evidence: '' }),
        actionOf({ id: 'a2', owner: piotr }),
        actionOf({ id: 'a3', owner: jo, description: 'Patch the servers' }),
      ],
    }),
    itemOf({
      id: 'b',
      reference: '9.2.1',
      title: 'A penetration test is done',
      actions: [actionOf({ id: 'b1', owner: jo, description: 'Book the test' })],
    }),
  ],
})
const slip = slipFor(plan, jo, { id: 'slip-1', madeOn: calendarDate('2021-07-01') })

function changed(target: Plan, itemId: string, actionId: string, change: ActionChange): Plan {
  return editPlan(target, { type: 'change-action', itemId, actionId, change })
}

function without(target: Plan, itemId: string, actionId: string): Plan {
  return editPlan(target, { type: 'remove-action', itemId, actionId })
}

function withoutItem(target: Plan, itemId: string): Plan {
  return editPlan(target, { type: 'remove-item', itemId })
}

function said({ outcome, key }: SlipPart): string {
  return `${outcome} ${key}`
}

function merged(target: Plan, returned: Plan, decisions: [string, MergeChoice][] = []): Plan {
  return editPlan(target, applyMerge(target, mergeSlip(target, returned), new Map(decisions)).edit)
}

function actionIn(target: Plan, id: string) {
  return target.items.flatMap(({ actions }) => actions).find((action) => action.id === id)
}

describe('a slip that came back', () => {
  test('gives what the owner changed to the plan', () => {
    const done = { status: 'complete', completedOn: calendarDate('2021-07-20') } as const
    const returned = changed(slip, 'a', 'a1', { ...done, evidence: 'The list' })
    const merge = mergeSlip(plan, returned)
    expect(merge).toMatchObject({ notByIds: null, hasBase: true, aside: [] })
    expect(merge.parts.map(said)).toEqual(['taken action a1 status', 'taken action a1 evidence'])
    expect(merged(plan, returned)).toEqual(changed(plan, 'a', 'a1', { ...done, evidence: 'The list' }))
  })

  test('keeps what the plan changed since, whichever revision it has by now', () => {
    const now = changed({ ...plan, revision: 3 }, 'a', 'a1', { progress: 'Half done' })
    expect(mergeSlip(now, slip).parts.map(said)).toEqual(['kept action a1 progress'])
    expect(merged(now, slip)).toEqual(now)
    expect(merged(now, slip, [['action a1 progress', 'slip']])).toEqual(now)
  })

  test('asks where both changed the same differently, and keeps the plan’s until it is told', () => {
    const now = changed(plan, 'a', 'a1', { progress: 'Half done' })
    const returned = changed(slip, 'a', 'a1', { progress: 'All done' })
    expect(mergeSlip(now, returned).parts.map(said)).toEqual(['asked action a1 progress'])
    expect(merged(now, returned)).toEqual(now)
    expect(actionIn(merged(now, returned, [['action a1 progress', 'slip']]), 'a1')?.progress).toBe('All done')
  })

  test('has nothing to ask where both changed the same alike', () => {
    const done = (target: Plan) => changed(target, 'a', 'a1', { progress: 'All done' })
    expect(mergeSlip(done(plan), done(slip)).parts).toEqual([])
  })

  test('leaves the plan’s where the person turns a change down', () => {
    const returned = changed(slip, 'a', 'a1', { progress: 'All done' })
    expect(merged(plan, returned, [['action a1 progress', 'plan']])).toEqual(plan)
  })

  test('takes a new date with its reason, and a status with its day', () => {
    const now = changed(plan, 'a', 'a1', { changeReason: 'The first reason' })
    const returned = changed(slip, 'a', 'a1', { due: on('2021-09-30'), changeReason: 'The supplier is late' })
    const [part] = mergeSlip(now, returned).parts
    expect(part).toMatchObject({ outcome: 'asked', key: 'action a1 due' })
    expect(actionIn(merged(now, returned, [['action a1 due', 'slip']]), 'a1')).toMatchObject({
      due: on('2021-09-30'),
      changeReason: 'The supplier is late',
    })
  })

  test('may hand an action to somebody else', () => {
    const returned = changed(slip, 'a', 'a1', { owner: piotr })
    expect(actionIn(merged(plan, returned), 'a1')?.owner).toEqual(piotr)
  })

  test('brings a new action, once', () => {
    const returned = editPlan(slip, {
      type: 'batch',
      edits: [
        { type: 'add-action', itemId: 'a', actionId: 'new', owner: jo },
        { type: 'change-action', itemId: 'a', actionId: 'new', change: { description: 'Retire two servers' } },
      ],
    })
    expect(mergeSlip(plan, returned).parts.map(said)).toEqual(['taken new action new'])
    const after = merged(plan, returned)
    expect(after.items[0]?.actions.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3', 'new'])
    expect(actionIn(after, 'new')).toMatchObject({ owner: jo, description: 'Retire two servers' })
    expect(mergeSlip(after, returned).parts).toEqual([])
  })

  test('brings a new item at the end', () => {
    const extra = itemOf({ id: 'x', reference: '1.1.1', actions: [actionOf({ id: 'x1', owner: jo })] })
    const returned = editPlan(slip, { type: 'insert-items', items: [extra], at: 0 })
    expect(merged(plan, returned).items.at(-1)).toEqual(extra)
  })

  test('takes nothing out of the plan unasked', () => {
    const returned = without(slip, 'a', 'a1')
    expect(mergeSlip(plan, returned).parts.map(said)).toEqual(['asked missing a1'])
    expect(merged(plan, returned)).toEqual(plan)
    expect(merged(plan, returned, [['missing a1', 'slip']])).toEqual(without(plan, 'a', 'a1'))
    expect(mergeSlip(plan, withoutItem(slip, 'b')).parts.map(said)).toEqual(['asked missing b1'])
  })

  test('offers what the plan has no more, where the owner worked on it', () => {
    const now = without(plan, 'a', 'a1')
    expect(mergeSlip(now, slip).parts.map(said)).toEqual(['kept new action a1'])
    const returned = changed(slip, 'a', 'a1', { progress: 'All done' })
    expect(mergeSlip(now, returned).parts.map(said)).toEqual(['asked new action a1'])
    expect(merged(now, returned)).toEqual(now)
    expect(actionIn(merged(now, returned, [['new action a1', 'slip']]), 'a1')?.progress).toBe('All done')
  })

  test('offers an item that the plan has no more, with what the owner worked on', () => {
    const now = withoutItem(plan, 'a')
    const returned = changed(slip, 'a', 'a3', { progress: 'All done' })
    expect(mergeSlip(now, returned).parts.map(said)).toEqual(['asked new item a'])
    const back = merged(now, returned, [['new item a', 'slip']])
    expect(back.items.map(({ id, actions }) => [id, actions.map((action) => action.id)])).toEqual([
      ['b', ['b1']],
      ['a', ['a3']],
    ])
  })

  test('says what else the owner changed, and leaves it', () => {
    const returned = editPlan(slip, { type: 'change-sign-off', change: { siroName: 'Jo Bloggs' } })
    const merge = mergeSlip(plan, returned)
    expect(merge.aside.map(({ kind }) => kind)).toEqual(['sign-off-changed'])
    expect(merge.parts).toEqual([])
  })

  test('says where the agreed date was changed, which stays as it was agreed', () => {
    const merge = mergeSlip(plan, changed(slip, 'a', 'a1', { agreedDue: on('2021-09-30') }))
    expect(merge.frozen.map(({ id }) => id)).toEqual(['a1'])
    expect(merge.parts).toEqual([])
    expect(mergeSlip(plan, slip).frozen).toEqual([])
  })

  test('is known again by its actions where the plan was opened as a copy with an id of its own', () => {
    const copy = { ...plan, id: 'copy' }
    const returned = changed(slip, 'a', 'a1', { progress: 'All done' })
    expect(mergeSlip(copy, returned)).toMatchObject({ notByIds: null, hasBase: true })
  })
})

test('rows of one item that came back with different titles are asked about one by one', () => {
  const [a] = slip.items
  if (a === undefined) throw new Error('The slip has two items')
  const half = (id: string, title: string, place: number) => ({
    ...a,
    id,
    title,
    actions: a.actions.slice(place, place + 1),
  })
  const returned = { ...slip, items: [half('a', 'Patches are early', 0), half('y', 'Patches come soon', 1)] }
  expect(mergeSlip(plan, returned).parts.map(said)).toEqual([
    'asked item a title 1',
    'asked item a title 2',
    'asked missing b1',
  ])
  expect(merged(plan, returned, [['item a title 2', 'slip']]).items[0]?.title).toBe('Patches come soon')
})

describe('a slip that nothing ties to the plan', () => {
  /** As another program gives it back: ids and base are gone, and what the sheet has no place for. */
  function retyped(returned: Plan): Plan {
    return {
      ...returned,
      id: 'other',
      previous: null,
      slip: { owner: { ...jo, email: '' }, madeOn: null, planId: null },
      items: returned.items.map((item, place) => ({
        ...item,
        id: `other-${place}`,
        actions: item.actions.map((action, row) => ({
          ...action,
          id: `other-${place}-${row}`,
          owner: { ...action.owner, email: '' },
          evidence: '',
        })),
      })),
    }
  }

  test('is found again by its words, and every difference is a question', () => {
    const returned = retyped(changed(slip, 'a', 'a1', { progress: 'All done', status: 'in-progress' }))
    const merge = mergeSlip(plan, returned)
    expect(merge).toMatchObject({ notByIds: 'unmarked', hasBase: false })
    expect(merge.parts.map(said)).toEqual(['asked action a1 status', 'asked action a1 progress'])
    expect(merged(plan, returned)).toEqual(plan)
    expect(actionIn(merged(plan, returned, [['action a1 progress', 'slip']]), 'a1')?.progress).toBe('All done')
  })

  test('says nothing by what is empty in it', () => {
    const now = changed(plan, 'b', 'b1', { progress: 'Booked', due: on('2021-09-01'), changeReason: 'No day free' })
    const returned = retyped(changed(slip, 'b', 'b1', { due: null }))
    expect(mergeSlip(now, returned).parts).toEqual([])
  })

  test('is not taken for the actions of another owner', () => {
    const returned = retyped(
      editPlan(slip, {
        type: 'batch',
        edits: [
          { type: 'add-action', itemId: 'a', actionId: 'new', owner: jo },
          { type: 'change-action', itemId: 'a', actionId: 'new', change: { description: 'Retire two servers' } },
        ],
      }),
    )
    expect(mergeSlip(plan, returned).parts.map(said)).toEqual(['asked new action other-0-2'])
  })

  test('is found by its owner where an action was reworded', () => {
    const returned = retyped(changed(slip, 'a', 'a3', { description: 'Scan everything again' }))
    expect(mergeSlip(plan, returned).parts.map(said)).toEqual(['asked action a3 description'])
  })

  test('brings what is new only when it is told to, under an id that nothing has yet', () => {
    const returned = retyped(slip)
    const extra = itemOf({ id: 'a', reference: '1.1.1', title: 'New', actions: [actionOf({ id: 'a1', owner: jo })] })
    const grown = { ...returned, slip: { ...jo, owner: jo, madeOn: null, planId: 'else' }, items: [extra] }
    const merge = mergeSlip({ ...plan, edition: 'x' }, grown)
    expect(merge.notByIds).toBe('another-year')
    expect(merge.parts.map(said)).toEqual(['asked new item a'])
    const after = merged({ ...plan, edition: 'x' }, grown, [['new item a', 'slip']])
    expect(after.items.at(-1)).toMatchObject({ id: 'a-2', actions: [{ id: 'a1-2' }] })
  })

  test('of another plan is said to be one', () => {
    const returned = { ...retyped(slip), slip: { owner: jo, madeOn: null, planId: 'else' } }
    expect(mergeSlip(plan, returned).notByIds).toBe('another-plan')
  })

  test('of another toolkit year is said to be one', () => {
    expect(mergeSlip(plan, { ...slip, edition: '2019-20' }).notByIds).toBe('another-year')
  })
})

test('a plan that is full says what it has no room for', () => {
  const full = planOf({
    items: [
      itemOf({
        id: 'a',
        actions: Array.from({ length: 200 }, (_, place) => actionOf({ id: `a-${place}`, owner: jo })),
      }),
    ],
  })
  const returned = editPlan(slipFor(full, jo, { id: 's', madeOn: calendarDate('2021-07-01') }), {
    type: 'remove-action',
    itemId: 'a',
    actionId: 'a-7',
  })
  const grown = editPlan(returned, { type: 'add-action', itemId: 'a', actionId: 'new', owner: jo })
  const { changes, leftOut } = applyMerge(full, mergeSlip(full, grown), new Map())
  expect({ changes, leftOut }).toEqual({ changes: 0, leftOut: 1 })
})
