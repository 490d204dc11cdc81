/** What was not taken from a sheet, in lines: a column that does not fit is one, whatever stands in its cells. */
import { columnName, parseCell } from '~/formats/spreadsheet/cells/reference'
import { describeUnplaced } from '~/formats/spreadsheet/read/describe-reading'
import type { Unplaced } from '~/formats/spreadsheet/read/reading'
import { listInWords, quote } from '~/domain/text'

export interface NotTakenLines {
  /** How many cells they are about. */
  cells: number
  lines: string[]
}

/** What is said of other sheets with a plan in them: only one is read at a time. Null for none. */
export function otherSheetsSaid(sheets: readonly string[]): string | null {
  if (sheets.length === 0) return null
  const isOne = sheets.length === 1
  const shown = sheets.slice(0, sheets.length > 4 ? 3 : 4).map((name) => quote(name, 40))
  const more = sheets.length - shown.length
  const named = listInWords(more === 0 ? shown : [...shown, `${more} more sheets`])
  return `${named} ${isOne ? 'looks like a plan' : 'look like plans'} too. We read one sheet at a time. Import this one, then open the spreadsheet again, choose the ${isOne ? 'other' : 'next'} sheet, and add it to the open plan.`
}

/** Fewer cells of a column are listed one by one. */
const fewestOfColumn = 3

export function notTakenLines(unplaced: readonly Unplaced[]): NotTakenLines {
  // One reason is enough, and that of its row says more than that of its column.
  const byCell = new Map<string, Unplaced>()
  for (const each of unplaced) {
    const known = byCell.get(each.cell)
    if (known === undefined || known.why === 'no-column') byCell.set(each.cell, each)
  }
  const cells = [...byCell.values()]
  const columns = Map.groupBy(
    cells.filter(({ why }) => why === 'no-column'),
    ({ cell }) => columnOf(cell),
  )
  const lines = cells.flatMap((each): string[] => {
    const ofColumn = each.why === 'no-column' ? (columns.get(columnOf(each.cell)) ?? []) : []
    if (ofColumn.length < fewestOfColumn) return [describeUnplaced(each)]
    if (ofColumn[0] !== each) return []
    const examples = [...new Set(ofColumn.map(({ text }) => quote(text, 30)))].slice(0, 2).join(' or ')
    return [`Column ${columnOf(each.cell)} does not fit in a plan: ${ofColumn.length} cells, such as ${examples}.`]
  })
  return { cells: cells.length, lines }
}

function columnOf(cell: string): string {
  return columnName(parseCell(cell)?.column ?? 0)
}
