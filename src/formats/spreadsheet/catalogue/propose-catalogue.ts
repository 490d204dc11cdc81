/**
 * Finds the list of evidence items in a requirements workbook. The row is found by structure (a column of references), the
 * columns by what their cells say; the user confirms both, because wordings differ from edition to edition.
 */
import { categories, type Category } from '~/domain/catalogue'
import { parseReference } from '~/domain/standards'
import { textAt, type Grid } from '../read/grid'
import type { CatalogueLayout, ColumnUse } from './catalogue-layout'
import { readMandatory } from './mandatory-words'

/** Fewer references than this are an example or a list of changes, not the list of an edition. */
const fewestReferences = 5
const searchedColumns = 100

/** The layout that fits best, or null where no sheet has a column of references. */
export function proposeCatalogue(grids: readonly Grid[]): CatalogueLayout | null {
  const found = grids.flatMap((grid, sheet) => {
    const column = referenceColumn(grid)
    return column === null ? [] : [{ sheet, grid, ...column }]
  })
  const [best] = found.toSorted((a, b) => b.rows.length - a.rows.length)
  if (best === undefined) return null
  const { grid, sheet, column, rows } = best
  const headerRow = headerRowAbove(grid, rows[0] ?? 1, column)
  return { sheet, headerRow, columns: columnUses(grid, headerRow, column, rows) }
}

/** What stands above a column: its own heading and, where headings take two rows, the one that spans it. */
export function headingOf(grid: Grid, headerRow: number, column: number): string {
  const own = textAt(grid, { row: headerRow, column }).trim()
  const above = headerRow > 1 ? textAt(grid, mergeStart(grid, { row: headerRow - 1, column })).trim() : ''
  // A title over the whole table says nothing of one column.
  const spans = above !== '' && above !== own && isHeadingRow(grid, headerRow - 1)
  return (spans ? `${above} ${own}` : own).replace(/\s+/g, ' ').trim()
}

function referenceColumn(grid: Grid): { column: number; rows: number[] } | null {
  const rowsByColumn = new Map<number, number[]>()
  for (const [row, cells] of grid.rows) {
    for (const column of cells.keys()) {
      if (column > searchedColumns || parseReference(textAt(grid, { row, column })) === null) continue
      const rows = rowsByColumn.get(column) ?? []
      rows.push(row)
      rowsByColumn.set(column, rows)
    }
  }
  const [best] = Array.from(rowsByColumn).toSorted(([, a], [, b]) => b.length - a.length)
  if (best === undefined || best[1].length < fewestReferences) return null
  return { column: best[0], rows: best[1].toSorted((a, b) => a - b) }
}

/** The nearest row above the first reference with text over the references; the row just above where there is none. */
function headerRowAbove(grid: Grid, firstRow: number, column: number): number {
  for (let row = firstRow - 1; row >= Math.max(1, firstRow - 20); row--) {
    if (textAt(grid, { row, column }).trim() !== '' && isHeadingRow(grid, row)) return row
  }
  return Math.max(0, firstRow - 1)
}

/** A row of headings has at least two cells of its own with text; a title is one cell, however wide it is merged. */
function isHeadingRow(grid: Grid, row: number): boolean {
  const cells = grid.rows.get(row)
  if (cells === undefined) return false
  const texts = Array.from(cells.keys()).filter((column) => textAt(grid, { row, column }).trim() !== '')
  return texts.length >= 2
}

function mergeStart(grid: Grid, cell: { row: number; column: number }): { row: number; column: number } {
  const merge = grid.merges.find(
    ({ from, to }) =>
      cell.row >= from.row && cell.row <= to.row && cell.column >= from.column && cell.column <= to.column,
  )
  return merge === undefined ? cell : merge.from
}

function columnUses(grid: Grid, headerRow: number, reference: number, rows: readonly number[]): Map<number, ColumnUse> {
  const uses = new Map<number, ColumnUse>([[reference, { use: 'reference' }]])
  const taken = new Set<string>()
  const last = Math.min(grid.lastColumn, searchedColumns)
  for (let column = 1; column <= last; column++) {
    if (column === reference) continue
    const heading = headingOf(grid, headerRow, column)
    const use = kindOfColumn(grid, column, rows, heading)
    if (use === null) continue
    const proposed = { use, category: categoryIn(heading) } satisfies ColumnUse
    const key = `${use} ${proposed.category ?? 'all'}`
    // The first column that fits is proposed; a second claim to the same thing is for the user to settle.
    if (taken.has(key)) continue
    taken.add(key)
    uses.set(column, proposed)
  }
  return uses
}

function kindOfColumn(
  grid: Grid,
  column: number,
  rows: readonly number[],
  heading: string,
): 'text' | 'mandatory' | null {
  const texts = rows.map((row) => textAt(grid, { row, column }).trim()).filter((text) => text !== '')
  if (texts.length === 0) return null
  const marks = texts.filter((text) => readMandatory(text) !== null)
  const says = categoryIn(heading) !== null || /mandat|status|required|categor|applies/i.test(heading)
  if (marks.length >= texts.length * 0.9 && (says || marks.length > 3)) return 'mandatory'
  const long = texts.filter((text) => text.length >= 20 && /\s/.test(text)).length
  return long >= texts.length * 0.6 && texts.length >= rows.length * 0.1 ? textOrNote(heading) : null
}

/** Guidance, notes and titles of standards are long texts too, but not what an item asks for. */
function textOrNote(heading: string): 'text' | null {
  return /guidance|tool ?tip|note|comment|change|standard|assertion|mapping|link|help/i.test(heading) ? null : 'text'
}

/** The category that a heading names by number or by the organisations in it; null where it names none or several. */
export function categoryIn(heading: string): Category | null {
  const numbers = new Set(Array.from(heading.matchAll(/\bcat(?:egory|\.)?\s*([1-4])\b/gi), (match) => Number(match[1])))
  const named = categories.filter((category) => numbers.has(category))
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null
  const kinds: [Category, RegExp][] = [
    [1, /\btrusts?\b/i],
    [2, /\b(?:ccgs?|csus?|arm[’']?s length|albs?|commissioning)\b/i],
    [3, /\b(?:local authorit|councils?|other organisations?|dentists?|pharmac)/i],
    [4, /\b(?:gps?|general practi|practices?)\b/i],
  ]
  const matches = kinds.filter(([, words]) => words.test(heading))
  return matches.length === 1 ? (matches[0]?.[0] ?? null) : null
}
