/** The items that the overview lists, in its order. */
import { useMemo } from 'preact/hooks'
import type { Item, Plan } from '~/domain/plan'
import { viewItems, type ItemFacts, type ItemView } from './item-order'

/**
 * While an item is open the rows stay as they are: an answer would carry the item elsewhere in the list, or out of it, and the
 * focus is in it. One that the view hides stands first, since a Fix link may lead to it.
 */
export function useListedItems(plan: Plan, view: ItemView, facts: ItemFacts, openId: string | null): readonly Item[] {
  const ids = plan.items.map(({ id }) => id).join(' ')
  const viewed = useMemo(
    () => viewItems(plan, view, facts).map(({ id }) => id),
    [view.order, view.descending, view.filter, view.owner, ids, openId ?? facts],
  )
  const items = new Map(plan.items.map((item) => [item.id, item]))
  const listed = openId === null || viewed.includes(openId) ? viewed : [openId, ...viewed]
  return listed.flatMap((id) => items.get(id) ?? [])
}
