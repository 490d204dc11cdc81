/** Rows copied in a spreadsheet, as the import screen takes them. */
import { describeSpreadsheetProblem } from '~/formats/spreadsheet/messages'
import { readPastedText } from '~/formats/spreadsheet/read/read-text-file'
import type { Store } from '../state/store'
import { workingYear } from '../state/working-year'

/** Leaves the rows of a text for the import screen. Gives why there are none, or null. */
export function readPastedRows(text: string, store: Store): string | null {
  const result = readPastedText(text)
  if (!result.ok) return describeSpreadsheetProblem(result.problem).problem
  const [grid] = result.grids
  if (grid === undefined || grid.rows.size === 0) return 'No rows were found in this'
  const year = workingYear(store.get())
  store.set({ incoming: { name: 'Pasted rows', grids: result.grids, notes: result.notes, year } })
  return null
}
