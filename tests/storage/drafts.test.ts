import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { deleteKept } from '~/storage/clear'
import type { StorageProblem } from '~/storage/database'
import { openDrafts, type Draft, type DraftStore } from '~/storage/drafts'
import { databaseVersion } from '~/storage/upgrades'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

async function open(): Promise<DraftStore> {
  const opened = await openDrafts()
  if (!opened.ok) throw new Error(`The store did not open: ${opened.problem.kind}`)
  return opened.value
}

function draft(values: Partial<Draft> = {}): Draft {
  return {
    id: 'plan-1',
    label: { organisation: 'Gorse Vale NHS Trust', edition: '2020-21', verdict: 'complete', items: 1 },
    text: '{"format":"dspt-improvement-plan"}\n',
    entries: '[]',
    confirmed: [],
    savedAt: 1,
    ...values,
  }
}

/** Writes a record that is not a draft, as another version of the site might. */
async function putRaw(record: unknown): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('dspt-improvement-plan')
    request.onerror = () => reject(new Error('not opened'))
    request.onsuccess = () => {
      const transaction = request.result.transaction('drafts', 'readwrite')
      transaction.objectStore('drafts').put(record)
      transaction.oncomplete = () => {
        request.result.close()
        resolve()
      }
    }
  })
}

async function problemOfOpening(fault: unknown): Promise<StorageProblem | null> {
  vi.stubGlobal('indexedDB', {
    open() {
      throw fault
    },
  })
  const opened = await openDrafts()
  return opened.ok ? null : opened.problem
}

describe('drafts', () => {
  test('are empty at first', async () => {
    expect(await (await open()).list()).toEqual({ ok: true, value: { drafts: [], unreadable: [] } })
  })

  test('come back as they were saved, the newest first, also after the browser was closed', async () => {
    const drafts = await open()
    const older = draft({ id: 'older', savedAt: 1 })
    const newer = draft({ id: 'newer', savedAt: 2, entries: '[["f-plan-preparedOn",{}]]' })
    expect(await drafts.save(older)).toEqual({ ok: true, value: null })
    await drafts.save(newer)
    expect(await (await open()).list()).toEqual({ ok: true, value: { drafts: [newer, older], unreadable: [] } })
  })

  test('that were kept before anything could be confirmed are read all the same', async () => {
    const drafts = await open()
    const { confirmed, ...older } = draft()
    await putRaw(older)
    expect(await drafts.list()).toEqual({ ok: true, value: { drafts: [{ ...older, confirmed }], unreadable: [] } })
  })

  test('are replaced by the next version of the same plan', async () => {
    const drafts = await open()
    await drafts.save(draft())
    await drafts.save(draft({ text: 'newer', savedAt: 2 }))
    expect(await drafts.list()).toMatchObject({ value: { drafts: [{ text: 'newer' }] } })
  })

  test('are read one by one as any tab has written them last', async () => {
    const drafts = await open()
    expect(await drafts.get('plan-1')).toEqual({ ok: true, value: null })
    await (await open()).save(draft({ text: 'of another tab' }))
    expect(await drafts.get('plan-1')).toEqual({ ok: true, value: draft({ text: 'of another tab' }) })
    await putRaw({ id: 'damaged' })
    expect(await drafts.get('damaged')).toEqual({ ok: true, value: null })
  })

  test('are gone once they are removed, and removing what is gone is no fault', async () => {
    const drafts = await open()
    await drafts.save(draft())
    expect(await drafts.remove('plan-1')).toEqual({ ok: true, value: null })
    expect(await drafts.remove('plan-1')).toEqual({ ok: true, value: null })
    expect(await drafts.list()).toMatchObject({ value: { drafts: [] } })
  })

  test('are on the disk before they are said to be saved', async () => {
    const drafts = await open()
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await drafts.save(draft())
    expect(transaction.mock.calls[0]?.[2]).toEqual({ durability: 'strict' })
  })

  test('that can’t be read are given as they lie there, and left so', async () => {
    const drafts = await open()
    await drafts.save(draft())
    const record = { id: 'from-the-future', content: 'another shape' }
    await putRaw(record)
    const listed = { ok: true, value: { drafts: [draft()], unreadable: [record] } }
    expect(await drafts.list()).toEqual(listed)
    await drafts.save(draft({ id: 'plan-2' }))
    await drafts.remove('plan-2')
    expect(await drafts.list()).toEqual(listed)
  })
})

describe('storage that fails', () => {
  test.each([
    [new DOMException('no', 'SecurityError'), { kind: 'blocked' }],
    [new DOMException('no', 'InvalidStateError'), { kind: 'blocked' }],
    [new TypeError('indexedDB is null'), { kind: 'blocked' }],
    [new DOMException('no', 'QuotaExceededError'), { kind: 'full' }],
    [new DOMException('no', 'VersionError'), { kind: 'newer' }],
    [new DOMException('no', 'UnknownError'), { kind: 'failed', name: 'UnknownError' }],
    ['not even an error', { kind: 'failed', name: 'Unknown' }],
  ])('%s is a value that says so', async (fault, problem) => {
    expect(await problemOfOpening(fault)).toEqual(problem)
  })

  test('a browser without IndexedDB blocks it', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await openDrafts()).toEqual({ ok: false, problem: { kind: 'blocked' } })
  })

  test('a save without room says so and leaves what was there', async () => {
    const drafts = await open()
    await drafts.save(draft())
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    expect(await drafts.save(draft({ text: 'larger' }))).toEqual({ ok: false, problem: { kind: 'full' } })
    expect(await drafts.list()).toMatchObject({ value: { drafts: [{ text: draft().text }] } })
  })

  test('a tab that still has an older version open lets a newer one in', async () => {
    const drafts = await open()
    await drafts.save(draft())
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('dspt-improvement-plan', databaseVersion + 1)
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
      request.onblocked = () => reject(new Error('blocked'))
    })
    expect(await drafts.save(draft({ text: 'written by the older one' }))).toEqual({
      ok: false,
      problem: { kind: 'newer' },
    })
    expect(await openDrafts()).toEqual({ ok: false, problem: { kind: 'newer' } })
  })

  test('a tab whose database was deleted meanwhile goes on in a new one', async () => {
    const drafts = await open()
    await drafts.save(draft())
    expect(await deleteKept()).toEqual({ ok: true, value: undefined })
    expect(await drafts.list()).toEqual({ ok: true, value: { drafts: [], unreadable: [] } })
    expect(await drafts.save(draft())).toEqual({ ok: true, value: null })
  })
})
