/** The blank template as comma-separated text, for tools that open nothing else: the columns of a first plan. */
import type { Edition } from '~/domain/editions'
import { headings, labels, titleText } from './own-layout'
import { fieldsOfYear, labelsOfYear } from './year-parts'

/** UTF-8 with a byte order mark, without which Excel reads accented letters wrongly. */
export function makeOwnCsv(edition: Edition): Uint8Array {
  const rows = [
    [titleText(edition.id, false)],
    ...labelsOfYear(edition).map((field) => [labels[field], '']),
    [],
    fieldsOfYear(edition).map((field) => headings[field]),
  ]
  return new TextEncoder().encode(`\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`)
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
