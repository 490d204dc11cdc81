/** What was not taken from a sheet, to be listed: a column that does not fit is one thing, whatever stands in its cells. */
import { quote } from '~/domain/text'
import { columnName, parseCell } from '../cells/reference'
import { describeUnplaced } from './describe-reading'
import type { Unplaced } from './reading'

export type NotTaken =
  { kind: 'cell'; unplaced: Unplaced } | { kind: 'column'; column: string; cells: number; examples: string[] }

/** Fewer cells of a column are listed one by one. */
const fewestOfColumn = 3

export function groupNotTaken(unplaced: readonly Unplaced[]): NotTaken[] {
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
  return cells.flatMap((each): NotTaken[] => {
    const column = columnOf(each.cell)
    const ofColumn = each.why === 'no-column' ? (columns.get(column) ?? []) : []
    if (ofColumn.length < fewestOfColumn) return [{ kind: 'cell', unplaced: each }]
    if (ofColumn[0] !== each) return []
    const examples = [...new Set(ofColumn.map(({ text }) => quote(text, 30)))].slice(0, 2)
    return [{ kind: 'column', column, cells: ofColumn.length, examples }]
  })
}

/** How many cells were not taken. */
export function cellsIn(notTaken: readonly NotTaken[]): number {
  return notTaken.reduce((sum, each) => sum + (each.kind === 'cell' ? 1 : each.cells), 0)
}

export function describeNotTaken(each: NotTaken): string {
  return each.kind === 'cell'
    ? describeUnplaced(each.unplaced)
    : `Column ${each.column} does not fit in a plan: ${each.cells} cells, such as ${each.examples.join(' or ')}.`
}

function columnOf(cell: string): string {
  return columnName(parseCell(cell)?.column ?? 0)
}
