import { describe, expect, test } from 'vitest'
import {
  countByFilter,
  factsOf,
  findingsByItem,
  itemFilters,
  itemOrders,
  plainView,
  viewItems,
  type ItemView,
} from '~/builder/items/item-order'
import { calendarDate } from '~/domain/calendar-date'
import type { DueDate } from '~/domain/due-date'
import type { Item, Plan } from '~/domain/plan'
import { actionOf, afterBau, check, itemOf, on, planOf, recorded } from '../../plans'

const today = calendarDate('2021-06-14')

/** An item whose id is its reference. */
function item(reference: string, dues: (DueDate | null)[], owner = 'Amina Yusuf', values: Partial<Item> = {}): Item {
  const actions = dues.map((due, index) =>
    actionOf({ id: `${reference}-${String(index)}`, due, owner: { name: owner, role: 'Manager', email: '' } }),
  )
  return itemOf({ id: reference, reference, actions, ...values })
}

const plan = planOf({
  items: [
    item('9.2.1', [on('2021-10-29'), on('2021-08-27')], 'piotr Zieliński'),
    item('10.1.1', [afterBau(3)], 'Lena Hoffmann', { covid: { impacted: true, explanation: '' } }),
    item('not one', [], ''),
    item('3.2.1', [null], ''),
    item('1.3.1', [on('2021-09-01'), afterBau(2)], 'Émile Roux', { covid: { impacted: true, explanation: '' } }),
  ],
})

function view(change: Partial<ItemView>, of: Plan = plan): string[] {
  return viewItems(of, { ...plainView, ...change }, factsOf(of, check(of).findings, today)).map(({ id }) => id)
}

describe('sorting the overview', () => {
  test('keeps the plan’s own order unless asked', () => {
    expect(view({})).toEqual(plan.items.map(({ id }) => id))
  })

  test('puts references in the order of their numbers, and what is none at the end', () => {
    expect(view({ order: 'reference' })).toEqual(['1.3.1', '3.2.1', '9.2.1', '10.1.1', 'not one'])
  })

  test('puts owners in the order of the alphabet, whatever the case and accents, and items without one at the end', () => {
    expect(view({ order: 'owner' })).toEqual(['1.3.1', '10.1.1', '9.2.1', 'not one', '3.2.1'])
  })

  test('puts days first, then times after business as usual, then items without a date', () => {
    expect(view({ order: 'due' })).toEqual(['9.2.1', '1.3.1', '10.1.1', 'not one', '3.2.1'])
  })

  test('turns an order round, with what has no key still at the end', () => {
    expect(view({ order: 'reference', descending: true })).toEqual(['10.1.1', '9.2.1', '3.2.1', '1.3.1', 'not one'])
    expect(view({ order: 'due', descending: true })).toEqual(['10.1.1', '1.3.1', '9.2.1', 'not one', '3.2.1'])
    expect(view({ order: 'plan', descending: true })).toEqual(plan.items.map(({ id }) => id))
  })

  test('sorts by the day that a time comes to once it is known', () => {
    const returned = { ...plan, returnedToBauOn: calendarDate('2021-07-01') }
    expect(view({ order: 'due' }, returned).slice(0, 3)).toEqual(['1.3.1', '10.1.1', '9.2.1'])
  })

  test('puts what would be refused before what may be queried, and what is right at the end', () => {
    const mixed = planOf({
      items: [
        item('1.1.1', [on('2021-08-27')]),
        item('2.1.1', [on('2021-08-28')]),
        item('3.1.1', [null]),
        item('4.1.1', [on('2022-01-14')]),
      ],
    })
    expect(view({ order: 'findings' }, mixed)).toEqual(['3.1.1', '4.1.1', '2.1.1', '1.1.1'])
  })

  test('leaves the plan as it is and loses no item, in any order', () => {
    const before = structuredClone(plan)
    for (const order of itemOrders) expect(view({ order }).toSorted()).toEqual(view({}).toSorted())
    expect(plan).toEqual(before)
  })
})

describe('filtering the overview', () => {
  const done = item('5.1.1', [on('2021-08-27')])
  const complete = planOf({
    items: [
      ...plan.items,
      { ...done, actions: done.actions.map((action) => ({ ...action, status: 'complete' as const })) },
    ],
  })

  test('shows what was asked for', () => {
    expect(view({ filter: 'all' }, complete)).toHaveLength(6)
    expect(view({ filter: 'covid' }, complete)).toEqual(['10.1.1', '1.3.1'])
    expect(view({ filter: 'complete' }, complete)).toEqual(['5.1.1'])
    expect(view({ filter: 'outstanding' }, complete)).toEqual(plan.items.map(({ id }) => id))
    expect(view({ filter: 'to-fix' }, complete)).toEqual(['not one', '3.2.1'])
  })

  test('counts what each choice shows, and keeps apart what has to be mended and what may be queried', () => {
    const vague = planOf({ items: [item('9.3.1', [on('2021-09-01'), on('2021-10-01')]), ...complete.items] })
    const [first] = vague.items
    if (first?.actions[0] === undefined) throw new Error('The item has no action')
    first.actions[0].description = 'Ongoing'
    const facts = factsOf(vague, check(vague).findings, today)
    const counts = countByFilter(vague, facts)
    for (const filter of itemFilters) {
      expect(counts[filter], filter).toBe(viewItems(vague, { ...plainView, filter }, facts).length)
    }
    expect(counts.complete).toBe(1)
    expect(view({ filter: 'queried' }, vague)).toContain('9.3.1')
    expect(view({ filter: 'to-fix' }, vague)).not.toContain('9.3.1')
  })

  test('does not lay what is remarked of several actions at the door of the first', () => {
    const evidenceOf = (of: Plan) =>
      Array.from(findingsByItem(check(of).findings).values())
        .flat()
        .filter(({ code }) => code === 'action.evidence.missing').length
    const bare = (id: string) => itemOf({ id, actions: [actionOf({ id: `${id}-a`, evidence: '' })] })
    expect(evidenceOf(planOf({ items: [bare('1'), bare('2')] }))).toBe(0)
    expect(evidenceOf(planOf({ items: [bare('1')] }))).toBe(1)
  })

  test('shows what is overdue, whether or not it is recorded that the plan was agreed', () => {
    const overdue = (of: Plan, day: string) =>
      viewItems(of, { ...plainView, filter: 'overdue' }, factsOf(of, check(of).findings, calendarDate(day))).map(
        ({ id }) => id,
      )
    for (const of of [complete, recorded(complete, 'agreed', '2021-07-20')]) {
      expect(overdue(of, '2021-09-02')).toEqual(['9.2.1', '1.3.1'])
      expect(overdue(of, '2021-08-27')).toEqual([])
    }
  })

  test('shows nothing of an empty plan, whatever is asked', () => {
    for (const filter of itemFilters) expect(view({ filter }, planOf({ items: [] }))).toEqual([])
  })

  test('finds an owner however the name is written', () => {
    expect(view({ owner: 'Piotr Zieliński' })).toEqual(['9.2.1'])
    expect(view({ owner: 'Nobody' })).toEqual([])
  })

  test('sorts what it shows', () => {
    expect(view({ filter: 'covid', order: 'reference' })).toEqual(['1.3.1', '10.1.1'])
  })
})

test('findings are gathered by item, those of its actions among them', () => {
  const byItem = findingsByItem(check(plan).findings)
  expect(byItem.get('3.2.1')?.map(({ code }) => code)).toEqual(['action.due.missing'])
  expect(byItem.get('not one')?.map(({ code }) => code)).toContain('item.actions.missing')
})
