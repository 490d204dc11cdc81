/** Finds the reference of an evidence item, or of a contributing outcome, in what people type into its cell. */
import { dateParts } from '~/domain/calendar-date'
import { normaliseReference } from '~/domain/standards'
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

const dotted = /(?<![\d.])(10|[1-9])\s?\.\s?(\d{1,2})\s?\.\s?(\d{1,2})(?![\d.]*\d)/
const outcome = /\b([A-E][1-9]\d?)\s?\.\s?([a-z])(?![a-z0-9]|\.\d)/i
/** "A1a", where it is all that the cell says. */
const outcomeWithoutPoint = /^([A-E][1-9]\d?)([a-z])$/i

export function readReference(value: CellValue | null): ReferenceText {
  if (value?.kind === 'date' && value.date !== null) {
    const { year, month, day } = dateParts(value.date)
    return { reference: `${day}.${month}.${year % 100}`, rest: '', found: true, fromDate: true }
  }
  const text = valueText(value).replace(/\s+/g, ' ').trim()
  if (value?.kind === 'number')
    return { reference: text, rest: '', found: /^\d{1,2}\.\d{1,2}$/.test(text), fromDate: false }
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

function restOf(text: string, reference: string): string {
  const rest = text
    .replace(reference, ' ')
    .replace(/^\W*((dspt|caf) )?(evidence item|evidence|item|(contributing )?outcome|ref(erence)?|dspt|caf)\b\W*/i, '')
    .replace(/^[\s:,()–—-]+/, '')
  // From the end, step by step: a pattern for it would begin anew at each place of a long row of dashes.
  let end = rest.length
  while (end > 0 && /[\s:(–—-]/.test(rest.charAt(end - 1))) end -= 1
  return rest.slice(0, end)
}
