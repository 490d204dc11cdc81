/**
 * Finds the rows that the tool wrote again among those that stand in the sheet now: rows may have been changed, sorted, added,
 * copied and taken out since. A row that was not changed is itself; of the others, the one that differs least.
 */
import { pairBy } from '~/domain/pair-plans'
import { comparable } from '~/domain/text'
import { columnFields, type ColumnField } from '../layout'

export interface OwnRow {
  /** How many rows below the headings. */
  place: number
  /** What its cells say, as `cellWords` has it; nothing for an empty one. */
  cells: ReadonlyMap<ColumnField, string>
}

export function cellOf({ cells }: OwnRow, field: ColumnField): string {
  return cells.get(field) ?? ''
}

/** A cell's text as it is compared: other programs write line breaks and the ends of texts in their own way. */
export function cellWords(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

/** The written row of each row that was found again. */
export function matchRows<Written extends OwnRow, Found extends OwnRow>(
  written: readonly Written[],
  found: readonly Found[],
): Map<Found, Written> {
  const { pairs } = pairBy<OwnRow>(written, found, keysOf([...written, ...found]))
  const again = new Map(pairs.map(({ before, after }) => [after, before]))
  const typed = new Map<OwnRow, Written>(written.map((row) => [row, row]))
  const matches = new Map<Found, Written>()
  for (const row of found) {
    const before = again.get(row)
    const match = before === undefined ? undefined : typed.get(before)
    if (match !== undefined) matches.set(row, match)
  }
  return matches
}

/** What two rows must share to be the same one, the surest first. */
function keysOf(rows: readonly OwnRow[]): ((row: OwnRow) => string)[] {
  // Made of numbers in place of long texts, since each row is looked at for every key.
  const numbers = new Map<string, number>()
  const numbered = new Map<OwnRow, readonly number[]>()
  for (const row of rows) {
    const cells = columnFields.map((field) => {
      const text = cellOf(row, field)
      const number = numbers.get(text) ?? numbers.size
      numbers.set(text, number)
      return number
    })
    numbered.set(row, cells)
  }
  const allBut = (left: ColumnField | null) => (row: OwnRow) =>
    (numbered.get(row) ?? []).filter((_, index) => columnFields[index] !== left).join(' ')
  const inPlace = (key: (row: OwnRow) => string) => (row: OwnRow) => joined([String(row.place), key(row)])
  const words =
    (...fields: readonly ColumnField[]) =>
    (row: OwnRow) =>
      joined(fields.map((field) => (field === 'reference' ? cellOf(row, field) : comparable(cellOf(row, field)))))
  const oneChanged = columnFields.map(allBut)
  return [
    inPlace(allBut(null)),
    allBut(null),
    ...oneChanged.map(inPlace),
    ...oneChanged,
    words('reference', 'action', 'owner'),
    words('reference', 'action'),
    words('action', 'owner'),
    words('action'),
    words('reference', 'owner', 'due'),
    words('reference', 'owner'),
    inPlace(words('reference')),
  ]
}

/** The parts as one key, or '' where one of them is missing. */
function joined(parts: readonly string[]): string {
  return parts.includes('') ? '' : parts.join('\n')
}
