import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openDrafts } from '~/storage/drafts'
import { keptStates, snapshots, type Snapshot } from '~/storage/snapshots'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

function state(values: Partial<Snapshot> = {}): Snapshot {
  return { planId: 'plan-1', at: 1, why: { kind: 'opened' }, text: 'a', ...values }
}

async function textsOf(planId = 'plan-1'): Promise<string[]> {
  const listed = await snapshots.list(planId)
  return listed.ok ? listed.value.map(({ text }) => text) : []
}

describe('earlier states', () => {
  test('come back as they were kept, the newest first, each plan’s own', async () => {
    const states = [
      state(),
      state({ at: 2, text: 'b', why: { kind: 'before-step', step: 'merged a slip' } }),
      state({ at: 3, text: 'c', why: { kind: 'while-editing' } }),
    ]
    for (const one of states) expect(await snapshots.keep(one)).toEqual({ ok: true, value: null })
    await snapshots.keep(state({ planId: 'plan-10', text: 'other' }))
    expect(await snapshots.list('plan-1')).toEqual({ ok: true, value: states.toReversed() })
    expect(await textsOf('plan-10')).toEqual(['other'])
  })

  test('are kept once while nothing changes', async () => {
    await snapshots.keep(state())
    await snapshots.keep(state({ at: 2 }))
    expect(await textsOf()).toEqual(['a'])
    await snapshots.keep(state({ at: 3, text: 'b' }))
    await snapshots.keep(state({ at: 4 }))
    expect(await textsOf()).toEqual(['a', 'b', 'a'])
  })

  test('are the last twenty', async () => {
    await snapshots.keep(state({ planId: 'plan-2', text: 'other' }))
    for (let at = 1; at <= 25; at += 1) await snapshots.keep(state({ at, text: `state ${String(at)}` }))
    const texts = await textsOf()
    expect(texts).toHaveLength(keptStates)
    expect([texts.at(0), texts.at(-1)]).toEqual(['state 25', 'state 6'])
    expect(await textsOf('plan-2')).toEqual(['other'])
  })

  test('never take each other’s place, whatever the clock says', async () => {
    await snapshots.keep(state({ at: 5 }))
    await snapshots.keep(state({ at: 5, text: 'b' }))
    await snapshots.keep(state({ at: 2, text: 'c' }))
    expect(await textsOf()).toEqual(['c', 'b', 'a'])
  })

  test('that are asked for at the same time are all kept', async () => {
    await Promise.all([
      snapshots.keep(state()),
      snapshots.keep(state({ text: 'b' })),
      snapshots.keep(state({ text: 'c' })),
    ])
    expect((await textsOf()).toSorted()).toEqual(['a', 'b', 'c'])
  })

  test('go with their plan', async () => {
    await snapshots.keep(state())
    await snapshots.keep(state({ planId: 'plan-10', text: 'other' }))
    const drafts = await openDrafts()
    if (drafts.ok) await drafts.value.remove('plan-1')
    expect(await textsOf()).toEqual([])
    expect(await textsOf('plan-10')).toEqual(['other'])
  })
})
