/**
 * What may stand behind "complete" without taking anything back. Whatever else stands there may say that part is still to be done:
 * an item that is read as complete leaves the count, and nobody is asked about it again.
 */
import { monthOf } from './month-words'
import { areInitials, looksLikePerson, posts } from './person-names'

export const done = String.raw`complete|completed|done|closed|finished|met|implemented`

/** Every month is made one sign first, so that the days around it are found. */
const month = '☽'
const day = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)?[ -]?(?:of |o )?)?${month}[ .,-]{0,2}(?:'?(?:20)?\d{2})?|q[1-4]|20\d{2}(?:[/-]\d{2})?`
const phrases = String.raw`100 ?%|signed[ -]off|no (?:further )?(?:evidence|action|work)(?: (?:needed|required))?|see (?:evidence|comments?|notes?)|all (?:actions|sites|staff|wards)`
const words = String.raw`yes|y|and|the|on|in|at|to|ar|full|fully|time|evidence|${done}|agreed|approved|attached|available|checked|confirmed|in place|published|reviewed|submitted|tested|uploaded|verified|board|dspt|igsg|portal|toolkit`
const harmless = new RegExp(String.raw`(?<![\p{L}\p{N}/])(?:${day}|${phrases}|${words})(?![\p{L}\p{N}/])`, 'giu')

/** "by Ann Lee", "by the SIRO", as far as a mark, a figure or a word that begins something else. */
const byWhom = /\bby (?:the |our )?([^\d,;:()/]+?)(?=\s+(?:(?:on|in|at)\b|[–—-])|\s*(?:[\d,;:()/]|$))/giu
/** A time by which it will be done may have the capitals of a name: "by Year End". */
const time = new RegExp(
  String.raw`^(?:close|early|easter|end|late|mid|month|next|quarter|week|year|spring|summer|autumn|winter|christmas|\p{L}+day)\b`,
  'iu',
)

const takesBack =
  /\b(?:not|no|none|but|however|except|apart|remain\w*|outstanding|only|part\w*|some|most|half|needs?|needed|await\w*|wait\w*|pending|until|still|will|to (?:be|do|follow|come)|next|due|\d+ (?:of|out of) \d+)\b|n['’]t\b|%|\?/i

/** `text` is what stands behind the word, in the case in which it was written. */
export function takesNothingBack(text: string): boolean {
  // A sentence of its own tells how it was done: "Complete. The policy was approved in June."
  if (/^[.!]\s/.test(text) && !takesBack.test(text)) return true
  const rest = text
    .replace(byWhom, (clause, who: string) => (isSomebody(who) ? '' : clause))
    .replace(/\p{L}+/gu, (word) => (monthOf(word) === null ? word : month))
    .replace(harmless, '')
  return !/[\p{L}\p{N}?☐☽]/u.test(rest)
}

/** A person or a post, and not "HQ only" or "most wards". */
function isSomebody(who: string): boolean {
  return (
    !time.test(who) &&
    monthOf(who.replace(/ .*/, '')) === null &&
    who
      .split(/ (?:and|&) /)
      .every((each) => areInitials(each) || (/\p{Ll}/u.test(each) && looksLikePerson(each)) || isPost(each))
  )
}

function isPost(text: string): boolean {
  return text.split(' ').every((word) => word === 'of' || posts.test(word))
}
