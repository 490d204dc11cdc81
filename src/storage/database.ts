/** The browser's own database, in which everything that is kept here lies. Every failure is a value. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

export type StorageProblem =
  /** The browser does not let this page keep anything: private mode, a setting, or a frame. */
  | { kind: 'blocked' }
  /** There is no room left. */
  | { kind: 'full' }
  /** Anything else, with the browser's own name for it. */
  | { kind: 'failed'; name: string }

export type Stored<Value> = { ok: true; value: Value } | { ok: false; problem: StorageProblem }

interface Schema extends DBSchema {
  drafts: { key: string; value: unknown }
  catalogues: { key: string; value: unknown }
  templates: { key: string; value: unknown }
}

export type Database = IDBPDatabase<Schema>

const databaseName = 'dspt-improvement-plan'
const databaseVersion = 1

/** A connection to the database, or why the browser does not give one. */
export function openDatabase(): Promise<Stored<Database>> {
  return attempt(() =>
    openDB<Schema>(databaseName, databaseVersion, {
      upgrade(opened) {
        opened.createObjectStore('drafts', { keyPath: 'id' })
        opened.createObjectStore('catalogues', { keyPath: 'edition' })
        opened.createObjectStore('templates', { keyPath: 'fingerprint' })
      },
      // Another tab with a newer version of the site wants to upgrade: let it, rather than block it for ever.
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close()
      },
    }),
  )
}

export async function attempt<Value>(work: () => Promise<Value>): Promise<Stored<Value>> {
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
