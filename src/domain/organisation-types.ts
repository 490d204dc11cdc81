/** The types of organisation that may ask whether the process is for them. An edition says which of them it covers. */

export const organisationTypes = [
  'nhs-trust',
  'ccg',
  'icb',
  'csu',
  'local-authority',
  'arms-length-body',
  'essential-services-operator',
  'key-it-supplier',
  'gp-practice',
  'dental-practice',
  'pharmacy',
  'optician',
  'care-provider',
  'supplier',
  'other',
] as const

export type OrganisationType = (typeof organisationTypes)[number]

/** As written on screen and in files, at the start of a sentence or alone. */
export const organisationTypeNames: Record<OrganisationType, string> = {
  'nhs-trust': 'NHS trust',
  ccg: 'Clinical commissioning group (CCG)',
  icb: 'Integrated care board (ICB)',
  csu: 'Commissioning support unit (CSU)',
  'local-authority': 'Local authority',
  'arms-length-body': 'DHSC arm’s length body',
  'essential-services-operator': 'Independent operator of essential services',
  'key-it-supplier': 'Key IT supplier',
  'gp-practice': 'GP practice',
  'dental-practice': 'Dental practice',
  pharmacy: 'Pharmacy',
  optician: 'Optician',
  'care-provider': 'Social care provider',
  supplier: 'Supplier or company',
  other: 'Another type of organisation',
}
