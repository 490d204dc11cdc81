/** The browser's own database, in which everything that is kept here lies. Every failure is a value. */
import { openDB } from 'idb'
import { databaseVersion, upgradeDatabase, type Database, type Schema } from './upgrades'

export type StorageProblem =
  /** The browser does not let this page keep anything: private mode, a setting, or a frame. */
  | { kind: 'blocked' }
  /** There is no room left. */
  | { kind: 'full' }
  /** A newer version of the site has changed the database. This one can't read it, and leaves it alone. */
  | { kind: 'newer' }
  /** Anything else, with the browser's own name for it. */
  | { kind: 'failed'; name: string }

export type Stored<Value> = { ok: true; value: Value } | { ok: false; problem: StorageProblem }

/**
 * A connection that is made again once it was closed: by the browser, as when the data of the site are cleared, or for
 * another tab that upgrades the database or deletes it.
 */
export interface Connection {
  use<Value>(work: (database: Database) => Promise<Value>): Promise<Stored<Value>>
  close(): void
}

export const databaseName = 'dspt-improvement-plan'

/** A connection to the database, or why the browser does not give one. */
export async function openDatabase(): Promise<Stored<Connection>> {
  let current: Promise<Database> | null = null
  const forget = () => {
    current = null
  }
  const connect = () => {
    current ??= openDB<Schema>(databaseName, databaseVersion, {
      upgrade: upgradeDatabase,
      // Another tab wants to upgrade the database or to delete it: let it, rather than block it for ever.
      blocking(_current, _blocked, event) {
        forget()
        if (event.target instanceof IDBDatabase) event.target.close()
      },
      terminated: forget,
    })
    current.catch(forget)
    return current
  }
  const first = await attempt(connect)
  if (!first.ok) return first
  const connection: Connection = {
    use: (work) => attempt(async () => work(await connect())),
    close() {
      void current?.then((database) => database.close())
      forget()
    },
  }
  return { ok: true, value: connection }
}

/** For what is seldom asked: opens the database for one piece of work, and closes it again. */
export async function withDatabase<Value>(work: (database: Database) => Promise<Value>): Promise<Stored<Value>> {
  const opened = await openDatabase()
  if (!opened.ok) return opened
  const result = await opened.value.use(work)
  opened.value.close()
  return result
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
  if (name === 'VersionError') return { kind: 'newer' }
  // Firefox's private mode says InvalidStateError; a blocked frame has no indexedDB (TypeError or ReferenceError).
  const blocked = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'ReferenceError', 'TypeError']
  return blocked.includes(name) ? { kind: 'blocked' } : { kind: 'failed', name }
}
