/** Splits what people type into one cell: lists with numbers, letters or bullets, lines, parts between semicolons. */
import { dateLike } from './date-text'
import { valuesNumberedBehind } from './numbers-behind'

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

const numberMark =
  /(?:^|(?<=\s))(?:[Aa]ctions? )?\(?((?:\d{1,2}[.)]?\s*(?:&|and|,|\+)\s*){0,20}\d{1,2})[.):]\)?(?=\s|$)/g
/** At the start of a line numbers say so with less: "1.Write", "1 - Write", "1/ Write", "#1 Write", "1 Write", "1&2 Write". */
const numberAtStart =
  /^[^\S\n]*(?:#|[Aa]ctions? )?((?:\d{1,2}[^\S\n]*(?:&|and|,|\+)[^\S\n]*){0,20}\d{1,2})(?:[.):/]| ?[–—-])?[^\S\n]*(?=[\p{Lu}“"'])/gmu
/** Within a line the word says so: "Action 1 complete, action 2 not started". */
const actionInLine =
  /(?:^|(?<=[\s,;]))actions? ((?:\d{1,2}\s*(?:&|and|,|\+)\s*){0,20}\d{1,2})(?: ?[–—-])?\s+(?=[\p{L}\d])/giu
const letterMark = /^[^\S\n]*\(?([a-h]|[ivx]{1,4})[.)]\)?[^\S\n]+(?=\S)/gim
/** Within a line a letter needs its bracket: "(a) draft (b) review". */
const letterInLine = /(?:^|(?<=\s))\(?([a-h])\)(?=\s)/g
const romanNumbers = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
/** The last of them are what Word's own symbols become in a spreadsheet. */
const bullet = String.raw`[•●▪■◦‣∙*·➢➤►▸▶❑❏☐□✓✔»–—\uf0a7\uf0b7\uf0d8\uf0fc-]`
const bulletMark = new RegExp(String.raw`^\s*(?:${bullet}|o(?=\s))\s*`)
const loneMark = new RegExp(String.raw`^(?:\(?1[.)]|${bullet})\s+`)

/**
 * The actions in a cell. Lines and semicolons split only where every part reads like an action of its own, or where the cells
 * `beside` it, those of the owners and of the dates, have as many lines.
 */
export function splitActions(text: string, beside: readonly string[] = []): SplitCell {
  const listed = splitList(text)
  if (listed !== null) return listed
  const lines = linesOf(text)
  const given = beside.map(linesOf).filter(({ length }) => length > 0)
  const isMatched = given.length > 0 && given.every(({ length }) => length === lines.length)
  const readsAsActions = lines.every((line, index) => readsAsAction(line) && !/[,:–-]$/.test(lines[index - 1] ?? ''))
  if (lines.length >= 2 && (isMatched || readsAsActions)) {
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
  const numbered = valuesNumberedBehind(text, count)
  if (numbered !== null) return { values: numbered, shared: false }
  const listed = splitNamedActions(text) ?? splitList(text)
  if (listed?.by === 'numbers') {
    const byNumber = new Map(listed.parts.flatMap(({ numbers, text: part }) => numbers.map((number) => [number, part])))
    return { values: Array.from({ length: count }, (_, index) => byNumber.get(index + 1) ?? ''), shared: false }
  }
  for (const parts of [listed?.parts.map((part) => part.text) ?? [], linesOf(text), splitOutsideBrackets(text, ';')]) {
    if (parts.length === count) return { values: parts, shared: false }
  }
  return { values: Array.from({ length: count }, () => text), shared: true }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function splitList(text: string): SplitCell | null {
  const trimmed = text.trim()
  return (
    splitAt(trimmed, numberMarks(trimmed, numberMark)) ??
    splitAt(trimmed, numberMarks(trimmed, numberAtStart)) ??
    splitAt(
      trimmed,
      letterMarks(trimmed, (letters) => 'abcdefgh'.indexOf(letters) + 1),
    ) ??
    splitAt(
      trimmed,
      letterMarks(trimmed, (letters) => romanNumbers.indexOf(letters) + 1),
    ) ??
    splitLetteredLine(trimmed) ??
    splitBulleted(text)
  )
}

/** A mark of a list, with the numbers that it gives. */
interface Mark {
  start: number
  end: number
  numbers: number[]
}

function numberMarks(text: string, pattern: RegExp): Mark[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    numbers: (match[1] ?? '').match(/\d+/g)?.map(Number) ?? [],
  })).filter(({ start }) => pattern !== numberAtStart || !dateLike(lineAt(text, start)))
}

/** "1 October 2021" and "2 November 2021" are days, and no list. */
function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end === -1 ? text.length : end)
}

function letterMarks(text: string, numberOf: (letters: string) => number, pattern = letterMark): Mark[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    numbers: [numberOf((match[1] ?? '').toLowerCase())],
  }))
}

/** The parts behind marks that count from one, beginning with the text. Only marks that go on from the last one are marks. */
function splitAt(text: string, marks: readonly Mark[]): SplitCell | null {
  const parts: CellPart[] = []
  let next = 1
  let open: Mark | null = null
  const take = (end: number) => {
    if (open !== null) {
      parts.push({ numbers: open.numbers, text: text.slice(open.end, end).trim().replace(/;$/, '') })
    }
  }
  for (const mark of marks) {
    if (mark.numbers.some((number, index) => number !== next + index)) continue
    if (next === 1 && mark.start !== 0) return null
    take(mark.start)
    open = mark
    next += mark.numbers.length
  }
  take(text.length)
  return next > 2 ? { by: 'numbers', parts } : null
}

/** A mark with nothing but another behind it names two: which is for somebody else to say. */
function splitLetteredLine(text: string): SplitCell | null {
  const split = splitAt(
    text,
    letterMarks(text, (letter) => 'abcdefgh'.indexOf(letter) + 1, letterInLine),
  )
  return split?.parts.every((part) => /[\p{L}\d]/u.test(part.text)) === true ? split : null
}

function splitNamedActions(text: string): SplitCell | null {
  const split = splitAt(text, numberMarks(text, actionInLine))
  if (split === null) return null
  return { ...split, parts: split.parts.map((part) => ({ ...part, text: part.text.replace(/[,;.]?(?: and)?$/, '') })) }
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
  const unmarked = trimmed.replace(loneMark, '')
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
