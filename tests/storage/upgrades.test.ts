import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { decodePlan } from '~/formats/plan-file/decode'
import { openCatalogues } from '~/storage/catalogues'
import { databaseName } from '~/storage/database'
import { openDrafts } from '~/storage/drafts'
import { snapshots } from '~/storage/snapshots'
import { recallTemplate } from '~/storage/templates'
import { databaseVersion } from '~/storage/upgrades'

/** A database as a version of the site left it in a browser: never changed, for browsers still have it. */
interface Fixture {
  version: number
  stores: { name: string; keyPath: string | string[]; records: unknown[] }[]
}

function fixtureOf(version: number): Fixture {
  const path = `tests/fixtures/databases/version-${String(version)}.json`
  return JSON.parse(readFileSync(path, 'utf8')) as Fixture
}

const versions = Array.from({ length: databaseVersion }, (_, index) => index + 1)

async function lay({ version, stores }: Fixture): Promise<void> {
  const database = await openDB(databaseName, version, {
    upgrade(opened) {
      for (const { name, keyPath } of stores) opened.createObjectStore(name, { keyPath })
    },
  })
  for (const { name, records } of stores) for (const record of records) await database.put(name, record)
  database.close()
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

describe('a database of an older version', () => {
  test.each(versions)('%i is brought up to date with all that is in it', async (version) => {
    await lay(fixtureOf(version))
    const drafts = await openDrafts()
    const listed = drafts.ok ? await drafts.value.list() : drafts
    if (!listed.ok) throw new Error(listed.problem.kind)
    expect(listed.value.unreadable).toEqual([])
    expect(listed.value.drafts.map(({ id }) => id)).toEqual(['4f0c9d2b7a61e358'])
    expect(listed.value.drafts.map(({ text }) => decodePlan(text).ok)).toEqual([true])

    const catalogues = await openCatalogues()
    const lists = catalogues.ok ? await catalogues.value.list() : catalogues
    expect(lists.ok && lists.value.get('2020-21')?.catalogue.items.has('1.1.1')).toBe(true)
    expect(await recallTemplate('sha-of-headings')).toMatchObject({ rowsPer: 'action' })

    const states = await snapshots.list('4f0c9d2b7a61e358')
    expect(states.ok && states.value.length).toBe(version < 2 ? 0 : 2)
  })

  test('may be any that ever was, or none', async () => {
    const opened = await openDrafts()
    expect(opened.ok).toBe(true)
    const database = await openDB(databaseName)
    expect(database.version).toBe(databaseVersion)
    const made = Array.from(database.objectStoreNames, (name) => ({
      name,
      keyPath: database.transaction(name).store.keyPath,
    }))
    database.close()
    // Whoever changes what is made needs a new version, a new step, and a fixture of it.
    const kept = fixtureOf(databaseVersion).stores.map(({ name, keyPath }) => ({ name, keyPath }))
    expect(made).toEqual(kept.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
  })
})
