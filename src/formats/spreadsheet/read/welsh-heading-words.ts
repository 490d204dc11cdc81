/** Headings of a plan in Welsh alone, and the halves of bilingual ones, with how sure each makes us. */
import type { MappedField } from '../layout'

export const welshHeadings: readonly { field: MappedField; pattern: RegExp; sure: number }[] = [
  { field: 'reference', pattern: /\bcyfeirnod\b|^cyf\.?$/, sure: 85 },
  { field: 'title', pattern: /^(yr )?eitem (o )?dd?ystiolaeth$|^(y )?gofyniad$/, sure: 75 },
  { field: 'gap', pattern: /\b(bwlch|bylchau)\b|\bsefyllfa (b|p)resennol\b|\bsefyllfa gyfredol\b/, sure: 95 },
  {
    field: 'action',
    pattern: /\b[cg]am(au)? gweithredu\b|^(y )?camau$|^gweithred(oedd)?$|^cynllun gweithredu$/,
    sure: 95,
  },
  { field: 'owner', pattern: /\bperchennog\b|\b[pb]erson cyfrifol\b|^(yn gyfrifol|cyfrifoldeb|arweinydd)$/, sure: 97 },
  { field: 'ownerRole', pattern: /^teitl (y )?swydd$/, sure: 92 },
  { field: 'ownerEmail', pattern: /\be-?bost\b/, sure: 90 },
  {
    field: 'due',
    pattern: /\bdyddiad (cwblhau|gorffen|targed|cyflawni|disgwyliedig)\b|\bdyddiad cau\b|\berbyn pryd\b/,
    sure: 97,
  },
  { field: 'status', pattern: /^statws( (y )?(cam|gweithredu|cam gweithredu))?$/, sure: 95 },
  { field: 'progress', pattern: /^(sylwadau|cynnydd)$/, sure: 80 },
]
