/** Finds the reference of an evidence item, or of a contributing outcome, in what people type into its cell. */
import { dateParts, type CalendarDate } from '~/domain/calendar-date'
import { normaliseReference, parseReference } from '~/domain/standards'
import type { CellValue } from './grid'
import { valueText } from './grid'

export interface ReferenceText {
  /** "3.2.1", "A1.a"; the text as written where no reference was found in it. */
  reference: string
  /** Words that stand beside it: "Training". */
  rest: string
  /** Whether a reference was found, of whatever kind. */
  found: boolean
  /** How it was read, where that is a guess: the spreadsheet had turned it into a date. */
  fromDate: boolean
}

const dotted = /(?<![\d.])(?:0(?=[1-9]\.[1-9]))?(10|[1-9])\s?\.\s?(\d{1,2})\s?\.\s?(\d{1,2})(?![\d.]*\d)/
const outcome = /\b([A-E][1-9]\d?)\s?\.\s?([a-z])(?![a-z0-9]|\.\d)/i
/** "A1a", where it is all that the cell says. */
const outcomeWithoutPoint = /^([A-E][1-9]\d?)([a-z])$/i

const item = String.raw`(?:10|[1-9])\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}(?![\w.]*\w)`
const contributing = String.raw`[A-E][1-9]\d?\s?\.\s?[a-z](?![\w.]*\w)`
const joint = String.raw`(?: ?(?:[,;/&+\n–—-]|\b(?:and|to|or)\b) ?){1,3}`
const any = new RegExp(`(?<![\\w.])(?:${item}|${contributing})`, 'i')
/** "1.3.2 and 1.3.3", "A1.a/A1.b", and with less said again, where that is all: "1.3.2-4", "A1.a, b". */
const joined = new RegExp(
  `^(?:${item}${joint}(?:${item}|\\d{1,2}$)|${contributing}${joint}(?:${contributing}|[a-z]$))`,
  'i',
)
const atStart = new RegExp(`^\\W{0,3}(?:${item}|${contributing})`, 'i')

/** What stands in a remark, as in "1.3.2 (was 1.3.1)", or in a title is not what the cell stands for. */
function namesSeveral(written: string): boolean {
  const lines = written
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
  const text = lines.join('\n')
  const first = any.exec(text)
  return (
    first !== null && (joined.test(text.slice(first.index)) || lines.filter((line) => atStart.test(line)).length > 1)
  )
}

/** Items of an assertion are few: what has a year of today was meant as a date. */
const lastItem = 12

/** The references that a spreadsheet may have turned into this date, the likeliest first: 9.4.6 is 9 April 2006. */
export function referencesOfDate(date: CalendarDate): string[] {
  const { year, month, day } = dateParts(date)
  const monthFirst = year % 100 > lastItem ? [] : [`${month}.${day}.${year % 100}`]
  return [...new Set([inDateOrder(date), ...monthFirst])].filter((each) => parseReference(each) !== null)
}

function inDateOrder(date: CalendarDate): string {
  const { year, month, day } = dateParts(date)
  return `${day}.${month}.${year % 100}`
}

export function readReference(value: CellValue | null): ReferenceText {
  if (value?.kind === 'date' && value.date !== null) {
    const reference = referencesOfDate(value.date)[0] ?? inDateOrder(value.date)
    return { reference, rest: '', found: true, fromDate: true }
  }
  const written = valueText(value)
  const text = written.replace(/\s+/g, ' ').trim()
  if (value?.kind === 'number')
    return { reference: text, rest: '', found: /^\d{1,2}\.\d{1,2}$/.test(text), fromDate: false }
  // Which of several is meant is for the reader of the plan to say: as a whole they are no reference, and asked about.
  if (namesSeveral(written)) return { reference: text, rest: '', found: true, fromDate: false }
  const match = dotted.exec(text)
  if (match !== null) {
    const reference = [match[1], match[2], match[3]].map((part) => String(Number(part))).join('.')
    return { reference, rest: restOf(text, match[0]), found: true, fromDate: false }
  }
  const caf = outcome.exec(text) ?? outcomeWithoutPoint.exec(text)
  if (caf !== null)
    return {
      reference: normaliseReference(`${caf[1] ?? ''}.${caf[2] ?? ''}`),
      rest: restOf(text, caf[0]),
      found: true,
      fromDate: false,
    }
  return { reference: text, rest: '', found: /^\d{1,2}\.\d{1,2}$/.test(text), fromDate: false }
}

/** What people write in front of a reference to say that it is one. */
const calledReference =
  /^\W*(?:(?:dspt|caf|data security|evidence|items?|assertions?|(?:contributing )?outcomes?|requirement|mandatory|ref(?:erence)?|no|number)\b\W*)+/i

/** Whether a text begins with a reference, as an item does; a remark about one names it in passing, or after a star. */
export function startsWithReference(text: string): boolean {
  return atStart.test(text.replace(calledReference, '')) && !/^\s*[*†‡]/.test(text)
}

function restOf(text: string, reference: string): string {
  const rest = text
    .replace(reference, ' ')
    .replace(calledReference, '')
    .replace(/^[\s:,–—-]+/, '')
  // From the end, step by step: a pattern for it would begin anew at each place of a long row of dashes.
  let end = rest.length
  while (end > 0 && /[\s:(–—-]/.test(rest.charAt(end - 1))) end -= 1
  return withoutBrackets(rest.slice(0, end))
}

/** "(Training)" is said in brackets; "Training (all staff)" has some of its own. */
function withoutBrackets(text: string): string {
  return /^\(?[^()]*\)?$/.test(text) ? text.replace(/^\(|\)$/g, '').trim() : text
}
