/** Every edition that the tool knows, newest last. README.md beside `domain` says how to add one. */
import type { Plan } from '../plan'
import { anotherYear } from './another-year'
import type { Edition } from './edition'
import { edition202021 } from './edition-2020-21'
import { edition202122 } from './edition-2021-22'
import { edition202223 } from './edition-2022-23'
import { edition202324 } from './edition-2023-24'
import { edition202425 } from './edition-2024-25'

export { anotherYear, yearToCome } from './another-year'
export { coveredTypes, editionFacts, isKnown, sourcesOf } from './edition'
export { editionNeeds, meetsNeeds, type EditionNeed, type EditionWith } from './edition-needs'
export type { Edition, EditionFact, EditionSource, GuidanceLine } from './edition'

export const editions: readonly Edition[] = [edition202021, edition202122, edition202223, edition202324, edition202425]
export const defaultEdition = edition202021

/** The edition of that toolkit year, or null where the tool does not know it. */
export function findEdition(id: string): Edition | null {
  return editions.find((edition) => edition.id === id) ?? null
}

/**
 * The edition that a plan is judged by: the one of its toolkit year, with the user's own figures where the tool knows none. A
 * year that the tool does not know is what the user says of it.
 */
export function editionOf({ edition: id, yearFigures }: Pick<Plan, 'edition' | 'yearFigures'>): Edition {
  const known = findEdition(id) ?? anotherYear(id)
  const uploadItem = yearFigures.uploadItem.trim()
  return {
    ...known,
    publishBy: known.publishBy ?? yearFigures.publishBy,
    completeBy: known.completeBy ?? yearFigures.completeBy,
    itemLimit: known.itemLimit ?? yearFigures.itemLimit,
    uploadItem: known.uploadItem ?? (uploadItem === '' ? null : uploadItem),
  }
}
