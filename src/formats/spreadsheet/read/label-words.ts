/** Words that label what is said once in a plan: the organisation, its code, the SIRO and the dates. */
import type { LabelField } from '../layout'

/**
 * What a label may be of. "Date", "Name" and "Job title" by themselves belong to whoever signs there; "Signed" and "SIRO
 * sign-off" are answered with a name by some and with a date by others, or stand above the cells for both; "Signed by" waits
 * for a name.
 */
export type LabelMeaning = LabelField | 'signOff' | 'signedBy' | 'signature' | 'bareName' | 'bareJobTitle' | 'bareDate'

const patterns: readonly [LabelMeaning, RegExp][] = [
  [
    'signedOn',
    /\b(siro|signed|sign-?off|sign off)\b.*\b(date|on(?! behalf))\b|\bdate\b.*\b(siro|signed|sign-?off|sign off)\b/,
  ],
  ['siroJobTitle', /\bsiro('s)? (job )?(title|role|position)\b|^(job title|position) of (the )?siro$/],
  ['signedBy', /^(signed|approved|agreed)( off)? by( the)? siro$|^signed( off)? by$|^(signed|approved|agreed) siro$/],
  [
    'signOff',
    /^signed( off)?$|^signature( of)?( the)? siro$|^siro('s)? (sign(ed)?[ -]?off|signed|signature|approval|agreement)$|^(sign[ -]?off|approval|agreement) (by|of)( the)? siro$/,
  ],
  [
    'siroName',
    /^(name of )?(the )?(siro|senior information risk owner)( \(?siro\)?)?('s)?( full)?( name)?$|^(signed|signature|approved|agreed|name)\b.*\bsiro\b|\bsiro\b.*\bname\b/,
  ],
  ['odsCode', /\bods( \w+)?( code)?$|\b(ods|org(anisation)?|trust|ccg|icb|site|provider) code\b|^code$/],
  ['organisationType', /\b(type of organisation|organisation type|org(anisation)? category|sector)\b/],
  [
    'organisationName',
    /^(full |legal )?(name of )?(the |your )?(organisation|organization|org|trust|ccg|icb|csu|council|authority|local authority|provider|company|body)('s)?( full)?( name)?$/,
  ],
  [
    'preparedOn',
    /\b(date (prepared|of (this )?plan|completed|written)|(plan )?prepared on|plan date|date of plan|version date)\b/,
  ],
  [
    'returnedToBauOn',
    /\breturn(ed)? to (bau|business as usual)\b.*\b(on|date)\b|\bdate\b.*\breturn\w* to (bau|business as usual)\b/,
  ],
  ['bareDate', /^(on|date|dated|date (approved|agreed)|date of (approval|agreement)|(approved|agreed) on)$/],
  ['bareName', /^((full|print|printed) )?name( in)?( print| printed| block capitals)?$/],
  ['bareJobTitle', /^(job )?title$|^(job )?role$|^(position|designation|post|post held)$/],
  ['signature', /^signature$/],
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

const otherSigners =
  /\b(caldicott|guardian|chief (executive|information|finance|operating) ?(officer)?|ceo|cio|dpo|data protection officer|accountable officer|head of|manager|lead|chair)\b|\b(prepared|completed|written|produced|submitted|reviewed|checked|witnessed) by\b|^author$/

/** Whether a label is of somebody who signs or is named beside the SIRO: the name and the date after it are that person's. */
export function isOfAnotherSigner(given: string): boolean {
  return given.length <= 80 && meaningOfLabel(given) === null && otherSigners.test(normalLabel(given))
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

/** Whether a text labels another cell, so that it is nobody's value: a known label, or any that ends in a colon. */
export function isLabel(text: string): boolean {
  const inside = splitLabel(text)
  return text.trim().endsWith(':') || meaningOfLabel(inside?.label ?? text) !== null
}
