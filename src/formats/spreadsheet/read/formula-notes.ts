/** What the user is told of formulas, which are never calculated here. */
import { cellName } from '../cells/reference'
import type { Grid } from './grid'

export function formulaNotes(grids: readonly Grid[]): string[] {
  let used = 0
  const missing: string[] = []
  for (const { name: sheet, rows } of grids) {
    for (const [row, cells] of rows) {
      for (const [column, cell] of cells) {
        if (!cell.formula) continue
        if (cell.isNotCalculated === true)
          missing.push(`${grids.length > 1 ? `${sheet}!` : ''}${cellName({ column, row })}`)
        else used += 1
      }
    }
  }
  return [...usedNote(used), ...missingNote(missing)]
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
