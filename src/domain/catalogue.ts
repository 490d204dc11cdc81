/** The evidence items of an edition, as the user's own requirements workbook lists them. Nothing of it ships with the site. */
import type { Edition } from './editions'
import { isItemComplete } from './progress'
import type { OrganisationType } from './organisation-types'
import type { Item, Plan } from './plan'
import { compareReferences, normaliseReference } from './standards'

/** The toolkit sorts organisations into four categories; an edition says which kind is in which. */
export const categories = [1, 2, 3, 4] as const
export type Category = (typeof categories)[number]

/** What an item asks of one category. */
export interface CatalogueEntry {
  text: string
  /** Null where the workbook does not say: an item is not "not mandatory" for want of a column. */
  mandatory: boolean | null
}

export interface CatalogueItem {
  reference: string
  /** Only the categories to which the item applies. */
  entries: ReadonlyMap<Category, CatalogueEntry>
}

export interface Catalogue {
  edition: string
  /** By reference, as `normaliseReference` has it. A Map, so that no key of a file reaches a prototype. */
  items: ReadonlyMap<string, CatalogueItem>
}

/** The category of a type of organisation; null where the tool does not know which one the toolkit year puts it in. */
export function categoryFor(type: OrganisationType | null, edition: Edition): Category | null {
  return type === null ? null : (edition.categoryOf[type] ?? null)
}

/** What an item asks of a type of organisation; null where it does not apply, or where the kind has no category. */
export function entryFor(item: CatalogueItem, type: OrganisationType | null, edition: Edition): CatalogueEntry | null {
  const category = categoryFor(type, edition)
  return category === null ? null : (item.entries.get(category) ?? null)
}

/** The text that stands for an item where the type of organisation is not known, or the item does not apply to it. */
export function textOf(item: CatalogueItem, type: OrganisationType | null, edition: Edition): string {
  const [first] = item.entries.values()
  return (entryFor(item, type, edition) ?? first)?.text ?? ''
}

export interface Gap {
  reference: string
  text: string
  mandatory: boolean | null
  /** The item of the plan with this reference; null where the plan has none. */
  item: Item | null
  /** True where the plan has the item and every action of it is complete. */
  complete: boolean
}

/** Every evidence item that applies to the category, in the order of its references; nothing while it is not known. */
export function gapList(catalogue: Catalogue, plan: Plan, category: Category | null): Gap[] {
  const inPlan = new Map(plan.items.map((item) => [normaliseReference(item.reference), item]))
  const gaps = Array.from(catalogue.items.values()).flatMap((listed): Gap[] => {
    const entry = category === null ? undefined : listed.entries.get(category)
    if (entry === undefined) return []
    const item = inPlan.get(listed.reference) ?? null
    return [{ reference: listed.reference, ...entry, item, complete: item !== null && isItemComplete(item) }]
  })
  return gaps.toSorted((a, b) => compareReferences(a.reference, b.reference))
}
