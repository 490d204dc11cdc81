/** Changes that are made elsewhere than in the fields they change. */
import type { App } from '../state/context'
import type { Commands } from '../state/store'
import { overruledEntries } from './unkept-entries'

/** Makes the change, and drops what was half typed in fields that have another value after it. */
export function editBesideFields(
  { store, commands }: Pick<App, 'store' | 'commands'>,
  ...edit: Parameters<Commands['edit']>
) {
  const before = store.get().history?.plan
  commands.edit(...edit)
  const after = store.get().history?.plan
  if (before === undefined || after === undefined) return
  for (const id of overruledEntries(store.get().entries, before, after)) commands.setEntry(id, null)
}
