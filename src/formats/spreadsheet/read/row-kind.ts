/** Which rows below the headings belong to the plan, and which are banners, examples, totals or signatures. */
import type { MappedColumn, MappedField } from '../layout'
import { dateLike } from './date-text'
import { meaningOfLabel, splitLabel, type LabelMeaning } from './label-words'
import { startsWithReference } from './reference-text'
import type { RowContent, RowText } from './row-content'

export type RowKind = 'plan' | 'blank' | 'banner' | 'example' | 'footer' | 'heading'

const content: readonly MappedField[] = ['title', 'gap', 'action', 'owner', 'due', 'afterBau', 'covid']
const footerWords =
  /^(grand )?total|^number of|^items:|^sub-?total|^notes?:|^page \d|^declaration|^sign(ed|ature)|^agreed by|^plan agreed|^approved by|^completed (for|by)|^rows? \d|^guidance|^key\b|^end of/i
/** In the first cell of a row. */
const exampleWords = /^\s*\(?(e\.?g\.?|example|sample)\b|\(example\)/i
/** Beside a reference, where "Sample checks show …" may be what is missing. */
const exampleLabel = /^\s*\(?((e\.?g\.?|for example)[\s:,]|(example|sample)\s*(:|[-–—]|\d*\)?$))|\(example\)/i
const groupNames = /^\W*((data security )?standard|objective|principle|section)\s+(10|[1-9]|[A-E]\d{0,2})\b/i

export function kindOf(row: RowContent, columns: readonly MappedColumn[], isAfterGap: boolean): RowKind {
  const { texts, says, reference } = row
  const [first] = texts
  if (first === undefined) return row.isAcross ? 'banner' : 'blank'
  if (isExample(row)) return 'example'
  if (repeatsHeadings(texts, columns) || numbersColumns(texts)) return 'heading'
  const filled = content.filter((field) => says.has(field)).length
  if (!row.isAcross && (isRemark(texts) || (isAfterGap && signsOff(texts)))) return 'footer'
  const isDone = says.has('action') && (says.has('owner') || hasDue(row))
  if (reference !== null) {
    // Below the plan "1.1" may be the version of the file.
    if (!isAfterGap || isDone || (row.isItem && (filled > 0 || texts.length <= 2))) return 'plan'
    return 'footer'
  }
  const isContinued = isDone && !standsLeft(first)
  if (!isContinued && isBelowPlan(first, filled)) return 'footer'
  if (texts.length === 1 && (row.isAcross || groupNames.test(first.text))) return 'banner'
  if (isAfterGap && !isDone) return 'footer'
  if (texts.length === 1 && says.has('reference')) return 'banner'
  return says.size > 0 ? 'plan' : 'blank'
}

/** Headings of another table: several short words that all stand out, none of which is an answer. */
export function headsAnotherTable(row: RowContent, columns: readonly MappedColumn[], isApart: boolean): boolean {
  const { texts, reference } = row
  if (texts.length < 3 || reference !== null || footerWords.test(texts[0]?.text ?? '')) return false
  const standsOut = texts.every(({ isBold }) => isBold) || (isApart && texts.every(({ isFilled }) => isFilled))
  return standsOut && texts.every(isHeading) && !repeatsHeadings(texts, columns)
}

function isHeading({ text, value }: RowText): boolean {
  return value.kind === 'text' && text.length <= 40 && !text.includes('\n') && !dateLike(text)
}

function repeatsHeadings(texts: readonly RowText[], columns: readonly MappedColumn[]): boolean {
  const headings = new Map(columns.map(({ column, heading }) => [column, heading]))
  const below = texts.filter(({ column }) => headings.has(column))
  return below.length > 2 && below.every(({ column, text }) => headings.get(column)?.includes(text))
}

/** A row under the headings that counts the columns: (1), (2), (3). */
function numbersColumns(texts: readonly RowText[]): boolean {
  const numbers = texts.map(({ text }) => /^\(?(\d{1,2})\)?$/.exec(text)?.[1])
  return texts.length >= 3 && numbers.every((number, index) => Number(number) === index + 1)
}

function isExample({ texts, says, reference }: RowContent): boolean {
  const [first] = texts
  const isNamed = first?.field === null || first?.field === 'reference'
  if (isNamed && exampleWords.test(first.text)) return true
  // A reference, somebody's name and a day are a plan, whatever its words are.
  if (reference !== null && says.has('owner') && says.has('due')) return false
  if (first?.field === 'title' && exampleWords.test(first.text)) return true
  return texts.slice(0, 3).some(({ text }) => exampleLabel.test(text))
}

/** A sentence below the plan that speaks of an item, where an item would begin with its reference. */
function isRemark([first, ...others]: readonly RowText[]): boolean {
  if (first?.field !== 'reference' || others.length > 0 || first.text.split(/\s+/).length < 5) return false
  return first.value.kind === 'text' && !startsWithReference(first.text)
}

const ofTheSiro: ReadonlySet<LabelMeaning> = new Set(['siroName', 'signOff', 'signedBy', 'signature'])

/** A line of those who approve the plan, or its headings: "Approval, Name, Job title, Date" above "SIRO, Helen Carr, …". */
function signsOff(texts: readonly RowText[]): boolean {
  const labels = texts.map(({ text }) => meaningOfLabel(splitLabel(text)?.label ?? text))
  const [first = null] = labels
  return (first !== null && ofTheSiro.has(first)) || labels.filter((label) => label !== null).length > 1
}

/** Totals, notes and signatures begin where an item would. */
function isBelowPlan(first: RowText, filled: number): boolean {
  if (standsLeft(first) && footerWords.test(first.text)) return true
  const label = meaningOfLabel(splitLabel(first.text)?.label ?? first.text)
  return label !== null && filled < 3
}

function standsLeft({ field }: RowText): boolean {
  return field === null || field === 'reference' || field === 'title'
}

function hasDue({ says }: RowContent): boolean {
  return says.has('due') || says.has('afterBau')
}
