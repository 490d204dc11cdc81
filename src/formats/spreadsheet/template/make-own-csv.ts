/** The blank template as comma-separated text, for tools that open nothing else: the columns of a first plan. */
import type { Edition } from '~/domain/editions'
import { firstFields, labelFields } from '../layout'
import { headings, labels, titleText } from './own-layout'

/** UTF-8 with a byte order mark, without which Excel reads accented letters wrongly. */
export function makeOwnCsv(edition: Edition): Uint8Array {
  const rows = [
    [titleText(edition.id, false)],
    ...labelFields.map((field) => [labels[field], '']),
    [],
    firstFields.map((field) => headings[field]),
  ]
  return new TextEncoder().encode(`\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`)
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
