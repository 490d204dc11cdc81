import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { countKept, deleteKept } from '~/storage/clear'
import { databaseName } from '~/storage/database'
import { openDrafts } from '~/storage/drafts'
import { snapshots } from '~/storage/snapshots'
import { keepTemplate } from '~/storage/templates'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

async function keepSomething(): Promise<void> {
  const drafts = await openDrafts()
  if (!drafts.ok) throw new Error('The store did not open')
  const label = { organisation: '', edition: '2020-21', verdict: '', items: 0 }
  await drafts.value.save({ id: 'plan-1', label, text: '', entries: '', confirmed: [], savedAt: 1 })
  for (const text of ['a', 'b']) await snapshots.keep({ planId: 'plan-1', at: 1, why: { kind: 'opened' }, text })
  await keepTemplate({ fingerprint: 'one', fields: [], rowsPer: 'item' })
}

describe('what is kept', () => {
  test('is counted by its kinds', async () => {
    await keepSomething()
    expect(await countKept()).toEqual({ ok: true, value: { plans: 1, states: 2, lists: 0, templates: 1 } })
  })

  test('is gone when it was deleted, although others have it open', async () => {
    await keepSomething()
    expect((await deleteKept()).ok).toBe(true)
    expect(await indexedDB.databases()).toEqual([])
    expect(await countKept()).toEqual({ ok: true, value: { plans: 0, states: 0, lists: 0, templates: 0 } })
  })

  test('of a newer version can’t be counted, and is deleted all the same', async () => {
    const newer = await openDB(databaseName, 99)
    newer.close()
    expect(await countKept()).toEqual({ ok: false, problem: { kind: 'newer' } })
    expect((await deleteKept()).ok).toBe(true)
    expect(await indexedDB.databases()).toEqual([])
  })

  test('can be out of reach', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await countKept()).toEqual({ ok: false, problem: { kind: 'blocked' } })
    expect(await deleteKept()).toEqual({ ok: false, problem: { kind: 'blocked' } })
  })
})
