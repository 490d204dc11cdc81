/** What the user's own list of evidence items says of an item of the plan: at its reference, and where its words stand. */
import { entryFor, textOf, type Catalogue, type CatalogueItem } from './catalogue'
import type { Edition } from './editions'
import type { Item, Organisation } from './plan'
import { normaliseReference } from './standards'
import { comparable } from './text'

export interface CatalogueMatch {
  /** The words at the item's reference; null where the list does not have it. */
  listed: string | null
  /** Whether they are the words of the item: the same to a reader. */
  sameWords: boolean
  /** Other references at which the list has the item's words. */
  elsewhere: string[]
}

export function matchInCatalogue(
  { reference, title }: Pick<Item, 'reference' | 'title'>,
  catalogue: Catalogue,
  { type }: Pick<Organisation, 'type'>,
  edition: Edition,
): CatalogueMatch {
  const here = normaliseReference(reference)
  const words = comparable(title)
  const entry = catalogue.items.get(here)
  const matching =
    words === ''
      ? []
      : [...catalogue.items.values()].filter((one) =>
          textsOf(one, type, edition).some((text) => comparable(text) === words),
        )
  return {
    listed: entry === undefined ? null : textOf(entry, type, edition),
    sameWords: matching.some((one) => one.reference === here),
    elsewhere: matching.map((one) => one.reference).filter((other) => other !== here),
  }
}

/** The words for the organisation's category; those for every category where its own is not known. */
function textsOf(item: CatalogueItem, type: Organisation['type'], edition: Edition): string[] {
  const own = entryFor(item, type, edition)
  return own === null ? Array.from(item.entries.values(), ({ text }) => text) : [own.text]
}
