/** Items to add by their references, with their texts where the user has opened a list that knows them. */
import { textOf } from '~/domain/catalogue'
import type { NewItem } from '~/domain/edit-plan'
import { newId } from '~/components/parts/clock'
import type { OpenPlan } from '../state/context'

export function newItems(
  references: readonly string[],
  { plan, edition, kept }: Pick<OpenPlan, 'plan' | 'edition' | 'kept'>,
): NewItem[] {
  return references.map((reference) => {
    const listed = kept?.catalogue.items.get(reference)
    const title = listed === undefined ? '' : textOf(listed, plan.organisation.type, edition)
    return { id: newId(), reference, title, firstActionId: newId() }
  })
}
