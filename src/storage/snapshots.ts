/** Earlier states of plans, to go back to. Their text is opaque here, as that of drafts is. */
import * as z from 'zod/mini'
import { withDatabase, type Stored } from './database'
import { statesOf } from './upgrades'

const snapshotSchema = z.object({
  planId: z.string(),
  /** Milliseconds since 1970, by this computer's clock. */
  at: z.number(),
  why: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('opened') }),
    z.object({ kind: z.literal('while-editing') }),
    /** Before a step that changed much; its name, such as "brought in “Items.xlsx”". */
    z.object({ kind: z.literal('before-step'), step: z.string() }),
    /** Typed in a tab that had to let another one edit before it could save. */
    z.object({ kind: z.literal('not-saved') }),
  ]),
  /** The plan, as the caller encoded it. */
  text: z.string(),
})

export type Snapshot = z.infer<typeof snapshotSchema>

/** How many states of a plan are kept; the oldest makes way. */
export const keptStates = 20

export interface SnapshotStore {
  /** Keeps a state unless it is the one kept last. */
  keep(snapshot: Snapshot): Promise<Stored<null>>
  /** The states of a plan, newest first. A record that can't be read is left as it is and not listed. */
  list(planId: string): Promise<Stored<Snapshot[]>>
}

export const snapshots: SnapshotStore = {
  keep: (snapshot) =>
    withDatabase(async (database) => {
      // One transaction, so that two tabs never count past each other.
      const transaction = database.transaction('snapshots', 'readwrite')
      const range = statesOf(snapshot.planId)
      const newest = snapshotSchema.safeParse((await transaction.store.getAll(range)).at(-1))
      if (!newest.success || newest.data.text !== snapshot.text) {
        // Two may come in the same millisecond, and a clock may be put back: none takes the place of another.
        const at = newest.success ? Math.max(snapshot.at, newest.data.at + 1) : snapshot.at
        await transaction.store.put({ ...snapshot, at })
        const keys = await transaction.store.getAllKeys(range)
        await Promise.all(keys.slice(0, -keptStates).map((key) => transaction.store.delete(key)))
      }
      await transaction.done
      return null
    }),
  list: (planId) =>
    withDatabase(async (database) => {
      const records = await database.getAll('snapshots', statesOf(planId))
      const states = records.flatMap((record) => {
        const parsed = snapshotSchema.safeParse(record)
        return parsed.success ? [parsed.data] : []
      })
      return states.toReversed()
    }),
}
