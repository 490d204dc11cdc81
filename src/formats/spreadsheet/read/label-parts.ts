/** Cells that hold labels and their values together: "Organisation: Any Trust    ODS code: RZ9", "Signed: …… Date: ……". */
import type { LabelField } from '../layout'
import { isOfAnotherSigner, meaningOfLabel, splitLabel, type LabelMeaning } from './label-words'

export interface LabelPart {
  label: string
  /** '' where dots or a line wait for a pen. */
  value: string
  /** Where the part stands in its cell's text. */
  start: number
  end: number
}

/** Characters. Longer texts are sentences, whatever stands before their first colon. */
const longestCell = 500

/** The labels of a cell with their values, in order; none where a label has nothing behind it and stands alone. */
export function labelParts(text: string): LabelPart[] {
  const starts = text.length > longestCell ? [] : labelStarts(text)
  if (starts.length < 2) {
    const only = splitLabel(text)
    return only === null ? [] : [{ label: only.label, value: written(only.value), start: 0, end: text.length }]
  }
  return starts.map(({ start, label }, index) => {
    const end = starts[index + 1]?.start ?? text.length
    // The colon is the first one of the part.
    const value = text.slice(start, end).replace(/^[^:]*:/, '')
    return { label, value: written(value.replace(/[\s;|,–—-]+$/, '')), start, end }
  })
}

/** A label after the first begins behind a gap or a mark, and is one that is known: a value may hold colons too. */
function labelStarts(text: string): { start: number; label: string }[] {
  return Array.from(text.matchAll(/(?:^|\s{2,}|[\n\t;|,.…_–—-]+\s*)(?=[^\s.…_–—-])([^:\n\t;|,…_]{2,60}):/g)).flatMap(
    (match, index) => {
      const [whole, label = ''] = match
      const start = match.index + whole.length - label.length - 1
      const known = meaningOfLabel(label) !== null || isOfAnotherSigner(label)
      return index === 0 || known ? [{ start, label: label.trim() }] : []
    },
  )
}

function written(value: string): string {
  const text = value.trim()
  return /^[\s._…–—-]*$/.test(text) ? '' : text
}

/** What else a label may say that has the value of a field. */
const alsoSaidAs: Partial<Record<LabelField, readonly LabelMeaning[]>> = {
  siroName: ['signedBy', 'signOff', 'bareName', 'signature'],
  siroJobTitle: ['bareJobTitle'],
  signedOn: ['bareDate', 'signOff', 'signedBy'],
}

/** The part of a cell that holds a field; null where the cell has none at all. */
export function partOf(text: string, field: LabelField): LabelPart | null {
  const parts = labelParts(text)
  for (const meaning of [field, ...(alsoSaidAs[field] ?? [])]) {
    const part = parts.find(({ label }) => meaningOfLabel(label) === meaning)
    if (part !== undefined) return part
  }
  return parts[0] ?? null
}

/** The cell's text with another value behind the label of a field. */
export function withValue(text: string, field: LabelField, value: string): string {
  const part = partOf(text, field)
  if (part === null) return `${text.replace(/:\s*$/, '')}: ${value}`
  const rest = text.slice(part.end)
  const before = text.slice(0, part.start)
  return `${before}${part.label}: ${value}${rest === '' ? '' : `    ${rest}`}`
}
