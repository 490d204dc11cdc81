import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { comparePlans, isSlip, type PlanChange } from '~/domain/compare-plans'
import { describeChange } from '~/domain/describe-change'
import type { Action, Item, Plan } from '~/domain/plan'
import { anyPlan } from '../arbitraries/plan'
import { actionOf, afterBau, itemOf, on, planOf } from '../plans'

const two = planOf({
  items: [
    itemOf({ id: 'a', reference: '8.3.3', actions: [actionOf({ id: 'a1' })] }),
    itemOf({
      id: 'b',
      reference: '9.2.1',
      title: 'A penetration test is done',
      actions: [actionOf({ id: 'b1', description: 'Book the test', owner: { name: 'Jo', role: '', email: '' } })],
    }),
  ],
})

function withAction(plan: Plan, id: string, change: Partial<Action>): Plan {
  const actions = (item: Item) => item.actions.map((action) => (action.id === id ? { ...action, ...change } : action))
  return { ...plan, items: plan.items.map((item) => ({ ...item, actions: actions(item) })) }
}

/** The plan as another program would type it again: other ids, the same words. */
function typedAnew(plan: Plan): Plan {
  const items = plan.items.map((item, place) => ({
    ...item,
    id: `other-${place}`,
    actions: item.actions.map((action, row) => ({ ...action, id: `other-${place}-${row}` })),
  }))
  return { ...plan, items }
}

function said(changes: readonly PlanChange[]): string[] {
  return changes.map((change) => {
    const { reference, what, from, to } = describeChange(change)
    return [reference, what, from, to].filter((part) => part !== '').join(' | ')
  })
}

describe('comparing', () => {
  test('a plan with itself gives nothing, by ids and by words', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(comparePlans(plan, plan)).toEqual([])
        expect(comparePlans(plan, structuredClone(plan))).toEqual([])
      }),
    )
  })

  test('a plan with the same typed anew gives nothing by words', () => {
    expect(comparePlans(two, typedAnew(two), 'words')).toEqual([])
    expect(comparePlans(two, typedAnew({ ...two, items: two.items.toReversed() }), 'words')).toEqual([])
  })

  test('says what changed in an action, and why the date moved', () => {
    const after = withAction(two, 'a1', {
      due: on('2021-10-01'),
      changeReason: 'The supplier was late',
      status: 'in-progress',
    })
    const changes = comparePlans(two, after)
    expect(said(changes)).toEqual([
      '8.3.3 | Due date | 27 August 2021 | 1 October 2021',
      '8.3.3 | Status | Not started | In progress',
    ])
    expect(changes.map((change) => describeChange(change).reason)).toEqual(['The supplier was late', ''])
  })

  test('says that a reason came, where the date had moved before', () => {
    const late = withAction(two, 'a1', { due: on('2021-10-01') })
    const explained = withAction(late, 'a1', { changeReason: 'The supplier was late' })
    expect(said(comparePlans(late, explained))).toEqual(['8.3.3 | Reason for a new date | The supplier was late'])
  })

  test('names items and actions that came, went and were completed', () => {
    const [first, second] = two.items
    if (first === undefined || second === undefined) throw new Error('The plan has two items')
    const grown = { ...first, actions: [...first.actions, actionOf({ id: 'a2', description: 'Scan again' })] }
    expect(said(comparePlans(two, { ...two, items: [grown] }))).toEqual([
      '8.3.3 | Action added | Piotr Zieliński, Infrastructure Manager, 27 August 2021',
      '9.2.1 | Item removed | A penetration test is done',
    ])
    expect(said(comparePlans({ ...two, items: [grown] }, two))).toEqual([
      '8.3.3 | Action removed | Piotr Zieliński, Infrastructure Manager, 27 August 2021',
      '9.2.1 | Item added | A penetration test is done',
    ])
    const done = withAction(two, 'a1', { status: 'complete', completedOn: calendarDate('2021-08-20') })
    expect(said(comparePlans(two, done))).toEqual([
      '8.3.3 | Item completed',
      '8.3.3 | Status | Not started | Complete',
      '8.3.3 | Completed on | 20 August 2021',
    ])
    expect(said(comparePlans(done, two))[0]).toBe('8.3.3 | Item reopened')
  })

  test('finds a reworded action again by its owner, and a renumbered item by its title', () => {
    const reworded = typedAnew(withAction(two, 'b1', { description: 'Book the penetration test with the supplier' }))
    expect(said(comparePlans(two, reworded, 'words'))).toEqual([
      '9.2.1 | Action | Book the test | Book the penetration test with the supplier',
    ])
    const renumbered = {
      ...two,
      items: two.items.map((item) => (item.id === 'b' ? { ...item, reference: '9.2.3' } : item)),
    }
    expect(said(comparePlans(two, typedAnew(renumbered), 'words'))).toEqual(['9.2.3 | Reference | 9.2.1 | 9.2.3'])
  })

  test('does not take 1.11.1 for 11.1.1', () => {
    const before = planOf({ items: [itemOf({ reference: '1.11.1', title: 'One' })] })
    const after = planOf({ items: [itemOf({ id: 'x', reference: '11.1.1', title: 'Two' })] })
    expect(comparePlans(before, after, 'words').map(({ kind }) => kind)).toEqual(['item-added', 'item-removed'])
  })

  test('does not take a new action for one that was taken out of the same plan', () => {
    const after = { ...two, items: two.items.map((item) => ({ ...item, actions: [actionOf({ id: `${item.id}9` })] })) }
    expect(comparePlans(two, after).map(({ kind }) => kind)).toEqual([
      'action-added',
      'action-removed',
      'action-added',
      'action-removed',
    ])
  })

  test('every item of either plan is accounted for once, whatever the plans', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, fc.constantFrom('ids', 'words'), (before, after, by) => {
        const kinds = comparePlans(before, after, by).map(({ kind }) => kind)
        const count = (kind: PlanChange['kind']) => kinds.filter((other) => other === kind).length
        expect(before.items.length - count('item-removed')).toBe(after.items.length - count('item-added'))
      }),
    )
  })
})

describe('a slip', () => {
  test('is a date that moved to a later day', () => {
    const slipOf = (due: Action['due'], bau: string | null = null) =>
      comparePlans(two, withAction(two, 'a1', { due })).some((change) =>
        isSlip(change, bau === null ? null : calendarDate(bau)),
      )
    expect(slipOf(on('2021-08-28'))).toBe(true)
    expect(slipOf(on('2021-08-26'))).toBe(false)
    expect(slipOf(null)).toBe(false)
    expect(slipOf(afterBau(3))).toBe(false)
    expect(slipOf(afterBau(3), '2021-07-01')).toBe(true)
  })
})
