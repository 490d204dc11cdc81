/** Tells the names of people from job titles, departments and labels. */
import { posts } from '~/domain/person-names'

/** Words of labels, which stand where a name might. */
const ofLabels = /\b(chair|contact|version|name|title|role|date)\b/i

/** One person among the owners of an action: a whole name, or initials. What follows in brackets or behind a comma is left aside. */
export function isPerson(text: string): boolean {
  const name = text
    .replace(/\s*[(<].*$/s, '')
    .replace(/,.*$/s, '')
    .trim()
  return /^\p{Lu}[\p{L}’'.-]*(?:\s+[\p{L}’'.-]+)+$|^\p{Lu}{2,3}$/u.test(name) && !posts.test(name)
}

const wholeName = /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|de|van|von|der|la|bin|al)){1,5}$/u

/** The whole name of a person in a cell that may hold anything. A job title or a date that follows is left aside. */
export function looksLikePerson(text: string): boolean {
  const name = text.replace(/\s*(?:[,(/\d]| [–—-] | (?:on|dated?|agreed|signed|approved)\b).*$/s, '').trim()
  return wholeName.test(name) && !posts.test(name) && !ofLabels.test(name)
}
