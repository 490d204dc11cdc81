/** Shows the open plan as it was last written, whichever tab wrote it. */
import { encodePlan } from '~/formats/plan-file/encode'
import type { Draft, DraftStore } from '~/storage/drafts'
import { openDraft } from '../screens/opening'
import type { App } from '../state/context'
import { encodeEntries } from '../state/entries'
import { isFollowing, type BuilderState } from '../state/store'

/** Reads where nothing was typed here since the plan was opened, or another tab edits it. The rest is newer here. */
export async function readAgain(
  { store, commands }: Pick<App, 'store' | 'commands'>,
  drafts: Pick<DraftStore, 'get'>,
  planId: string,
): Promise<void> {
  const found = await drafts.get(planId)
  const now = store.get()
  if (!found.ok || found.value === null || now.history?.plan.id !== planId) return
  const draft = found.value
  // Kept as it is, its steps can still be undone.
  if (isSame(draft, now)) {
    store.set({ saved: { kind: 'saved', at: draft.savedAt } })
    return
  }
  if (!isFollowing(now) && now.history.past.length > 0) return
  if (openDraft(draft, commands)) store.set({ saved: { kind: 'saved', at: draft.savedAt } })
}

function isSame({ text, entries, confirmed }: Draft, state: BuilderState): boolean {
  return (
    state.history !== null &&
    encodePlan(state.history.plan) === text &&
    encodeEntries(state.entries) === entries &&
    confirmed.join('\n') === [...state.confirmed].join('\n')
  )
}
