/** Words by which people name types of organisation: in a cell that asks for the kind, and in the names of organisations. */
import { organisationTypeNames, organisationTypes, type OrganisationType } from '~/domain/organisation-types'

const kinds: readonly [OrganisationType, RegExp][] = [
  ['ccg', /\b(ccg|clinical commissioning group)\b/i],
  ['icb', /\b(icb|integrated care board)\b/i],
  ['csu', /\b(csu|commissioning support unit)\b/i],
  ['nhs-trust', /\bnhs\b.*\btrust\b|\btrust\b.*\bnhs\b/i],
  ['local-authority', /\b(council|london borough of|combined authority|local authority)\b/i],
  ['arms-length-body', /\b(alb|arm['’]?s[ -]length body)\b/i],
  ['essential-services-operator', /\bi?oes\b|\boperators? of (an )?essential services?\b/i],
  ['key-it-supplier', /\bkey it suppliers?\b/i],
]

/** The kind that a name or a text says; never from the code, as codes of one form belong to several kinds. */
export function typeFromName(name: string): OrganisationType | null {
  return kinds.find(([, words]) => words.test(name))?.[0] ?? null
}

/** The kind that the answer to "type of organisation" gives: one of our own names for it, or what people write instead. */
export function statedType(text: string): OrganisationType | null {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return null
  const named = organisationTypes.find((type) => organisationTypeNames[type].toLowerCase() === wanted)
  return named ?? (/^it suppliers?$/.test(wanted) ? 'key-it-supplier' : typeFromName(text))
}

const organisationWords =
  /\b(nhs|trust|ccg|icb|clinical commissioning group|integrated care board|council|authority|hospitals?|csu|commissioning support|county|borough|ambulance)\b/i

/** Whether a text has a word that the names of these organisations have. */
export function namesOrganisation(text: string): boolean {
  return organisationWords.test(text)
}
