/** Where the plan begins and ends below its headings, and what each of its rows is. */
import { limits } from '../limits'
import type { MappedColumn } from '../layout'
import type { Grid } from './grid'
import { readyRows, type ReadyRows } from './ready-rows'
import { readContents, type RowContent } from './row-content'
import { headsAnotherTable, kindOf, type RowKind } from './row-kind'

export type { RowKind } from './row-kind'

export interface PlanRegion {
  firstRow: number
  /** The last row of the plan, rows ready to be filled included. */
  lastRow: number
  kinds: ReadonlyMap<number, RowKind>
  /** Rows that were made to be filled; other empty ones keep parts of the plan apart. */
  ready: ReadonlySet<number>
}

export function findRegion(grid: Grid, columns: readonly MappedColumn[], headerLast: number): PlanRegion {
  const firstRow = headerLast + 1
  const contentAt = readContents(grid, columns, firstRow)
  const plainKind = (row: number) => kindOf(contentAt(row), columns, false)
  const ready = readyRows(grid, columns, headerLast, (row) => isBetween(plainKind(row)))
  const lastReady = Math.max(headerLast, ...ready.all)
  const table = grid.tables.find(({ range }) => range.from.row === headerLast)
  const end = table === undefined ? endOfTable(grid, columns, firstRow, contentAt, ready) : lastReady
  const lastItem = table === undefined ? lastItemIn(firstRow, end, contentAt) : lastReady

  const kinds = new Map<number, RowKind>()
  let lastRow = headerLast
  let isAfterGap = false
  for (let row = firstRow; row <= end; row++) {
    const isLoose = isAfterGap && !ready.styled.has(row) && row > lastItem
    const kind = kindOf(contentAt(row), columns, isLoose)
    // What looks like the foot of the plan, or the head of another table, is none where the plan goes on.
    const isBanner = kind === 'footer' ? row < lastItem : headsSection(contentAt(row), columns)
    kinds.set(row, isBanner ? 'banner' : kind)
    if (isBanner) continue
    if (kind === 'footer') break
    if (kind === 'blank' && !ready.styled.has(row)) isAfterGap = true
    if (kind === 'plan') isAfterGap = false
    if (kind === 'plan' || (kind === 'blank' && ready.all.has(row))) lastRow = row
  }
  return { firstRow, lastRow: Math.max(firstRow, table === undefined ? lastRow : lastReady), kinds, ready: ready.all }
}

/** Somebody who does something is no heading, however bold. */
function headsSection(row: RowContent, columns: readonly MappedColumn[]): boolean {
  return !(row.says.has('action') && row.says.has('owner')) && headsAnotherTable(row, columns, false)
}

function isBetween(kind: RowKind): boolean {
  return kind === 'banner' || kind === 'heading'
}

/** The row before the headings of another table, or the last one of the sheet. */
function endOfTable(
  grid: Grid,
  columns: readonly MappedColumn[],
  firstRow: number,
  contentAt: (row: number) => RowContent,
  ready: ReadyRows,
): number {
  const last = Math.min(Math.max(grid.lastRow, ...ready.all), firstRow + limits.dataRows)
  const lastItem = lastItemIn(firstRow, last, contentAt)
  for (let row = firstRow + 1; row <= last; row++) {
    if (grid.tables.some(({ range }) => range.from.row === row)) return row - 1
    // Among rows of the plan's own look, or right between its items, such a row heads a section.
    const isApart = contentAt(row - 1).texts.length === 0
    if (ready.styled.has(row) || (!isApart && row < lastItem)) continue
    if (headsAnotherTable(contentAt(row), columns, isApart)) return row - 1
  }
  return last
}

/** The last row with the reference of an item and something that is to be done, by somebody or by a day. */
function lastItemIn(firstRow: number, end: number, contentAt: (row: number) => RowContent): number {
  for (let row = end; row >= firstRow; row--) {
    const { isItem, says } = contentAt(row)
    if (isItem && (says.has('action') || says.has('owner') || says.has('due'))) return row
  }
  return firstRow - 1
}
