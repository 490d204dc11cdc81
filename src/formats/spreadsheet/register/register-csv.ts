/** One sheet of a register as comma-separated text (RFC 4180). */
import { cellText, looksLikeFormula } from '../cells/cell-text'
import type { RegisterSheet } from './register'

/**
 * UTF-8 with a byte order mark, by which Excel knows it; dates as YYYY-MM-DD. A text that a spreadsheet would take for a
 * formula is given an apostrophe in front, as OWASP advises against CSV injection: texts in a register come from strangers.
 */
export function makeRegisterCsv({ columns, rows }: RegisterSheet): Uint8Array {
  const lines = [
    columns.map(({ heading }) => quoted(heading)),
    ...rows.map((row) => columns.map((_, index) => fieldOf(row[index] ?? null))),
  ]
  return new TextEncoder().encode(`\ufeff${lines.map((fields) => `${fields.join(',')}\r\n`).join('')}`)
}

/** How many texts of a sheet have an apostrophe put in front. */
export function guardedTexts({ columns, rows }: RegisterSheet): number {
  const texts = rows.flatMap((row) => columns.map((_, index) => row[index] ?? null))
  return texts.filter((text) => typeof text === 'string' && needsGuard(cellText(text).text)).length
}

function fieldOf(value: string | number | null): string {
  if (value === null) return ''
  return typeof value === 'number' ? String(value) : quoted(guarded(cellText(value).text))
}

/** The text as the file has it, without quotation marks around it. */
export function guarded(text: string): string {
  return needsGuard(text) ? `'${text}` : text
}

function needsGuard(text: string): boolean {
  return looksLikeFormula(text.trimStart()) || text.startsWith('\t')
}

function quoted(text: string): string {
  return /[",;\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
