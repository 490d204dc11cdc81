import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { defaultEdition } from '~/domain/editions'
import { emptyAction } from '~/domain/plan-values'
import { actionOf, check, codesOf, findingOf, itemOf, itemsOf, planOf, planWith16Items } from '../../plans'

describe('the items', () => {
  test('agrees to 15 outstanding items', () => {
    expect(codesOf(planOf({ items: itemsOf(15, differentOwners) }))).toEqual([])
  })

  test('refuses a plan with 16 outstanding items', () => {
    const { findings, verdict } = check(planOf({ items: itemsOf(16, differentOwners) }))
    expect(verdict).toBe('refused')
    expect(findings).toEqual([
      {
        code: 'plan.items.over-limit',
        level: 'refused',
        path: { part: 'plan', field: 'items' },
        values: { count: 16, limit: 15 },
      },
    ])
  })

  test('refuses the example with one item more than the limit', () => {
    expect(check(planWith16Items()).verdict).toBe('refused')
  })

  test('does not count completed items towards the 15', () => {
    const items = itemsOf(16, (index) => ({
      ...differentOwners(index),
      status: index === 0 ? 'complete' : 'not-started',
    }))
    expect(codesOf(planOf({ items }))).toEqual([])
  })

  test('counts an item of which one action is still to be done, and one without actions', () => {
    const items = itemsOf(15, differentOwners)
    const half = itemOf({
      id: 'half',
      reference: '9.9.9',
      actions: [actionOf({ id: 'a', status: 'complete' }), actionOf({ id: 'b' })],
    })
    const none = itemOf({ id: 'none', reference: '9.9.9', actions: [] })
    expect(codesOf(planOf({ items: [...items, half] }))).toEqual(['plan.items.over-limit'])
    expect(codesOf(planOf({ items: [...items, none] }))).toEqual(['plan.items.over-limit', 'item.actions.missing'])
  })

  test('has no limit where the edition does not give one', () => {
    const edition = { ...defaultEdition, itemLimit: null }
    expect(codesOf(planOf({ items: itemsOf(20, differentOwners) }), { edition })).toEqual([])
  })

  test('refuses an item without an action', () => {
    expect(codesOf(planOf({ items: [itemOf({ actions: [] })] }))).toEqual(['item.actions.missing'])
  })

  test('says once that an item with only empty rows has no action', () => {
    const rows = [emptyAction({ id: 'a' }), emptyAction({ id: 'b' })]
    expect(codesOf(planOf({ items: [itemOf({ actions: rows })] }))).toEqual(['item.actions.missing'])
  })

  test('asks for what will be done', () => {
    expect(codesOf(planOf({ items: [itemOf({ actions: [actionOf({ description: '…' })] })] }))).toEqual([
      'action.description.missing',
    ])
  })

  test('gives one finding for an empty row beside a real action', () => {
    const actions = [actionOf(), emptyAction({ id: 'empty' })]
    expect(codesOf(planOf({ items: [itemOf({ actions })] }))).toEqual(['action.description.missing'])
  })

  test('asks for a reference', () => {
    expect(codesOf(planOf({ items: [itemOf({ reference: ' ' })] }))).toEqual(['item.reference.missing'])
  })

  test('judges a reference by its form only', () => {
    for (const reference of ['1.1', '11.1.1', '3.2.1a', '3-2-1', 'A1.a']) {
      expect(codesOf(planOf({ items: [itemOf({ reference })] })), reference).toEqual(['item.reference.malformed'])
    }
    for (const reference of ['3.2.1', '10.2.1', '9.4.6', ' 6.2.10 ']) {
      expect(codesOf(planOf({ items: [itemOf({ reference })] })), reference).toEqual([])
    }
  })

  test('reports the second of two items with the same reference', () => {
    const items = itemsOf(3).map((item, index) => ({ ...item, reference: index === 1 ? '5.1.1' : '9.3.1 ' }))
    const finding = findingOf(planOf({ items }), 'item.reference.repeated')
    expect(codesOf(planOf({ items }))).toEqual(['item.reference.repeated'])
    expect(finding.path).toEqual({ part: 'item', itemId: 'item-2', field: 'reference' })
    expect(finding.values).toEqual({ reference: '9.3.1', first: 1, second: 3 })
  })

  test('asks to confirm a reference that came from another year, until it is confirmed', () => {
    const from = (confirmed: boolean) => ({ carriedFrom: { edition: '2019-20', reference: '8.3.2', confirmed } })
    expect(codesOf(planOf({ items: [itemOf(from(false))] }))).toEqual(['item.reference.not-confirmed'])
    expect(codesOf(planOf({ items: [itemOf(from(true))] }))).toEqual([])
  })

  test('asks to confirm a reference of a completed item too, since it stands in the plan', () => {
    const item = itemOf({
      carriedFrom: { edition: '2019-20', reference: '8.3.3', confirmed: false },
      actions: [actionOf({ status: 'complete', completedOn: calendarDate('2021-06-01') })],
    })
    expect(codesOf(planOf({ items: [item] }))).toEqual(['item.reference.not-confirmed'])
  })

  test('asks for one thing at a time: a reference is confirmed once there is one that can be', () => {
    const carriedFrom = { edition: '2019-20', reference: '8.3.3', confirmed: false }
    expect(codesOf(planOf({ items: [itemOf({ carriedFrom, reference: '' })] }))).toEqual(['item.reference.missing'])
    expect(codesOf(planOf({ items: [itemOf({ carriedFrom, reference: '8.3' })] }))).toEqual([
      'item.reference.malformed',
    ])
    const [first, second] = [itemOf({ id: 'first' }), itemOf({ id: 'second', carriedFrom })]
    expect(codesOf(planOf({ items: [first, second] }))).toEqual(['item.reference.not-confirmed'])
  })

  test('does not also call malformed references repeated', () => {
    const items = itemsOf(2).map((item) => ({ ...item, reference: '1.1' }))
    expect(codesOf(planOf({ items }))).toEqual(['item.reference.malformed', 'item.reference.malformed'])
  })

  test('asks for the current position', () => {
    expect(codesOf(planOf({ items: [itemOf({ gap: '' })] }))).toEqual(['item.gap.missing'])
  })

  test('queries a current position that repeats the title', () => {
    const title = 'Annual penetration test'
    for (const gap of [
      'Annual penetration test.',
      'ANNUAL PENETRATION TEST: not met',
      'Annual penetration test not yet done',
    ]) {
      expect(codesOf(planOf({ items: [itemOf({ title, gap })] })), gap).toEqual(['item.gap.repeats-title'])
    }
    const gap = 'Annual penetration test not done since 2018'
    expect(codesOf(planOf({ items: [itemOf({ title, gap })] }))).toEqual([])
    expect(codesOf(planOf({ items: [itemOf({ title: '', gap })] }))).toEqual([])
  })

  test('asks for an answer about Covid', () => {
    const covid = (impacted: boolean | null) =>
      codesOf(planOf({ items: [itemOf({ covid: { impacted, explanation: '' } })] }))
    expect(covid(null)).toEqual(['item.covid.missing'])
    expect(covid(true)).toEqual([])
    expect(covid(false)).toEqual([])
  })

  test('asks nothing more of a completed item than its reference', () => {
    const done = itemOf({
      gap: '',
      covid: { impacted: null, explanation: '' },
      actions: [{ ...emptyAction({ id: 'done' }), description: 'Ongoing', status: 'complete' }],
    })
    expect(codesOf(planOf({ items: [done] }))).toEqual([])
    expect(codesOf(planOf({ items: [{ ...done, reference: '' }] }))).toEqual(['item.reference.missing'])
  })
})

function differentOwners(index: number) {
  return { owner: { name: `Owner ${index % 5}`, role: '', email: '' } }
}
