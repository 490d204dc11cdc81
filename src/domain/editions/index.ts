/** Every edition that the tool knows, newest last. README.md beside `domain` says how to add one. */
import type { Plan } from '../plan'
import { anotherYear } from './another-year'
import type { Edition } from './edition'
import { edition202021 } from './edition-2020-21'

export { coveredTypes } from './edition'
export type { Edition, EditionSource, GuidanceLine } from './edition'

export const editions: readonly Edition[] = [edition202021]
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
