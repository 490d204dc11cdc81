/** Reads a file that was just written with the tool's own reader, and compares every cell with the plan. */
import { ownLayout } from '../template/own-layout'
import { cellAt, valueText, type Grid } from '../read/grid'
import type { ReadBack } from '../receipt'
import { compareCells, type ExpectedCell } from './expected-cells'

export function compareWithGrids(
  grids: readonly Grid[],
  expected: readonly ExpectedCell[],
  sheet = ownLayout.sheet,
): ReadBack {
  const byName = new Map(grids.map((grid) => [grid.name, grid]))
  return compareCells(expected, (cell) => {
    const grid = byName.get(cell.sheet ?? sheet)
    const value = grid === undefined ? null : (cellAt(grid, cell.position)?.value ?? null)
    if (value === null) return { kind: 'empty', text: '' }
    return { kind: value.kind === 'date' ? 'date' : 'text', text: valueText(value) }
  })
}
