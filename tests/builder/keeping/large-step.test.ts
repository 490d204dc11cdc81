import { describe, expect, test } from 'vitest'
import { isLargeStep } from '~/builder/keeping/large-step'
import { editPlan, type PlanEdit } from '~/domain/edit-plan'
import { agreedPlan, itemOf, planOf } from '../../plans'

const plan = planOf({ items: ['a', 'b', 'c', 'd'].map((id) => itemOf({ id })) })
const item = (id: string): PlanEdit => ({ type: 'change-item', itemId: id, change: { gap: 'Another' } })
const adding = (count: number): PlanEdit => ({
  type: 'insert-items',
  items: Array.from({ length: count }, (_, index) => itemOf({ id: `new-${String(index)}` })),
  at: 0,
})

describe('a step', () => {
  test.each<[string, PlanEdit]>([
    ['a text is typed', item('a')],
    ['an item is removed', { type: 'remove-item', itemId: 'a' }],
    ['two items change', { type: 'batch', edits: [item('a'), item('b')] }],
    ['two items are added', adding(2)],
    ['items are sorted', { type: 'sort-items', order: ['d', 'c', 'b', 'a'] }],
  ])('is not large when %s', (_, edit) => {
    expect(isLargeStep(plan, editPlan(plan, edit))).toBe(false)
  })

  test.each<[string, PlanEdit]>([
    ['three items change', { type: 'batch', edits: [item('a'), item('b'), item('c')] }],
    ['three items are added', adding(3)],
    ['the year changes', { type: 'change-plan', change: { edition: '2024-25' } }],
    ['the plan is replaced', { type: 'replace-plan', plan: planOf() }],
    ['an event is recorded', { type: 'replace-plan', plan: { ...plan, history: agreedPlan().history } }],
  ])('is large when %s', (_, edit) => {
    expect(isLargeStep(plan, editPlan(plan, edit))).toBe(true)
  })
})
