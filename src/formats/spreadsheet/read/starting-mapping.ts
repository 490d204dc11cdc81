/** A mapping to begin with where no headings were recognised: every column with something in it, none of them used yet. */
import type { LayoutMapping, MappedColumn } from '../layout'
import { textAt, type Grid } from './grid'

const mostColumns = 30

export function startingMapping(grid: Grid | undefined): LayoutMapping {
  const columns: MappedColumn[] = []
  const [first = 1] = grid === undefined ? [] : Array.from(grid.rows.keys()).toSorted((a, b) => a - b)
  if (grid !== undefined) {
    const used = new Set(Array.from(grid.rows.values()).flatMap((cells) => Array.from(cells.keys())))
    for (const column of Array.from(used)
      .toSorted((a, b) => a - b)
      .slice(0, mostColumns)) {
      columns.push({ column, heading: textAt(grid, { row: first, column }), field: null })
    }
  }
  return {
    sheet: grid?.name ?? '',
    headerRows: null,
    columns,
    labels: {},
    firstRow: first,
    lastRow: grid?.lastRow ?? first,
    title: null,
  }
}
