/**
 * What each version of the database added. A step is never changed once it was released: a browser may hold any older
 * version, and goes through every step that it has not been through, one after another.
 */
import type { DBSchema, IDBPDatabase } from 'idb'

/** Values are `unknown`: what lies there may come from another version of the site, and is parsed where it is read. */
export interface Schema extends DBSchema {
  drafts: { key: string; value: unknown }
  catalogues: { key: string; value: unknown }
  templates: { key: string; value: unknown }
  snapshots: { key: [planId: string, at: number]; value: unknown }
}

export type Database = IDBPDatabase<Schema>

const upgrades: readonly ((database: Database) => void)[] = [
  // 1: plans under way, lists of evidence items, columns of templates.
  (database) => {
    database.createObjectStore('drafts', { keyPath: 'id' })
    database.createObjectStore('catalogues', { keyPath: 'edition' })
    database.createObjectStore('templates', { keyPath: 'fingerprint' })
  },
  // 2: earlier states of plans.
  (database) => {
    database.createObjectStore('snapshots', { keyPath: ['planId', 'at'] })
  },
]

export const databaseVersion = upgrades.length

/** @param from the version that the browser holds; 0 where it holds none */
export function upgradeDatabase(database: Database, from: number): void {
  for (const upgrade of upgrades.slice(from)) upgrade(database)
}

/** The earlier states of a plan. Keys are [plan, time]: a list that is longer comes after, and a list comes after every number. */
export function statesOf(planId: string): IDBKeyRange {
  return IDBKeyRange.bound([planId], [planId, []])
}
