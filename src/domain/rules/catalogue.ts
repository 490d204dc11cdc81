/** The plan against the edition's evidence items, where the user has opened the workbook that lists them. */
import { entryFor, type CatalogueItem } from '../catalogue'
import { normaliseReference, parseReference } from '../standards'
import type { Item } from '../plan'
import type { Rule, RuleContext } from './rule'
import { atItem, openItems } from './walk'

export const catalogueRules: readonly Rule[] = [
  {
    code: 'item.catalogue.not-listed',
    level: 'queried',
    *check(context) {
      for (const { item, reference, entry } of listed(context)) {
        if (entry === null) yield { path: atItem(item, 'reference'), values: { reference } }
      }
    },
  },
  {
    code: 'item.catalogue.not-mandatory',
    level: 'queried',
    *check(context) {
      const { plan, edition } = context
      const { type } = plan.organisation
      // Without a category nobody can say what is mandatory; the rule about the type of organisation speaks then.
      if (type === null || edition.categoryOf[type] === undefined) return
      for (const { item, reference, entry } of listed(context)) {
        if (entry === null) continue
        const asked = entryFor(entry, type, edition)
        if (asked === null || asked.mandatory === false) {
          yield { path: atItem(item, 'reference'), values: { reference } }
        }
      }
    },
  },
]

/** Each outstanding, well-formed reference with its entry; nothing while no list of the plan's own edition is open. */
function* listed(context: RuleContext): Generator<{ item: Item; reference: string; entry: CatalogueItem | null }> {
  const { plan, catalogue, edition } = context
  if (catalogue?.edition !== edition.id) return
  for (const item of openItems(plan)) {
    if (parseReference(item.reference) === null) continue
    const reference = normaliseReference(item.reference)
    yield { item, reference, entry: catalogue.items.get(reference) ?? null }
  }
}
