/**
 * Plans under way, kept in this browser in IndexedDB. A draft's text is opaque here: what it means is the caller's. Every
 * call answers with a value; nothing throws, because storage may be blocked, full or taken away at any moment.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import * as z from 'zod/mini'

const draftSchema = z.object({
  id: z.string(),
  /** For the list of plans: what the plan is called and how it stands, as it was when saved. */
  label: z.object({ organisation: z.string(), edition: z.string(), verdict: z.string(), items: z.number() }),
  /** The plan, as the caller encoded it. */
  text: z.string(),
  /** What was typed but is no date yet, as the caller encoded it. */
  entries: z.string(),
  /** Milliseconds since 1970, by this computer's clock. */
  savedAt: z.number(),
})

export type Draft = z.infer<typeof draftSchema>

export type StorageProblem =
  /** The browser does not let this page keep anything: private mode, a setting, or a frame. */
  | { kind: 'blocked' }
  /** There is no room left. */
  | { kind: 'full' }
  /** Anything else, with the browser's own name for it. */
  | { kind: 'failed'; name: string }

export type Stored<Value> = { ok: true; value: Value } | { ok: false; problem: StorageProblem }

interface DraftDatabase extends DBSchema {
  drafts: { key: string; value: unknown }
}

export interface DraftStore {
  /** Readable drafts, newest first, and how many records could not be read; those are left as they are. */
  list(): Promise<Stored<{ drafts: Draft[]; unreadable: number }>>
  /** Resolves when the browser has said that the draft is written. */
  save(draft: Draft): Promise<Stored<null>>
  remove(id: string): Promise<Stored<null>>
}

const databaseName = 'dspt-improvement-plan'
const databaseVersion = 1

/** Opens the store, or says why the browser does not give one. */
export async function openDrafts(): Promise<Stored<DraftStore>> {
  return attempt(async () => {
    const database = await openDB<DraftDatabase>(databaseName, databaseVersion, {
      upgrade(opened) {
        opened.createObjectStore('drafts', { keyPath: 'id' })
      },
      // Another tab with a newer version of the site wants to upgrade: let it, rather than block it for ever.
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close()
      },
    })
    return draftStore(database)
  })
}

function draftStore(database: IDBPDatabase<DraftDatabase>): DraftStore {
  return {
    list: () =>
      attempt(async () => {
        const records = await database.getAll('drafts')
        const drafts = records.flatMap((record) => {
          const parsed = draftSchema.safeParse(record)
          return parsed.success ? [parsed.data] : []
        })
        drafts.sort((a, b) => b.savedAt - a.savedAt)
        return { drafts, unreadable: records.length - drafts.length }
      }),
    save: (draft) =>
      attempt(async () => {
        // "strict" waits for the disk, so that "saved" is true even when the computer loses power.
        const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' })
        await Promise.all([transaction.store.put(draft), transaction.done])
        return null
      }),
    remove: (id) =>
      attempt(async () => {
        await database.delete('drafts', id)
        return null
      }),
  }
}

async function attempt<Value>(work: () => Promise<Value>): Promise<Stored<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (fault) {
    return { ok: false, problem: problemOf(fault) }
  }
}

function problemOf(fault: unknown): StorageProblem {
  const name = fault instanceof Error || fault instanceof DOMException ? fault.name : 'Unknown'
  if (name === 'QuotaExceededError') return { kind: 'full' }
  // Firefox's private mode says InvalidStateError; a blocked frame has no indexedDB (TypeError or ReferenceError).
  const blocked = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'ReferenceError', 'TypeError']
  return blocked.includes(name) ? { kind: 'blocked' } : { kind: 'failed', name }
}
