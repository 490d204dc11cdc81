/** References of items that came from another year: each is to be confirmed, since they change from year to year. */
import type { Item } from './plan'
import { parseReference, type ReferenceForm } from './standards'

/** Whether an earlier year's reference may be one of this year's too, by its form. */
export function mayStaySame(reference: string, form: ReferenceForm): boolean {
  const kind = parseReference(reference)?.kind
  if (kind === undefined) return false
  return form === 'either' || (form === 'items') === (kind === 'item')
}

/** True where an item came from another year and nobody has said yet that its reference is right in this one. */
export function isToConfirm({ carriedFrom }: Item): boolean {
  return carriedFrom !== null && !carriedFrom.confirmed
}

/** What changes in an item that is given this reference by hand: where it came from another year, that confirms it. */
export function giveReference({ carriedFrom }: Item, reference: string): Pick<Item, 'reference' | 'carriedFrom'> {
  return { reference, carriedFrom: carriedFrom === null ? null : { ...carriedFrom, confirmed: true } }
}
