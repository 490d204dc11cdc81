/** What people do to a sheet in a spreadsheet program, done to what is read from it. */
import type { CellPosition } from '~/formats/spreadsheet/cells/reference'
import type { CellValue, Grid, GridCell } from '~/formats/spreadsheet/read/grid'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { ownSpreadsheet } from '../own-spreadsheet'
import { headerRow } from '~/formats/spreadsheet/template/own-layout'
import type { Plan } from '~/domain/plan'

/** The plan sheet of the tool's own spreadsheet. */
export function planGrid(plan: Plan): Grid {
  const read = readXlsx(ownSpreadsheet(plan))
  const [grid] = read.ok ? read.grids : []
  if (grid === undefined) throw new Error('The spreadsheet has no sheet')
  return grid
}

export function text(value: string): Extract<CellValue, { kind: 'text' }> {
  return { kind: 'text', text: value }
}

export function withCell(grid: Grid, { column, row }: CellPosition, value: CellValue | null): Grid {
  const cells = new Map(grid.rows.get(row))
  cells.set(column, { value, formula: false, style: null })
  const rows = new Map(grid.rows).set(row, cells)
  return { ...grid, rows: inOrder(rows), lastRow: Math.max(grid.lastRow, row) }
}

/** The rows below the headings, put in another order, taken out or repeated: `change` gets and gives them as a list. */
export function withRows(
  grid: Grid,
  change: (rows: ReadonlyMap<number, GridCell>[]) => ReadonlyMap<number, GridCell>[],
): Grid {
  const above = Array.from(grid.rows).filter(([row]) => row <= headerRow)
  const below: ReadonlyMap<number, GridCell>[] = []
  for (let row = headerRow + 1; row <= grid.lastRow; row++) below.push(grid.rows.get(row) ?? new Map())
  const changed = change(below).map((cells, index) => [headerRow + 1 + index, cells] as const)
  const rows = new Map([...above, ...changed])
  return { ...grid, rows, lastRow: Math.max(headerRow, ...rows.keys()) }
}

function inOrder(rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>): Grid['rows'] {
  return new Map(Array.from(rows).toSorted(([a], [b]) => a - b))
}
