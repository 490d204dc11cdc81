/** Which rows of a table stand ready to be filled, whether or not somebody has filled them. */
import { limits } from '../limits'
import type { MappedColumn } from '../layout'
import { cellAt, mergeAt, type Grid, type GridStyle } from './grid'

/** A row that there is no room in: a banner, headings that are repeated. Rows that stand ready go on below it. */
type IsBetween = (row: number) => boolean

export interface ReadyRows {
  /** All that may be filled. */
  all: ReadonlySet<number>
  /** Those that were visibly made for it: what stands in them is of the plan. */
  styled: ReadonlySet<number>
}

/** Rows that look like the first one below the headings, and those that have answers to choose from. */
export function readyRows(
  grid: Grid,
  columns: readonly MappedColumn[],
  headerLast: number,
  isBetween: IsBetween,
): ReadyRows {
  const table = grid.tables.find(({ range }) => range.from.row === headerLast)
  if (table !== undefined) {
    const rows = rowsTo(headerLast + 1, table.range.to.row - table.totalsRows, isBetween)
    return { all: rows, styled: rows }
  }
  const styled = rowsLikeFirst(grid, columns, headerLast, isBetween)
  const all = new Set(styled)
  for (const row of rowsTo(headerLast + 1, lastCheckedRow(grid, columns, headerLast), isBetween)) {
    if (all.has(row)) continue
    // A drop-down may reach to the end of the sheet: it makes no row ready that nobody made.
    if (!grid.rows.has(row) || (styled.size > 0 && !isSetApart(grid, columns, row))) break
    all.add(row)
  }
  return { all, styled }
}

function rowsTo(first: number, last: number, isBetween: IsBetween): Set<number> {
  const rows = new Set<number>()
  for (let row = first; row <= Math.min(last, first + limits.dataRows); row++) if (!isBetween(row)) rows.add(row)
  return rows
}

/** Sections have a row of nothing between them at most. */
const widestGap = 2

function rowsLikeFirst(
  grid: Grid,
  columns: readonly MappedColumn[],
  headerLast: number,
  isBetween: IsBetween,
): Set<number> {
  const rows = new Set<number>()
  const last = Math.min(lastRowMade(grid), headerLast + limits.dataRows)
  let first = headerLast + 1
  while (first < last && isBetween(first)) first++
  const model = looksOf(grid, columns, first)
  if (!model.some((look) => look !== plain)) return rows
  let gap = 0
  for (let row = first; row <= last && gap <= widestGap; row++) {
    if (isBetween(row)) gap = 0
    else if (gap > 0) gap++
    else if (isLike(looksOf(grid, columns, row), model)) rows.add(row)
    else gap = 1
  }
  return rows
}

/** The last row that the file has cells for, empty ones included. */
function lastRowMade(grid: Grid): number {
  let last = grid.lastRow
  for (const row of grid.rows.keys()) last = Math.max(last, row)
  return last
}

const plain = 'plain'

/** Borders show a row best: colours and wrapping change from row to row. */
function looksOf(grid: Grid, columns: readonly MappedColumn[], row: number): string[] {
  const styles = columns.map(({ column }) => styleAt(grid, column, row))
  return styles.map((style) => {
    if (style?.bordered === true) return 'bordered'
    return style?.wrapped === true || style?.filled === true ? 'set apart' : plain
  })
}

function isSetApart(grid: Grid, columns: readonly MappedColumn[], row: number): boolean {
  return looksOf(grid, columns, row).filter((look) => look !== plain).length >= columns.length / 2
}

/** A cell that another is merged over looks like that one. */
function styleAt(grid: Grid, column: number, row: number): GridStyle | null {
  const own = cellAt(grid, { column, row })?.style ?? null
  if (own?.bordered === true) return own
  const merge = mergeAt(grid, { column, row })
  return merge === undefined ? own : (cellAt(grid, merge.from)?.style ?? null)
}

function isLike(looks: readonly string[], model: readonly string[]): boolean {
  return looks.filter((look, index) => look === model[index]).length >= model.length * 0.8
}

function lastCheckedRow(grid: Grid, columns: readonly MappedColumn[], headerLast: number): number {
  const ours = new Set(columns.map(({ column }) => column))
  const ends = grid.validations.flatMap(({ ranges }) =>
    ranges.flatMap(({ from, to }) => (from.row === headerLast + 1 && ours.has(from.column) ? [to.row] : [])),
  )
  return Math.min(Math.max(headerLast, ...ends), lastRowMade(grid))
}
