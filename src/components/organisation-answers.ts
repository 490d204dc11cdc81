/** "Is this for me?" for each type of organisation: the answer comes from the edition, the words for it from here. */
import { coveredTypes, type Edition } from '../domain/editions'
import { organisationTypeNames, organisationTypes, type OrganisationType } from '../domain/organisation-types'
import { listInWords } from '../domain/text'

/** As the subject of a sentence: "NHS trusts can send a plan". */
export const organisationPlurals: Record<OrganisationType, string> = {
  'nhs-trust': 'NHS trusts',
  ccg: 'Clinical commissioning groups',
  icb: 'Integrated care boards',
  csu: 'Commissioning support units',
  'local-authority': 'Local authorities',
  'arms-length-body': 'DHSC arm’s length bodies',
  'essential-services-operator': 'Independent operators of essential services',
  'key-it-supplier': 'Key IT suppliers',
  'gp-practice': 'GP practices',
  'dental-practice': 'Dental practices',
  pharmacy: 'Pharmacies',
  optician: 'Opticians',
  'care-provider': 'Social care providers',
  supplier: 'Suppliers and companies',
  other: 'Other types of organisation',
}

const notes: Partial<Record<OrganisationType, string>> = {
  ccg: 'From the 2022-23 toolkit, integrated care boards replace CCGs.',
  'arms-length-body': 'DHSC is the Department of Health and Social Care.',
  icb: 'They replace clinical commissioning groups from the 2022-23 toolkit, and are covered from then on.',
  'essential-services-operator': 'They are covered from the 2023-24 toolkit.',
  'key-it-supplier': 'They are covered from the 2023-24 toolkit.',
  supplier: 'From the 2023-24 toolkit, key IT suppliers are covered.',
  other: 'The instructions name the types of organisation that are covered, and no others.',
}

export interface OrganisationAnswer {
  type: OrganisationType
  name: string
  plural: string
  covered: boolean
  note: string | null
}

export function organisationAnswers(edition: Edition): OrganisationAnswer[] {
  return organisationTypes.map((type) => ({
    type,
    name: organisationTypeNames[type],
    plural: organisationPlurals[type],
    covered: coveredTypes(edition).includes(type),
    note: notes[type] ?? null,
  }))
}

/** "A, b and c" in the middle of a sentence; abbreviations keep their capitals. */
export function listInSentence(plurals: readonly string[]): string {
  return listInWords(
    plurals.map((plural) => (/^[A-Z][A-Z]/.test(plural) ? plural : plural.slice(0, 1).toLowerCase() + plural.slice(1))),
  )
}
