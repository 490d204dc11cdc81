/** Splits what people type into one cell: numbered or bulleted lists, lines, parts between semicolons. */

export interface CellPart {
  /** The numbers that stand before it: "2. & 3." has two. */
  numbers: number[]
  text: string
}

export type SplitBy = 'whole' | 'numbers' | 'bullets' | 'lines' | 'semicolons'

export interface SplitCell {
  by: SplitBy
  parts: CellPart[]
}

const numberMark = /(?:^|(?<=\s))\(?((?:\d{1,2}[.)]?\s*(?:&|and|,|\+)\s*)*\d{1,2})[.):]\)?(?=\s|$)/g
const bulletMark = /^\s*(?:[•●▪◦‣∙*·–—-]|o(?=\s))\s*/

/** The actions in a cell. Lines and semicolons split only where every part reads like an action of its own. */
export function splitActions(text: string): SplitCell {
  const listed = splitList(text)
  if (listed !== null) return listed
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (
    lines.length >= 2 &&
    lines.every((line, index) => readsAsAction(line) && !/[,:–-]$/.test(lines[index - 1] ?? ''))
  ) {
    return { by: 'lines', parts: plainParts(lines) }
  }
  const phrases = splitOutsideBrackets(text, ';')
  if (phrases.length >= 3 && phrases.every((phrase) => phrase.split(/\s+/).length >= 3)) {
    return { by: 'semicolons', parts: plainParts(phrases) }
  }
  return whole(text)
}

/**
 * The values of another cell of the same row, one for each of so many actions: by number, by bullet, by line, by semicolon;
 * else the whole cell holds for each.
 */
export function valuesFor(text: string, count: number): { values: string[]; shared: boolean } {
  if (count <= 1) return { values: [text], shared: false }
  const listed = splitList(text)
  if (listed?.by === 'numbers') {
    const byNumber = new Map(listed.parts.flatMap(({ numbers, text: part }) => numbers.map((number) => [number, part])))
    return { values: Array.from({ length: count }, (_, index) => byNumber.get(index + 1) ?? ''), shared: false }
  }
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  for (const parts of [listed?.parts.map((part) => part.text) ?? [], lines, splitOutsideBrackets(text, ';')]) {
    if (parts.length === count) return { values: parts, shared: false }
  }
  return { values: Array.from({ length: count }, () => text), shared: true }
}

function splitList(text: string): SplitCell | null {
  return splitNumbered(text) ?? splitBulleted(text)
}

function splitNumbered(text: string): SplitCell | null {
  const parts: CellPart[] = []
  let next = 1
  let start = -1
  let numbers: number[] = []
  const take = (end: number) => {
    if (start !== -1) parts.push({ numbers, text: text.slice(start, end).trim().replace(/;$/, '') })
  }
  for (const match of text.trimStart().matchAll(numberMark)) {
    const offset = text.length - text.trimStart().length
    const given = (match[1] ?? '').match(/\d+/g)?.map(Number) ?? []
    // Only numbers that go on from the last one are marks: others belong to the text.
    if (given.some((number, index) => number !== next + index)) continue
    if (next === 1 && match.index !== 0) return null
    take(match.index + offset)
    start = match.index + offset + match[0].length
    numbers = given
    next += given.length
  }
  take(text.length)
  return next > 2 ? { by: 'numbers', parts } : null
}

function splitBulleted(text: string): SplitCell | null {
  const parts: CellPart[] = []
  for (const line of text.split('\n')) {
    const mark = bulletMark.exec(line)
    const last = parts[parts.length - 1]
    if (mark !== null) parts.push({ numbers: [], text: line.slice(mark[0].length).trim() })
    else if (last !== undefined) last.text = `${last.text} ${line.trim()}`.trim()
    else if (line.trim() !== '') return null
  }
  return parts.length >= 2 ? { by: 'bullets', parts } : null
}

function readsAsAction(line: string): boolean {
  return /^[\p{Lu}\d“"']/u.test(line) && line.split(/\s+/).length >= 3
}

function plainParts(texts: readonly string[]): CellPart[] {
  return texts.map((text) => ({ numbers: [], text }))
}

/** The text as one part, its list mark removed. */
function whole(text: string): SplitCell {
  const trimmed = text.trim()
  const unmarked = trimmed.replace(/^(?:\(?1[.)]|[•●▪◦‣∙*·–—-])\s+/, '')
  return { by: 'whole', parts: trimmed === '' ? [] : [{ numbers: [], text: unmarked }] }
}

/** The parts between the separators, leaving alone those in brackets. A pattern needs the flag "g". */
export function splitOutsideBrackets(text: string, separator: string | RegExp): string[] {
  const open = withoutBrackets(text)
  const parts: string[] = []
  let start = 0
  for (const match of typeof separator === 'string' ? occurrences(open, separator) : open.matchAll(separator)) {
    parts.push(text.slice(start, match.index))
    start = match.index + match[0].length
  }
  parts.push(text.slice(start))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function* occurrences(text: string, separator: string): Generator<{ index: number; 0: string }> {
  for (let index = text.indexOf(separator); index !== -1; index = text.indexOf(separator, index + separator.length)) {
    yield { index, 0: separator }
  }
}

/** The text with a stroke for each character in brackets, so that places in it are places in the text. */
function withoutBrackets(text: string): string {
  let depth = 0
  let open = ''
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === ')' || character === ']') depth = Math.max(0, depth - 1)
    open += depth === 0 ? character : '_'
    if (character === '(' || character === '[') depth++
  }
  return open
}
