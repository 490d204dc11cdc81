/** What somebody changed in a spreadsheet since the tool wrote it, as sentences. */
import { listInWords, shorten } from '~/domain/text'
import { cellName, type CellPosition } from '../cells/reference'

export interface SheetChanges {
  /** Cells of rows that were there, and of the labels. */
  cells: CellPosition[]
  addedRows: number[]
  /** Actions whose rows are gone, or items that had none. */
  removed: { reference: string; action: string }[]
  /** Cells that were taken for an item where its other rows were changed to something else. */
  disagreeing: CellPosition[]
}

/** Enough to look at; whoever worked through the whole sheet needs no list. */
const listed = 6

export function describeChanges({ cells, addedRows, removed, disagreeing }: SheetChanges): string[] {
  const notes: string[] = []
  if (cells.length > 0) {
    notes.push(
      `${counted(cells.length, 'cell has', 'cells have')} changed since this tool made the spreadsheet: ${list(cells.map(cellName))}. We used what ${cells.length === 1 ? 'it says' : 'they say'} now.`,
    )
  }
  if (addedRows.length > 0) {
    notes.push(
      `${counted(addedRows.length, 'row was', 'rows were')} added in the spreadsheet: ${list(addedRows.map(String))}.`,
    )
  }
  if (removed.length > 0) {
    const names = removed.map(({ reference, action }) =>
      [reference, action === '' ? '' : `“${shorten(action, 40)}”`].filter((part) => part !== '').join(' '),
    )
    notes.push(
      `${counted(removed.length, 'row was', 'rows were')} removed in the spreadsheet, so we removed ${removed.length === 1 ? 'it' : 'them'} from the plan: ${list(names)}.`,
    )
  }
  for (const position of disagreeing) {
    notes.push(`The rows of one item say different things. We used what is in ${cellName(position)}.`)
  }
  return notes
}

function list(names: readonly string[]): string {
  const more = names.length - listed
  return listInWords(more > 0 ? [...names.slice(0, listed), `${more} more`] : names)
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
