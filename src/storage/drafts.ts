/**
 * Plans under way, kept in this browser in IndexedDB. A draft's text is opaque here: what it means is the caller's. Every
 * call answers with a value; nothing throws, because storage may be blocked, full or taken away at any moment.
 */
import * as z from 'zod/mini'
import { openDatabase, type Connection, type Stored } from './database'
import { statesOf } from './upgrades'

const draftSchema = z.object({
  id: z.string(),
  /** For the list of plans: what the plan is called and how it stands, as it was when saved. */
  label: z.object({ organisation: z.string(), edition: z.string(), verdict: z.string(), items: z.number() }),
  /** The plan, as the caller encoded it. */
  text: z.string(),
  /** What was typed but is no date yet, as the caller encoded it. */
  entries: z.string(),
  /** What the person has confirmed without a change, as the caller names it. */
  confirmed: z._default(z.array(z.string()), []),
  /** Milliseconds since 1970, by this computer's clock. */
  savedAt: z.number(),
})

export type Draft = z.infer<typeof draftSchema>

export interface DraftStore {
  /** Readable drafts, newest first, and the records that could not be read, as they lie there. */
  list(): Promise<Stored<{ drafts: Draft[]; unreadable: unknown[] }>>
  /** The draft as it was last written by any tab; null where it is gone, or can't be read. */
  get(id: string): Promise<Stored<Draft | null>>
  /** Resolves when the browser has said that the draft is written. */
  save(draft: Draft): Promise<Stored<null>>
  /** Removes the plan with its earlier states. */
  remove(id: string): Promise<Stored<null>>
}

/** Opens the store, or says why the browser does not give one. */
export async function openDrafts(): Promise<Stored<DraftStore>> {
  const opened = await openDatabase()
  return opened.ok ? { ok: true, value: draftStore(opened.value) } : opened
}

function draftStore({ use }: Connection): DraftStore {
  return {
    list: () =>
      use(async (database) => {
        const drafts: Draft[] = []
        const unreadable: unknown[] = []
        for (const record of await database.getAll('drafts')) {
          const parsed = draftSchema.safeParse(record)
          if (parsed.success) drafts.push(parsed.data)
          else unreadable.push(record)
        }
        drafts.sort((a, b) => b.savedAt - a.savedAt)
        return { drafts, unreadable }
      }),
    get: (id) =>
      use(async (database) => {
        const parsed = draftSchema.safeParse(await database.get('drafts', id))
        return parsed.success ? parsed.data : null
      }),
    save: (draft) =>
      use(async (database) => {
        // "strict" waits for the disk, so that "saved" is true even when the computer loses power.
        const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' })
        const put = transaction.store.put(draft)
        // Asked for now rather than left to the next turn of the page, which may be about to go.
        transaction.commit()
        await Promise.all([put, transaction.done])
        return null
      }),
    remove: (id) =>
      use(async (database) => {
        const transaction = database.transaction(['drafts', 'snapshots'], 'readwrite', { durability: 'strict' })
        await Promise.all([
          transaction.objectStore('drafts').delete(id),
          transaction.objectStore('snapshots').delete(statesOf(id)),
          transaction.done,
        ])
        return null
      }),
  }
}
