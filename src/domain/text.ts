/** Small questions about what people type, asked by the rules and by the messages. */

/** True where there is nothing to read: empty, white space, or only marks such as "-", "?" and "…". */
export function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}

/** The text as it is compared: lower case, with one space in place of every run of marks and white space. */
export function comparable(text: string): string {
  const known = compared.get(text)
  if (known !== undefined) return known
  const made = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}/&]+/gu, ' ')
    .trim()
  if (text.length <= mostKept) {
    if (compared.size >= textsKept) compared.clear()
    compared.set(text, made)
  }
  return made
}

/** At every key the rules compare every text of the plan, several of them more than once, and one of them is new. */
const compared = new Map<string, string>()
const textsKept = 2000
/** Characters of a text. Longer ones are few, and would hold memory. */
const mostKept = 500

/** True for words that stand where an answer will stand later: "TBC", "n/a", "to be confirmed", "vacant". */
export function isPlaceholder(text: string): boolean {
  return /^(?:owner |name |date )?(?:tb[acd]|n\/?a|none|nil|unknown|nobody|no one|x+|not (?:yet )?(?:known|assigned|applicable|allocated|appointed)|unassigned|vacant|vacancy|to be (?:confirmed|agreed|advised|decided|determined|appointed|assigned|allocated))$/.test(
    comparable(text),
  )
}

/** The text without line breaks, tabs and repeated spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** The text on one line in curly quotes, cut at a word's end where it is longer than `limit` characters. */
export function quote(text: string, limit = 60): string {
  return `“${shorten(text, limit)}”`
}

/** The text on one line, cut at a word's end and marked with an ellipsis where it is longer than `limit` characters. */
export function shorten(text: string, limit = 60): string {
  const line = oneLine(text)
  const characters = Array.from(line)
  if (characters.length <= limit) return line
  const start = characters.slice(0, limit - 1).join('')
  const lastSpace = start.lastIndexOf(' ')
  return `${(lastSpace > limit / 2 ? start.slice(0, lastSpace) : start).replace(/[\s,;:.–-]+$/u, '')}…`
}

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** "one", "two" … "nine", then figures, as the NHS content style writes numbers in sentences. */
export function countInWords(count: number, one: string, more: string): string {
  return `${numberWords[count] ?? count} ${count === 1 ? one : more}`
}

/** "a, b and c", or "a, b or c"; '' where there is nothing to list. */
export function listInWords(words: Iterable<string>, joint: 'and' | 'or' = 'and'): string {
  return new Intl.ListFormat('en-GB', { type: joint === 'and' ? 'conjunction' : 'disjunction' }).format(words)
}

/** With a capital at its start, to begin a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** With a small letter at its start, to go on in the middle of a sentence. */
export function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
