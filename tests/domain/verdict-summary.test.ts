import { describe, expect, test } from 'vitest'
import { defaultEdition } from '~/domain/editions'
import { edition202223 } from '~/domain/editions/edition-2022-23'
import { summariseVerdict } from '~/domain/messages'
import type { Plan } from '~/domain/plan'
import { actionOf, check, itemOf, itemsOf, on, planOf, planWith16Items, planWithAction } from '../plans'

function summary(plan: Plan): string {
  return summariseVerdict(check(plan), plan, defaultEdition)
}

const nobody = { name: '', role: '', email: '' }

describe('the verdict in a sentence', () => {
  test('says what refuses the plan and what else is asked for', () => {
    const actions = [actionOf({ id: 'a', due: null }), actionOf({ id: 'b', owner: nobody })]
    const items = [itemOf({ actions, gap: '' })]
    expect(summary(planOf({ items }))).toBe(
      'One action has no due date. To complete the plan, fix that and two things the instructions ask for.',
    )
  })

  test('says several refusals in one sentence', () => {
    const items = [
      ...itemsOf(2, () => ({ due: null })),
      itemOf({ id: 'x', reference: '5.1.1', actions: [] }),
      itemOf({ id: 'y', reference: '5.1.2', actions: [actionOf({ id: 'y', description: 'TBC' })] }),
    ]
    expect(summary(planOf({ items }))).toBe(
      'One item has no action, one item does not say what will be done and two actions have no due date. To complete the plan, fix those.',
    )
  })

  test('says by how many items the plan is over the limit', () => {
    expect(summary(planWith16Items())).toBe(
      'The plan has 16 outstanding items, and the limit is 15. To complete the plan, fix that.',
    )
  })

  test('says the limit in a sentence of its own beside other refusals', () => {
    const plan = planWith16Items()
    const [first, ...others] = plan.items
    const items = first === undefined ? others : [{ ...first, actions: [actionOf({ due: null })] }, ...others]
    expect(summary({ ...plan, items })).toBe(
      'One action has no due date. The plan has 16 outstanding items, and the limit is 15. To complete the plan, fix those.',
    )
  })

  test('counts what the instructions ask for', () => {
    expect(summary(planWithAction({ owner: nobody }))).toBe(
      'The instructions ask for one more thing. Add or correct it to complete the plan.',
    )
    expect(summary(planWithAction({ owner: nobody, due: on('2021-12-31') }))).toBe(
      'The instructions ask for two more things. Add or correct them to complete the plan.',
    )
    expect(summary(planOf({ items: itemsOf(12, () => ({ owner: nobody })) }))).toBe(
      'The instructions ask for 12 more things. Add or correct them to complete the plan.',
    )
  })

  test('says of a plan without items what to do first', () => {
    expect(summary(planOf({ items: [] }))).toBe('There are no evidence items yet. Add the items you do not meet.')
  })

  test('claims no more for a plan of another year than is known of that year', () => {
    const edition = edition202223
    const of = (plan: Plan) => summariseVerdict(check(plan, { edition }), plan, edition)
    expect(of(planOf({ edition: edition.id }))).toBe(
      'From what we know about the 2022-23 toolkit, the plan has everything the instructions ask for, and we found nothing a reviewer is likely to query.',
    )
    expect(of(planWithAction({ due: on('2021-08-28') }, {}, { edition: edition.id }))).toBe(
      'From what we know about the 2022-23 toolkit, the plan has everything the instructions ask for. A reviewer may query one thing: change it, or be ready to explain.',
    )
  })

  test('counts what a reviewer may query', () => {
    expect(summary(planWithAction({ due: on('2021-08-28') }))).toBe(
      'The plan has everything the instructions ask for. A reviewer may query one thing: change it, or be ready to explain.',
    )
    expect(summary(planWithAction({ due: on('2021-08-28'), description: 'Training' }))).toBe(
      'The plan has everything the instructions ask for. A reviewer may query two things: change them, or be ready to explain.',
    )
  })

  test('says of a complete plan that it is', () => {
    expect(summary(planOf())).toBe(
      'The plan has everything the instructions ask for, and we found nothing a reviewer is likely to query.',
    )
  })
})
