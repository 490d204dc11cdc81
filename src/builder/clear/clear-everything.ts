/** Empties the browser of all that the site keeps in it. */
import { removeCopy } from '~/offline/remove-copy'
import { countKept, deleteKept, type KeptCounts } from '~/storage/clear'
import type { Stored } from '~/storage/database'
import { browserLocks, untilNoneIsHeld } from '~/storage/plan-hold'
import type { App } from '../state/context'
import { rememberOpenPlan } from '../state/open-plan-memory'

export interface Cleared {
  /** Null where it could not be counted, as in a database of a newer version. */
  counts: KeptCounts | null
  /** The copy of the site was there, and is gone. */
  copy: boolean
}

/** Other tabs are told first, and given time to let go of their plans: one that is still open would be written again. */
export async function clearEverything({ store, commands, autosave, keeping }: App): Promise<Stored<Cleared>> {
  const counts = await countKept()
  commands.close()
  await autosave.flush()
  const kept = await keeping()
  kept?.tell({ kind: 'cleared' })
  await untilNoneIsHeld(browserLocks())
  const deleted = await deleteKept()
  if (!deleted.ok) return deleted
  rememberOpenPlan(null)
  const copy = await removeCopy()
  store.set({ drafts: [], unreadable: [], catalogues: new Map(), incoming: null, returned: [], written: null })
  return { ok: true, value: { counts: counts.ok ? counts.value : null, copy } }
}
