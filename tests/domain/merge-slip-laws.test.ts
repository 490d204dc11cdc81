/** What holds of every merge, whatever happened to the plan and to the slip in between. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyMerge, choiceOf, type MergeChoice, type MergeDecisions } from '~/domain/apply-merge'
import { calendarDate } from '~/domain/calendar-date'
import { comparePlans } from '~/domain/compare-plans'
import { editPlan } from '~/domain/edit-plan'
import { actionsOf } from '~/domain/link-slip'
import { mergeSlip, type SlipMerge } from '~/domain/merge-slip'
import { isOwnedBy, slipFor } from '~/domain/owner-slip'
import { planSchema, type Action, type Owner, type Plan } from '~/domain/plan'
import { after, deedsOfAnOwner, owners, sharedPlan, someDeeds } from '../arbitraries/slip'

const [jo, piotr] = owners
const decisions = fc.infiniteStream(fc.constantFrom<MergeChoice[]>('plan', 'slip'))

function slipOf(plan: Plan, owner: Owner): Plan {
  return slipFor(plan, owner, { id: 'slip-1', madeOn: calendarDate('2021-07-01') })
}

/** As another program gives it back: nothing ties it to the plan. */
function untied(slip: Plan): Plan {
  const items = slip.items.map((item, place) => ({
    ...item,
    id: `o-${place}`,
    actions: item.actions.map((action, row) => ({ ...action, id: `o-${place}-${row}` })),
  }))
  return { ...slip, items, previous: null, slip: slip.slip && { ...slip.slip, planId: null } }
}

function decided(merge: SlipMerge, stream: Iterator<MergeChoice>): MergeDecisions {
  return new Map(merge.parts.map(({ key }) => [key, nextOf(stream)]))
}

function nextOf(stream: Iterator<MergeChoice>): MergeChoice {
  const next = stream.next()
  return next.done === true ? 'plan' : next.value
}

function merged(plan: Plan, slip: Plan, choices: MergeDecisions = new Map()): Plan {
  return editPlan(plan, applyMerge(plan, mergeSlip(plan, slip), choices).edit)
}

function idsOf(plan: Plan): string[] {
  return actionsOf(plan).map(({ action }) => action.id)
}

function find(plan: Plan, id: string): Action | undefined {
  return actionsOf(plan).find(({ action }) => action.id === id)?.action
}

/** A plan, how it is when the slip comes back, and the slip as it comes back, tied to its plan or not. */
const round = fc.tuple(sharedPlan, someDeeds, someDeeds, fc.boolean()).map(([plan, inPlan, inSlip, isTied]) => {
  const slip = after(slipOf(plan, jo), inSlip, 'slip', jo)
  return { plan, now: after(plan, inPlan, 'plan', jo), slip: isTied ? slip : untied(slip) }
})

describe('merging', () => {
  test('a slip that came back as it was sent out changes nothing, whatever happened to the plan', () => {
    fc.assert(
      fc.property(sharedPlan, someDeeds, (plan, inPlan) => {
        const now = after(plan, inPlan, 'plan', jo)
        expect(merged(now, slipOf(plan, jo))).toBe(now)
        const { parts } = mergeSlip(now, slipOf(plan, jo))
        expect(parts.filter(({ outcome }) => outcome !== 'kept')).toEqual([])
      }),
    )
  })

  test('the same slip again finds nothing of what was taken, and asks at most what the plan won', () => {
    fc.assert(
      fc.property(round, decisions, ({ now, slip }, stream) => {
        const merge = mergeSlip(now, slip)
        const choices = decided(merge, stream)
        const once = merged(now, slip, choices)
        const again = mergeSlip(once, slip)
        if (merge.notByIds !== null) return
        const lost = new Set(merge.parts.filter((part) => choiceOf(part, choices) === 'plan').map(({ key }) => key))
        expect(again.parts.filter(({ outcome, key }) => outcome !== 'kept' && !lost.has(key))).toEqual([])
        expect(comparePlans(once, merged(once, slip, choices))).toEqual([])
      }),
    )
  })

  test('without a decision no action and no item of either side is lost', () => {
    fc.assert(
      fc.property(round, ({ plan, now, slip }) => {
        const result = merged(now, slip)
        expect(idsOf(result)).toEqual(expect.arrayContaining(idsOf(now)))
        expect(result.items.map(({ id }) => id)).toEqual(expect.arrayContaining(now.items.map(({ id }) => id)))
        const told = mergeSlip(now, slip).parts.flatMap((part) =>
          'action' in part ? [part.action.id] : part.kind === 'item-field' ? [] : part.item.actions.map(({ id }) => id),
        )
        const known = new Set([...idsOf(plan), ...idsOf(result), ...told])
        const fresh = idsOf(slip).filter((id) => !known.has(id))
        if (slip.previous !== null) expect(fresh).toEqual([])
      }),
    )
  })

  test('the actions of other owners stay as they are, whatever is decided', () => {
    fc.assert(
      fc.property(round, decisions, ({ now, slip }, stream) => {
        const others = actionsOf(now).filter(({ action }) => !isOwnedBy(action, jo))
        const result = merged(now, slip, decided(mergeSlip(now, slip), stream))
        if (slip.previous === null) return
        for (const { action } of others) expect(find(result, action.id)).toEqual(action)
      }),
    )
  })

  test('what is decided gives a plan that the schema knows, with every id once', () => {
    fc.assert(
      fc.property(round, decisions, ({ now, slip }, stream) => {
        const result = merged(now, slip, decided(mergeSlip(now, slip), stream))
        expect(planSchema.safeParse(result).success).toBe(true)
        expect(new Set(idsOf(result)).size).toBe(idsOf(result).length)
        expect(new Set(result.items.map(({ id }) => id)).size).toBe(result.items.length)
      }),
    )
  })

  test('every part has a key of its own', () => {
    fc.assert(
      fc.property(round, ({ now, slip }) => {
        const keys = mergeSlip(now, slip).parts.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  test('the slips of two owners can come back in either order', () => {
    fc.assert(
      fc.property(sharedPlan, deedsOfAnOwner, deedsOfAnOwner, (plan, ofJo, ofPiotr) => {
        const first = after(slipOf(plan, jo), ofJo, 'jo', jo)
        const second = after(slipOf(plan, piotr), ofPiotr, 'piotr', piotr)
        const oneWay = merged(merged(plan, first), second)
        const otherWay = merged(merged(plan, second), first)
        expect(comparePlans(oneWay, otherWay)).toEqual([])
        expect(idsOf(oneWay).sort()).toEqual(idsOf(otherWay).sort())
      }),
    )
  })
})
