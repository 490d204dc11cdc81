import { expect, test } from 'vitest'
import { findHost } from '~/builder/slips/find-host'
import { calendarDate } from '~/domain/calendar-date'
import { slipFor } from '~/domain/owner-slip'
import type { Plan } from '~/domain/plan'
import { encodePlan } from '~/formats/plan-file/encode'
import type { Draft } from '~/storage/drafts'
import { actionOf, itemOf, planOf } from '../../plans'

const { owner } = actionOf()
const plan = planOf()
const other = planOf({
  id: 'plan-2',
  organisation: { ...plan.organisation, name: 'Another Trust', odsCode: 'RX1' },
  items: [itemOf({ id: 'z', actions: [actionOf({ id: 'z1' })] })],
})
const slip = slipFor(plan, owner, { id: 'slip-1', madeOn: calendarDate('2021-07-01') })
const untied: Plan = {
  ...slip,
  previous: null,
  slip: { owner, madeOn: null, planId: null },
  items: [itemOf({ id: 'y', actions: [actionOf({ id: 'y1' })] })],
}

function draftOf(kept: Plan, text = encodePlan(kept)): Draft {
  const label = { organisation: '', edition: kept.edition, verdict: '', items: kept.items.length }
  return { id: kept.id, label, text, entries: '[]', confirmed: [], savedAt: 0 }
}

test('the open plan is the host of its slip, before a copy of it that the browser keeps', () => {
  const copy = draftOf({ ...plan, id: 'copy' })
  expect(findHost(slip, plan, [copy])).toEqual({ plan, draft: null, isCertain: true })
})

test('a kept plan is the host where another one is open', () => {
  const draft = draftOf(plan)
  expect(findHost(slip, other, [draftOf(other), draft])).toEqual({ plan, draft, isCertain: true })
})

test('a slip that lost its tie may belong to a plan of the same organisation and year', () => {
  expect(findHost(untied, plan, [])).toEqual({ plan, draft: null, isCertain: false })
  expect(findHost(untied, { ...plan, edition: '2021-22' }, [])).toBeNull()
  expect(findHost(untied, other, [])).toBeNull()
})

test('a slip that names another plan belongs to none of these', () => {
  expect(findHost(slip, other, [])).toBeNull()
  expect(findHost(slip, null, [])).toBeNull()
})

test('neither another slip nor a draft that can’t be read is a host', () => {
  expect(findHost(slip, slip, [draftOf(slip), draftOf(plan, 'damaged')])).toBeNull()
})
