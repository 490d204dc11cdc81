/** Where work goes on: the next item with something to mend, and the field of an item to begin with. */
import { concernsCovid } from '~/domain/covid'
import type { Edition } from '~/domain/editions'
import { mustBeFixed, type FieldPath, type Finding } from '~/domain/finding'
import type { Item, Plan } from '~/domain/plan'
import { isBlank } from '~/domain/text'
import { fieldId, fieldToMend } from '../state/route'
import type { ItemFacts } from './item-order'

/** The item after the given one, in the order given and then from its top, that has something to mend; null without. */
export function nextToMend(items: readonly Item[], findings: ItemFacts['findings'], itemId: string): Item | null {
  const place = items.findIndex((item) => item.id === itemId)
  const others = [...items.slice(place + 1), ...items.slice(0, Math.max(place, 0))]
  return others.find((item) => findings.get(item.id)?.some(mustBeFixed)) ?? null
}

/** The first field on the screen that is empty or has something to mend, by its id; the reference where none does. */
export function firstToFill(
  item: Item,
  plan: Plan,
  edition: Edition,
  findings: readonly Finding[],
): { id: string; isEmpty: boolean } {
  const toMend = new Set(findings.filter(mustBeFixed).map((finding) => fieldId(fieldToMend(finding, plan))))
  const ofItem = (field: Extract<FieldPath, { part: 'item' }>['field']) =>
    ({ part: 'item', itemId: item.id, field }) as const
  const fields: [path: FieldPath, isEmpty: boolean][] = [
    [ofItem('reference'), isBlank(item.reference)],
    [ofItem('title'), isBlank(item.title)],
    [ofItem('gap'), isBlank(item.gap)],
    [ofItem('covid'), concernsCovid(edition, item) && item.covid.impacted === null],
    ...item.actions.flatMap(({ id: actionId, description, owner, due }): [FieldPath, boolean][] => {
      const at = { part: 'action', itemId: item.id, actionId } as const
      return [
        [{ ...at, field: 'description' }, isBlank(description)],
        [{ ...at, field: 'owner' }, isBlank(owner.name)],
        [{ ...at, field: 'due' }, due === null],
      ]
    }),
  ]
  const [path, isEmpty] = fields.find(([at, empty]) => empty || toMend.has(fieldId(at))) ?? [ofItem('reference'), false]
  return { id: fieldId(path), isEmpty }
}
