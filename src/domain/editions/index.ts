/** Every edition that the tool knows, newest last. README.md beside `domain` says how to add one. */
import type { Edition } from './edition'
import { edition202021 } from './edition-2020-21'

export type { Edition, EditionSource, GuidanceLine } from './edition'

export const editions: readonly Edition[] = [edition202021]
export const defaultEdition = edition202021

/** The edition of that toolkit year, or null where the tool does not know it. */
export function findEdition(id: string): Edition | null {
  return editions.find((edition) => edition.id === id) ?? null
}
