/** Dates that were typed but can't be read: no rule sees them, so the builder says where they are. */
import type { Plan } from '~/domain/plan'
import { readDateEntry, type DateEntry } from '../state/date-entry'
import { fieldId, type Route } from '../state/route'

export interface UnreadableDate {
  id: string
  text: string
  /** What the date is of: "Signed on", "3.2.1, action 2". */
  where: string
  /** The item whose editor holds it; null where no item does. */
  itemId: string | null
  route: Route
}

export function unreadableDates(entries: ReadonlyMap<string, DateEntry>, plan: Plan): UnreadableDate[] {
  return Array.from(entries).flatMap(([id, entry]) => {
    const read = readDateEntry(entry)
    if (read.kind !== 'wrong') return []
    const place = placeOf(id, plan)
    return place === null ? [] : [{ id, text: `${place.where}: ${read.message}`, ...place }]
  })
}

function placeOf(id: string, plan: Plan): Omit<UnreadableDate, 'id' | 'text'> | null {
  const route = (screen: Route['screen'], itemId: string | null = null): Route => ({ screen, itemId, focus: id })
  const single = new Map<string, Omit<UnreadableDate, 'id' | 'text'>>([
    [
      fieldId({ part: 'plan', field: 'preparedOn' }),
      { where: 'Prepared on', itemId: null, route: route('organisation') },
    ],
    [fieldId({ part: 'sign-off', field: 'signedOn' }), { where: 'Signed on', itemId: null, route: route('sign-off') }],
    [
      fieldId({ part: 'plan', field: 'returnedToBauOn' }),
      { where: 'Return to business as usual', itemId: null, route: route('items') },
    ],
  ])
  const known = single.get(id)
  if (known !== undefined) return known
  for (const item of plan.items) {
    // Compared whole: the id of one action may be the beginning of another's.
    const index = item.actions.findIndex(({ id: actionId }) =>
      (['due', 'completedOn'] as const).some(
        (field) => id === fieldId({ part: 'action', itemId: item.id, actionId, field }),
      ),
    )
    if (index === -1) continue
    const where = `${item.reference || 'Item without reference'}, action ${index + 1}`
    return { where, itemId: item.id, route: route('items', item.id) }
  }
  return null
}
