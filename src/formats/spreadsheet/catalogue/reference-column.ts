/** Finds the column of references in a requirements workbook, and the headings above it. */
import { parseReference } from '~/domain/standards'
import { cellAt, mergeAt, textAt, valueText, type CellValue, type Grid } from '../read/grid'
import { readReference } from '../read/reference-text'
import { readMandatory } from './mandatory-words'

/** Fewer references than this are an example or a list of changes, not the list of an edition. */
const fewestReferences = 5
export const searchedColumns = 100

export interface ReferenceColumn {
  column: number
  /** Rows with a reference, in order. */
  rows: number[]
  headerRow: number
}

/** The reference with which a cell begins, and the words behind it: "1.1.1 Explain how". Null for any other cell. */
export function referenceIn(value: CellValue | null): { reference: string; rest: string } | null {
  if (value?.kind === 'date') return null
  const { reference, rest, found } = readReference(value)
  if (!found || parseReference(reference) === null) return null
  // A text may mention the reference of another item farther on.
  const start = valueText(value).replace(
    /^\W*(?:(?:dspt|caf|evidence|item|outcome|contributing|ref(?:erence)?)\b\W*)*/i,
    '',
  )
  const bare = (text: string) => text.replace(/[\s.]/g, '').toLowerCase()
  return bare(start).startsWith(bare(reference)) ? { reference, rest } : null
}

/** The column that lists this year's references; null where the sheet has none. */
export function referenceColumn(grid: Grid): ReferenceColumn | null {
  const rowsByColumn = new Map<number, number[]>()
  for (const [row, cells] of grid.rows) {
    for (const [column, { value }] of cells) {
      if (column > searchedColumns || referenceIn(value) === null) continue
      const rows = rowsByColumn.get(column) ?? []
      rows.push(row)
      rowsByColumn.set(column, rows)
    }
  }
  const found = Array.from(rowsByColumn, ([column, rows]): ReferenceColumn => {
    const inOrder = rows.toSorted((a, b) => a - b)
    return { column, rows: inOrder, headerRow: headerRowAbove(grid, inOrder[0] ?? 1, column) }
  }).toSorted((a, b) => b.rows.length - a.rows.length)
  const most = found[0]?.rows.length ?? 0
  if (most < fewestReferences) return null
  // Last year's references stand beside this year's, and there may be more of them.
  const alike = found.filter(({ rows }) => rows.length >= Math.max(fewestReferences, most / 2))
  return alike.toSorted((a, b) => latenessOf(grid, b) - latenessOf(grid, a))[0] ?? null
}

/** The year that a heading names; less than any where it says that its references are of the past. */
function latenessOf(grid: Grid, { headerRow, column }: ReferenceColumn): number {
  const heading = headingOf(grid, headerRow, column)
  if (/\b(?:old|previous|prior|last year|former|superseded)\b/i.test(heading)) return -1
  return Math.max(0, ...Array.from(heading.matchAll(/\b20\d\d\b/g), ([year]) => Number(year)))
}

/** What stands above a column: its own heading and, where headings take two rows, the one that spans it. */
export function headingOf(grid: Grid, headerRow: number, column: number): string {
  const own = textAt(grid, mergeStart(grid, { row: headerRow, column })).trim()
  const above = headerRow > 1 ? textAt(grid, mergeStart(grid, { row: headerRow - 1, column })).trim() : ''
  // A title over the whole table says nothing of one column.
  const spans = above !== '' && above !== own && isHeadingRow(grid, headerRow - 1)
  return (spans ? `${above} ${own}` : own).replace(/\s+/g, ' ').trim()
}

/** The nearest row above the first item with words over the references; the row just above where there is none. */
function headerRowAbove(grid: Grid, firstReference: number, column: number): number {
  for (let row = firstReference - 1; row >= Math.max(1, firstReference - 20); row--) {
    const { value, text } = cellIn(grid, row, column)
    // A reference that the spreadsheet had turned into a date is an item that could not be read, and no heading.
    if (text === '' || value?.kind === 'date' || referenceIn(value) !== null || !isHeadingRow(grid, row)) continue
    return lastHeadingRow(grid, row, firstReference, column)
  }
  return Math.max(0, firstReference - 1)
}

/** Headings take two rows where one of them is merged down, or where short words stand under them beside the references. */
function lastHeadingRow(grid: Grid, headingRow: number, firstReference: number, column: number): number {
  const merge = mergeAt(grid, { row: headingRow, column })
  let row = Math.min(merge?.to.row ?? headingRow, firstReference - 1)
  while (row + 1 < firstReference && isLowerHeadingRow(grid, row + 1, column)) row++
  return row
}

function isLowerHeadingRow(grid: Grid, row: number, column: number): boolean {
  if (textAt(grid, { row, column }) !== '' || !isHeadingRow(grid, row)) return false
  const texts = Array.from(grid.rows.get(row)?.values() ?? [], ({ value }) => valueText(value).trim())
  return texts.every(
    (text) =>
      text.length <= 40 &&
      !/^\d/.test(text) &&
      (text === '' || readMandatory(text) === null || /^(?:mandatory|required)$/i.test(text)),
  )
}

/** A row of headings has at least two cells of its own with text; a title is one cell, however wide it is merged. */
function isHeadingRow(grid: Grid, row: number): boolean {
  const cells = grid.rows.get(row)
  if (cells === undefined) return false
  const texts = Array.from(cells.keys()).filter((column) => textAt(grid, { row, column }).trim() !== '')
  return texts.length >= 2
}

function cellIn(grid: Grid, row: number, column: number): { value: CellValue | null; text: string } {
  const value = cellAt(grid, { row, column })?.value ?? null
  return { value, text: valueText(value).trim() }
}

function mergeStart(grid: Grid, cell: { row: number; column: number }): { row: number; column: number } {
  return mergeAt(grid, cell)?.from ?? cell
}
