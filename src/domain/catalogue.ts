/** The evidence items of an edition, as the user's own requirements workbook lists them. Nothing of it ships with the site. */
import type { OrganisationType } from './organisation-types'

export interface CatalogueItem {
  reference: string
  text: string
  /** The kinds of organisation for which the item is mandatory. */
  mandatoryFor: readonly OrganisationType[]
}

export interface Catalogue {
  edition: string
  /** By reference. A Map, so that no key of a file reaches a prototype. */
  items: ReadonlyMap<string, CatalogueItem>
}
