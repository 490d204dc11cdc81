/** Words that label what is said once in a plan: the organisation, its code, the SIRO and the dates. */
import type { LabelField } from '../layout'

/** What a label may be of; a bare "Date" belongs to whoever signs beside it. */
export type LabelMeaning = LabelField | 'bareDate'

const patterns: readonly [LabelMeaning, RegExp][] = [
  [
    'signedOn',
    /\b(siro|signed|sign-?off|sign off)\b.*\b(date|on)\b|\bdate\b.*\b(siro|signed|sign-?off|sign off)\b|^(date )?signed( off)?( by (the )?siro)?$|^siro sign(ed)?[ -]?off$|^signed( off)?$/,
  ],
  ['siroJobTitle', /\bsiro('s)? (job )?(title|role|position)\b|^(job title|position) of (the )?siro$/],
  [
    'siroName',
    /^(name of )?(the )?(siro|senior information risk owner)( \(?siro\)?)?('s)?( full)?( name)?$|^(signed|signature|approved|agreed|name)\b.*\bsiro\b|\bsiro\b.*\bname\b/,
  ],
  ['odsCode', /\bods( \w+)?( code)?$|\b(ods|org(anisation)?|trust|ccg|icb|site|provider) code\b|^code$/],
  ['organisationType', /\b(type of organisation|organisation type|org(anisation)? category|sector)\b/],
  [
    'organisationName',
    /^(full |legal )?(name of )?(the |your )?(organisation|organization|trust|ccg|icb|csu|council|authority|local authority|provider|company|body)('s)?( full)?( name)?$/,
  ],
  [
    'preparedOn',
    /\b(date (prepared|of (this )?plan|completed|written)|(plan )?prepared on|plan date|date of plan|version date)\b/,
  ],
  [
    'returnedToBauOn',
    /\breturn(ed)? to (bau|business as usual)\b.*\b(on|date)\b|\bdate\b.*\breturn\w* to (bau|business as usual)\b/,
  ],
  ['bareDate', /^(on|date|dated)$/],
]

/** What a text labels, or null. A label in two languages has its parts looked at by themselves. */
export function meaningOfLabel(given: string): LabelMeaning | null {
  if (given.length > 80) return null
  const text = normalLabel(given)
  for (const part of [text, ...text.split(/\s*\/\s*/)]) {
    for (const [meaning, pattern] of patterns) if (pattern.test(part)) return meaning
  }
  return null
}

function normalLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[*:()?]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A label with its value behind a colon: "Organisation: Any Trust". */
export function splitLabel(text: string): { label: string; value: string } | null {
  const match = /^([^:\n]{2,60}):\s*(\S[^]*)$/.exec(text.trim())
  return match === null ? null : { label: match[1] ?? '', value: (match[2] ?? '').trim() }
}
