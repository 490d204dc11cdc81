import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editPlan, splitReferences, type PlanEdit } from '~/domain/edit-plan'
import { planSchema, type Plan } from '~/domain/plan'
import { anyPlan } from '../arbitraries/plan'
import { actionOf, itemOf, itemsOf, on, planOf } from '../plans'

describe('edits', () => {
  test('adds items by their references, each with a first empty action', () => {
    const plan = editPlan(planOf(), {
      type: 'add-items',
      items: [{ id: 'new', reference: '1.3.1', firstActionId: 'a' }],
    })
    expect(plan.items.map((item) => item.reference)).toEqual(['8.3.3', '1.3.1'])
    expect(plan.items[1]?.actions.map((action) => action.id)).toEqual(['a'])
  })

  test('changes one field of an action and leaves the rest', () => {
    const before = planOf()
    const plan = editPlan(before, {
      type: 'change-action',
      itemId: 'item-1',
      actionId: 'action-1',
      change: { owner: { name: 'Amina Yusuf' } },
    })
    expect(plan.items[0]?.actions[0]?.owner).toEqual({ name: 'Amina Yusuf', role: 'Infrastructure Manager', email: '' })
    expect(before.items[0]?.actions[0]?.owner.name).toBe('Piotr Zieliński')
  })

  test('changes an owner everywhere, whatever the case of the name', () => {
    const items = itemsOf(3, (index) => ({
      owner: { name: index === 1 ? 'PIOTR zieliński ' : 'Piotr Zieliński', role: 'Manager', email: '' },
    }))
    const plan = editPlan(planOf({ items }), {
      type: 'change-owner',
      from: { name: 'Piotr Zieliński', role: 'manager' },
      to: { name: 'Lena Hoffmann' },
    })
    expect(plan.items.map((item) => item.actions[0]?.owner.name)).toEqual(Array(3).fill('Lena Hoffmann'))
  })

  test('moves an item up and down and stops at the ends', () => {
    const plan = planOf({ items: itemsOf(3) })
    const order = (edit: PlanEdit) => editPlan(plan, edit).items.map((item) => item.id)
    expect(order({ type: 'move-item', itemId: 'item-2', to: 0 })).toEqual(['item-2', 'item-0', 'item-1'])
    expect(order({ type: 'move-item', itemId: 'item-0', to: 99 })).toEqual(['item-1', 'item-2', 'item-0'])
    expect(order({ type: 'move-item', itemId: 'gone', to: 0 })).toEqual(['item-0', 'item-1', 'item-2'])
  })

  test('a copy of an item has new ids and stands after it', () => {
    const plan = editPlan(planOf({ items: itemsOf(2) }), { type: 'duplicate-item', itemId: 'item-0', ids: ['x', 'y'] })
    expect(plan.items.map((item) => [item.id, item.actions[0]?.id])).toEqual([
      ['item-0', 'action-0'],
      ['x', 'y'],
      ['item-1', 'action-1'],
    ])
  })

  test('an edit of something that is gone changes nothing', () => {
    const plan = planOf()
    expect(editPlan(plan, { type: 'remove-item', itemId: 'gone' })).toEqual(plan)
    expect(editPlan(plan, { type: 'remove-action', itemId: 'item-1', actionId: 'gone' })).toEqual(plan)
    expect(editPlan(plan, { type: 'duplicate-item', itemId: 'gone', ids: ['x'] })).toEqual(plan)
  })

  test('several references come apart at commas, spaces and line ends, once each', () => {
    expect(splitReferences('1.3.1, 3.2.1 9.2.1;\n3.2.1')).toEqual(['1.3.1', '3.2.1', '9.2.1'])
  })

  test('no edit throws, breaks the schema, repeats an id or changes the plan that it was given', () => {
    let next = 0
    const edits = (plan: Plan): fc.Arbitrary<PlanEdit> => {
      const itemIds = fc.constantFrom('gone', ...plan.items.map((item) => item.id))
      const actionIds = fc.constantFrom(
        'gone',
        ...plan.items.flatMap((item) => item.actions.map((action) => action.id)),
      )
      const place = fc.integer({ min: -2, max: 30 })
      const fresh = fc.constant(0).map(() => `new-${(next += 1)}`)
      return fc.oneof(
        fc.record({ type: fc.constant('move-item' as const), itemId: itemIds, to: place }),
        fc.record({ type: fc.constant('remove-item' as const), itemId: itemIds }),
        fc.record({ type: fc.constant('sort-items' as const), order: fc.array(itemIds) }),
        fc.record({ type: fc.constant('add-action' as const), itemId: itemIds, actionId: fresh }),
        fc.record({ type: fc.constant('move-action' as const), itemId: itemIds, actionId: actionIds, to: place }),
        fc.record({ type: fc.constant('remove-action' as const), itemId: itemIds, actionId: actionIds }),
        fc.record({
          type: fc.constant('duplicate-action' as const),
          itemId: itemIds,
          actionId: actionIds,
          newId: fresh,
        }),
        fc.record({
          type: fc.constant('duplicate-item' as const),
          itemId: itemIds,
          ids: fc.array(fresh, { maxLength: 6 }),
        }),
        fc.record({
          type: fc.constant('add-items' as const),
          items: fc.array(fc.record({ id: fresh, reference: fc.string({ maxLength: 20 }) }), { maxLength: 3 }),
        }),
        fc.record({
          type: fc.constant('insert-items' as const),
          items: fresh.map((id) => [itemOf({ id, actions: [actionOf({ id: `${id}-a`, due: on('2021-09-01') })] })]),
          at: place,
        }),
      )
    }
    const planAndEdits = anyPlan.chain((plan) => fc.tuple(fc.constant(plan), fc.array(edits(plan), { maxLength: 8 })))
    fc.assert(
      fc.property(planAndEdits, ([plan, list]) => {
        const before = structuredClone(plan)
        const after = list.reduce((current, edit) => editPlan(current, edit), plan)
        expect(plan).toEqual(before)
        expect(planSchema.safeParse(after).success).toBe(true)
        const items = after.items.map((item) => item.id)
        const actions = after.items.flatMap((item) => item.actions.map((action) => action.id))
        expect(new Set(items).size).toBe(items.length)
        expect(new Set(actions).size).toBe(actions.length)
      }),
    )
  })
})
