import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { mergeSlip } from '~/domain/merge-slip'
import { isOwnedBy, ownerName, slipFor, slipToFillIn } from '~/domain/owner-slip'
import { planSchema } from '~/domain/plan'
import { decodePlan } from '~/formats/plan-file/decode'
import { encodePlan } from '~/formats/plan-file/encode'
import { owners, sharedPlan } from '../arbitraries/slip'
import { actionOf, itemOf, planOf } from '../plans'

const jo = { name: 'Jo Bloggs', role: 'Service Desk Manager', email: '' }
const piotr = { name: 'Piotr Zieliński', role: 'Infrastructure Manager', email: '' }
const making = { id: 'slip-1', madeOn: calendarDate('2021-07-01') }

const plan = planOf({
  history: [{ on: calendarDate('2021-06-14'), revision: 1, event: 'prepared', note: 'For the board', changes: [] }],
  items: [
    itemOf({
      id: 'a',
      actions: [actionOf({ id: 'a1', owner: piotr }), actionOf({ id: 'a2', owner: jo, dependsOn: ['a1', 'c1'] })],
    }),
    itemOf({ id: 'b', reference: '9.2.1', actions: [actionOf({ id: 'b1', owner: piotr })] }),
    itemOf({ id: 'c', reference: '9.3.1', actions: [actionOf({ id: 'c1', owner: { ...jo, name: 'jo  bloggs' } })] }),
  ],
})

describe('a slip', () => {
  const slip = slipFor(plan, jo, making)

  test('has the owner’s actions alone, under their items, with the ids of the plan', () => {
    expect(slip.items.map(({ id, actions }) => [id, actions.map((action) => action.id)])).toEqual([
      ['a', ['a2']],
      ['c', ['c1']],
    ])
  })

  test('names its owner, its day and its plan, and has an id of its own', () => {
    expect(slip).toMatchObject({ id: 'slip-1', slip: { owner: jo, madeOn: '2021-07-01', planId: 'plan-1' } })
  })

  test('keeps the organisation, and leaves the sign-off and the history of the whole plan behind', () => {
    expect(slip.organisation).toEqual(plan.organisation)
    expect(slip.signOff).toEqual({ siroName: '', jobTitle: '', signedOn: null, statement: '' })
    expect(slip.history).toEqual([])
  })

  test('waits only for actions that it has itself', () => {
    expect(slip.items[0]?.actions[0]?.dependsOn).toEqual(['c1'])
  })

  test('keeps what was sent out, to tell later what the owner changed', () => {
    const { organisation, signOff, items } = slip
    expect(slip.previous).toEqual({ revision: 1, on: '2021-07-01', organisation, signOff, items })
  })

  test('is a plan that can be saved and opened again, whatever the plan', () => {
    fc.assert(
      fc.property(sharedPlan, fc.constantFrom(...owners), (whole, owner) => {
        const made = slipFor(whole, owner, making)
        expect(planSchema.safeParse(made).success).toBe(true)
        expect(decodePlan(encodePlan(made))).toEqual({ ok: true, plan: made, notes: [] })
        expect(made.items.flatMap(({ actions }) => actions).every((action) => isOwnedBy(action, owner))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

test('slips of every owner have every action between them, once', () => {
  fc.assert(
    fc.property(sharedPlan, (whole) => {
      const ids = ({ items }: typeof whole) => items.flatMap(({ actions }) => actions.map(({ id }) => id))
      expect(owners.flatMap((owner) => ids(slipFor(whole, owner, making))).sort()).toEqual(ids(whole).sort())
    }),
    { numRuns: 50 },
  )
})

describe('a slip that came without what was sent out', () => {
  const untied = { ...slipFor(plan, jo, making), previous: null, slip: { owner: jo, madeOn: null, planId: null } }
  const items = untied.items.map((item) => ({
    ...item,
    id: `x-${item.id}`,
    actions: item.actions.map((action) => ({ ...action, id: `x-${action.id}`, progress: 'Half done' })),
  }))

  test('is filled in from what it says when it is opened, and still asks about every difference', () => {
    const opened = slipToFillIn({ ...untied, items }, making.madeOn)
    expect(opened.previous?.items).toEqual(items)
    expect(mergeSlip(plan, opened)).toMatchObject({ notByIds: 'unmarked', hasBase: false })
    expect(mergeSlip(plan, opened).parts.map(({ outcome }) => outcome)).toEqual(['asked', 'asked'])
  })

  test('is left alone where it names its plan, or where it is no slip', () => {
    const tied = { ...untied, slip: { ...untied.slip, planId: 'plan-1' } }
    expect(slipToFillIn(tied, making.madeOn)).toBe(tied)
    expect(slipToFillIn(plan, making.madeOn)).toBe(plan)
  })
})

test('an owner without a name goes by the job title', () => {
  expect(ownerName(jo)).toBe('Jo Bloggs')
  expect(ownerName({ name: ' ', role: 'IG Lead', email: '' })).toBe('IG Lead')
})

test('an action without an owner is nobody’s', () => {
  const nobody = { name: '', role: '', email: '' }
  expect(isOwnedBy(actionOf({ owner: nobody }), nobody)).toBe(false)
})
