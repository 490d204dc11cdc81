/** Opens a spreadsheet in the tool's own layout, in the thread that it is called in. */
import { asResult } from './problem'
import { readOwnPlan, type ReadOwnPlan } from './read/read-own-plan'
import { readXlsx } from './read/read-workbook'
import type { Result } from './problem'
import type { OpenSpreadsheetRequest } from './spreadsheet-work'

/** Never throws. */
export function openSpreadsheetHere({ bytes, edition, newId }: OpenSpreadsheetRequest): Result<ReadOwnPlan> {
  const workbook = readXlsx(bytes)
  return workbook.ok ? asResult(() => readOwnPlan(workbook.grids, { edition, newId }), 'file.damaged') : workbook
}
