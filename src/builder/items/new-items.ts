/**
 * Items to add by their references, with their texts: from the list that the user has opened where it knows them, else from
 * `titles`, as they were typed.
 */
import { textOf } from '~/domain/catalogue'
import type { NewItem } from '~/domain/edit-plan'
import { newId } from '~/components/parts/clock'
import type { OpenPlan } from '../state/context'

export function newItems(
  references: readonly string[],
  { plan, edition, kept }: Pick<OpenPlan, 'plan' | 'edition' | 'kept'>,
  titles: ReadonlyMap<string, string> = new Map(),
): NewItem[] {
  return references.map((reference) => {
    const listed = kept?.catalogue.items.get(reference)
    const known = listed === undefined ? '' : textOf(listed, plan.organisation.type, edition)
    const title = known === '' ? (titles.get(reference) ?? '') : known
    return { id: newId(), reference, title, firstActionId: newId() }
  })
}
