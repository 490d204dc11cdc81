/** What the user is told of formulas, which are never calculated here. */
import { cellName } from '../cells/reference'
import type { Grid, GridCell } from './grid'

export function formulaNotes(grids: readonly Grid[]): string[] {
  const formulas = grids.flatMap((grid) => formulasOf(grid, grids.length > 1))
  const missing = formulas.filter(({ cell }) => cell.isNotCalculated === true)
  return [...usedNote(formulas.length - missing.length), ...missingNote(missing.map(({ name }) => name))]
}

interface FormulaCell {
  /** With the name of its sheet, where there is more than one. */
  name: string
  cell: GridCell
}

function formulasOf({ name: sheet, rows }: Grid, isOneOfSeveral: boolean): FormulaCell[] {
  return Array.from(rows).flatMap(([row, cells]) =>
    Array.from(cells).flatMap(([column, cell]): FormulaCell[] => {
      const name = cellName({ column, row })
      return cell.formula ? [{ name: isOneOfSeveral ? `${sheet}!${name}` : name, cell }] : []
    }),
  )
}

function usedNote(count: number): string[] {
  if (count === 0) return []
  const what = count === 1 ? '1 cell has a formula' : `${count} cells have formulas`
  return [`${what}. We did not calculate formulas, but used the values saved in the file.`]
}

/** Enough to find them by. */
const mostNamed = 3

/** A program that writes workbooks without calculating leaves such cells empty, whatever the spreadsheet program then shows. */
function missingNote(cells: readonly string[]): string[] {
  if (cells.length === 0) return []
  const named = `${cells.slice(0, mostNamed).join(', ')}${cells.length > mostNamed ? ' and more' : ''}`
  const what =
    cells.length === 1
      ? `1 cell (${named}) holds a formula without a saved result`
      : `${cells.length} cells (${named}) hold formulas without a saved result`
  return [`${what}. Open the file in your spreadsheet program, save it and choose it again.`]
}
