import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldId, fieldToMend, formatRoute, isRoute, parseRoute, routeToField, type Route } from '~/builder/state/route'
import { findingCodes, type FieldPath, type FindingCode } from '~/domain/finding'
import type { Plan } from '~/domain/plan'
import { emptyAction } from '~/domain/plan-values'
import { steps } from '~/domain/progress'
import { actionOf, findingOf, itemOf, planOf } from '../../plans'
import { findingCases } from '../../domain/finding-cases'

const id = fc.stringMatching(/^[A-Za-z0-9-]{1,64}$/)
const anyRoute: fc.Arbitrary<Route> = fc
  .record({
    screen: fc.constantFrom('start' as const, 'slips' as const, ...steps),
    itemId: fc.option(id),
    focus: fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
  })
  .map((route) => ({ ...route, itemId: ['items', 'slips'].includes(route.screen) ? route.itemId : null }))

describe('the address of a place in the builder', () => {
  test('leads back to the place that it was made of', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        const hash = formatRoute(route)
        expect(isRoute(hash)).toBe(true)
        expect(parseRoute(hash)).toEqual(route)
      }),
    )
  })

  test('is short and readable', () => {
    expect(formatRoute({ screen: 'start' })).toBe('#/')
    expect(formatRoute({ screen: 'sign-off' })).toBe('#/sign-off')
    expect(formatRoute({ screen: 'items', itemId: '4f', focus: 'f-item-4f-gap' })).toBe('#/items/4f?at=f-item-4f-gap')
  })

  test.each(['', '#', '#/', '#/nowhere', '#/nowhere/4f', '#///', '#/?at='])('%j is the start', (hash) => {
    expect(parseRoute(hash).screen).toBe('start')
  })

  test('is never thrown over, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['start', ...steps]).toContain(parseRoute(`#${text}`).screen)
      }),
    )
  })

  test('is not the fragment of an ordinary link', () => {
    expect(isRoute('#main-content')).toBe(false)
  })
})

describe('the field that a finding leads to', () => {
  const path: FieldPath = { part: 'action', itemId: 'i', actionId: 'a', field: 'due' }

  test('has an id of its own', () => {
    expect(fieldId(path)).toBe('f-action-a-due')
    expect(fieldId({ part: 'sign-off', field: 'siroName' })).toBe('f-sign-off-siroName')
  })

  test('is on its step, in its item', () => {
    expect(routeToField(path)).toEqual({ screen: 'items', itemId: 'i', focus: 'f-action-a-due' })
    expect(routeToField({ part: 'plan', field: 'preparedOn' })).toEqual({
      screen: 'organisation',
      itemId: null,
      focus: 'f-plan-preparedOn',
    })
    expect(routeToField({ part: 'sign-off', field: 'signedOn' }).screen).toBe('sign-off')
  })

  const mendedAt = (plan: Plan, code: FindingCode) => fieldId(fieldToMend(findingOf(plan, code), plan))

  test('is the empty action of an item whose actions are all empty', () => {
    const plan = planOf({ items: [itemOf({ actions: [emptyAction({ id: 'empty' })] })] })
    expect(mendedAt(plan, 'item.actions.missing')).toBe('f-action-empty-description')
  })

  test('is the button that adds an action where an item has none', () => {
    expect(mendedAt(planOf({ items: [itemOf({ actions: [] })] }), 'item.actions.missing')).toBe('f-item-item-1-actions')
  })

  test('is the first action that says something, where none says what will be done', () => {
    const actions = [emptyAction({ id: 'empty' }), actionOf({ id: 'vague', description: 'TBC' })]
    expect(mendedAt(planOf({ items: [itemOf({ actions })] }), 'item.actions.all-vague')).toBe(
      'f-action-vague-description',
    )
  })

  test('is otherwise the field that the finding is about', () => {
    for (const code of findingCodes) {
      if (code === 'item.actions.missing' || code === 'item.actions.all-vague') continue
      const { plan, judging } = findingCases[code]
      const finding = findingOf(plan, code, judging)
      expect(fieldToMend(finding, plan)).toBe(finding.path)
    }
  })
})
