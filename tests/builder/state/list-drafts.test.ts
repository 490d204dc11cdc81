import { describe, expect, test } from 'vitest'
import { encodeEntries } from '~/builder/state/entries'
import { listDrafts } from '~/builder/state/list-drafts'
import { createStore } from '~/builder/state/store'
import { calendarDate } from '~/domain/calendar-date'
import type { Plan } from '~/domain/plan'
import { emptyPlan } from '~/domain/plan-values'
import { encodePlan } from '~/formats/plan-file/encode'
import type { Draft, DraftStore } from '~/storage/drafts'
import { planOf } from '../../plans'

const untouched = emptyPlan({ id: 'untouched', edition: '2020-21', preparedOn: calendarDate('2021-06-14') })

function draftOf(plan: Plan, values: Partial<Draft> = {}): Draft {
  const { id, edition, organisation, items } = plan
  return {
    id,
    label: { organisation: organisation.name, edition, verdict: 'incomplete', items: items.length },
    text: encodePlan(plan),
    entries: '[]',
    confirmed: [],
    savedAt: 1,
    ...values,
  }
}

/** What is listed of these drafts, and what is kept of them. */
async function listed(drafts: readonly Draft[], toOpen: string | null = null) {
  const kept = new Map(drafts.map((draft) => [draft.id, draft]))
  const draftStore: DraftStore = {
    get: (id) => Promise.resolve({ ok: true, value: kept.get(id) ?? null }),
    list: () => Promise.resolve({ ok: true, value: { drafts: [...kept.values()], unreadable: [] } }),
    save: () => Promise.resolve({ ok: true, value: null }),
    remove(id) {
      kept.delete(id)
      return Promise.resolve({ ok: true, value: null })
    },
  }
  const store = createStore({ screen: 'start', itemId: null, focus: null })
  await listDrafts(store, draftStore, toOpen)
  return { listed: store.get().drafts.map(({ id }) => id), kept: [...kept.keys()] }
}

describe('the list of plans under way', () => {
  test('leaves out a plan in which nobody entered anything, and removes it', async () => {
    const plan = planOf()
    expect(await listed([draftOf(plan), draftOf(untouched)])).toEqual({ listed: [plan.id], kept: [plan.id] })
  })

  test('has every plan in which something was entered, however little', async () => {
    const drafts = [
      draftOf({ ...untouched, id: 'contact', organisation: { ...untouched.organisation, odsCode: 'RJ1' } }),
      draftOf({ ...untouched, id: 'siro', signOff: { ...untouched.signOff, siroName: 'M' } }),
      draftOf({ ...untouched, id: 'year', edition: '2026-27' }),
      draftOf(
        { ...untouched, id: 'half-typed' },
        { entries: encodeEntries(new Map([['f-plan-preparedOn', { day: '14', month: '', year: '' }]])) },
      ),
      draftOf({ ...untouched, id: 'damaged' }, { text: '{"format":"dspt-impro' }),
    ]
    const ids = ['contact', 'siro', 'year', 'half-typed', 'damaged']
    expect(await listed(drafts)).toEqual({ listed: ids, kept: ids })
  })

  test('keeps the empty plan that a reload is about to open again', async () => {
    expect(await listed([draftOf(untouched)], 'untouched')).toEqual({ listed: ['untouched'], kept: ['untouched'] })
  })
})
