/** Where the cells of a sheet that may have been laid out anew for reading, by `stack-sets.ts`, stand in their file. */
import type { CellPosition } from '../cells/reference'
import type { Grid } from './grid'

/** Where a cell of a sheet that may have been laid out anew stands in its file. */
export function inFile({ stacked }: Pick<Grid, 'stacked'>, { column, row }: CellPosition): CellPosition {
  if (stacked === undefined || row <= stacked.headerRow) return { column, row }
  const from = stacked.rows[row - stacked.headerRow - 1]
  if (from === undefined) return { column, row }
  return { column: columnInFile({ stacked }, column, from.set), row: from.row }
}

export function rowInFile(grid: Pick<Grid, 'stacked'>, row: number): number {
  return inFile(grid, { column: 1, row }).row
}

/** The set of columns that a row comes from; 0 for the first, and in a sheet that is as it was. */
export function setOfRow({ stacked }: Pick<Grid, 'stacked'>, row: number): number {
  return stacked?.rows[row - stacked.headerRow - 1]?.set ?? 0
}

/** Where a column of the first set stands in another one. */
export function columnInFile({ stacked }: Pick<Grid, 'stacked'>, column: number, set: number): number {
  const place = stacked?.columns[0]?.indexOf(column) ?? -1
  return stacked?.columns[set]?.[place] ?? column
}
