/** Reads comma-separated, semicolon-separated and tab-separated text, and rows pasted from a spreadsheet, into a grid. */
import { textEncoding } from '~/formats/text-encoding'
import { limits } from '../limits'
import { SpreadsheetError } from '../problem'
import type { Grid, GridCell } from './grid'

/** The text of a file, whichever way its bytes stand for letters. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(textEncoding(bytes)).decode(bytes)
}

/** Throws a SpreadsheetError where the text has more rows than the limit. Every cell is text: what it means is read later. */
export function readDelimitedText(text: string, name: string, mostRows: number = limits.dataRows): Grid {
  const separator = findSeparator(text)
  const rows = new Map<number, Map<number, GridCell>>()
  let lastColumn = 0
  let row = 0
  for (const fields of splitRows(text, separator)) {
    row++
    if (row > mostRows) throw new SpreadsheetError('workbook.too-many-rows', { sheet: name, limit: mostRows })
    const cells = new Map<number, GridCell>()
    fields.slice(0, limits.columns).forEach((field, index) => {
      if (field.trim() === '') return
      cells.set(index + 1, { value: { kind: 'text', text: field }, formula: false, style: null })
      lastColumn = Math.max(lastColumn, index + 1)
    })
    if (cells.size > 0) rows.set(row, cells)
  }
  const none = new Set<number>()
  const lastRow = Array.from(rows.keys()).at(-1) ?? 0
  return {
    name,
    hidden: false,
    rows,
    lastRow,
    lastColumn,
    merges: [],
    hiddenRows: none,
    hiddenColumns: none,
    tables: [],
    validations: [],
  }
}

/** The separator that splits the most rows in the same way. */
function findSeparator(text: string): string {
  const sample = text.slice(0, 20_000)
  let best = { separator: ',', score: -1 }
  for (const separator of ['\t', ';', ',', '|']) {
    const counts = new Map<number, number>()
    for (const fields of splitRows(sample, separator)) {
      if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1)
    }
    const score = Math.max(0, ...Array.from(counts, ([length, count]) => count * Math.min(length, 12)))
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

/** RFC 4180, with any separator and any line end; a quotation mark inside an unquoted field is itself. */
function* splitRows(text: string, separator: string): Generator<string[]> {
  let fields: string[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at <= text.length) {
    let field: string
    if (text[at] === '"') [field, at] = quotedField(text, at)
    else {
      let end = at
      while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
      field = text.slice(at, end)
      at = end
    }
    fields.push(field)
    if (text[at] === separator) {
      at++
      continue
    }
    yield fields
    if (fields.length > 5000) return
    fields = []
    if (at >= text.length) return
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    if (at >= text.length) return
  }
}

function quotedField(text: string, start: number): [field: string, at: number] {
  let field = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return [field + text.slice(at), text.length]
    field += text.slice(at, quote)
    if (text[quote + 1] === '"') {
      field += '"'
      at = quote + 2
      continue
    }
    // What stands between the closing mark and the separator belongs to the field, as Excel reads it.
    let end = quote + 1
    while (end < text.length && !',;\t|\n\r'.includes(text[end] ?? '')) end++
    return [(field + text.slice(quote + 1, end)).replace(/\r\n?/g, '\n'), end]
  }
}
