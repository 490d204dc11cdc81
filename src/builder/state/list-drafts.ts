/** The plans under way that the browser keeps, as the start screen lists them. */
import { isUntouched } from '~/domain/start-plan'
import { decodePlan } from '~/formats/plan-file/decode'
import type { Draft, DraftStore } from '~/storage/drafts'
import { decodeEntries } from './entries'
import type { Store } from './store'

/**
 * Reads the list anew. A plan in which nobody has entered anything is none under way: it is removed, but for the one that is
 * about to be opened again.
 */
export async function listDrafts(store: Store, drafts: DraftStore, toOpen: string | null = null): Promise<void> {
  const listed = await drafts.list()
  if (!listed.ok) return
  const untouched = new Set(listed.value.drafts.filter((draft) => draft.id !== toOpen && isEmpty(draft)))
  store.set({
    drafts: listed.value.drafts.filter((draft) => !untouched.has(draft)),
    unreadable: listed.value.unreadable,
  })
  await Promise.all(Array.from(untouched, ({ id }) => drafts.remove(id)))
}

/** The label is asked first: reading every plan to find this out would hold up the page. */
function isEmpty({ label, text, entries }: Draft): boolean {
  if (label.organisation !== '' || label.items > 0 || decodeEntries(entries).size > 0) return false
  const decoded = decodePlan(text)
  return decoded.ok && isUntouched(decoded.plan)
}
