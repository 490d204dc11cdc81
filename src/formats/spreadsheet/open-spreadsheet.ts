/** Opens a spreadsheet as a plan, in the thread that it is called in: the tool's own exactly, others as their layout reads. */
import { describeQuestion, describeRowProblem } from './read/describe-reading'
import { problemOf, spreadsheetProblem } from './problem'
import { isOwnSheet, readOwnPlan } from './read/read-own-plan'
import { proposeLayout } from './read/propose-layout'
import { readWorkbook } from './read/read-any'
import { readPlan } from './read/read-plan'
import { toPlan } from './read/to-plan'
import type { OpenSpreadsheetRequest, OpenSpreadsheetResult } from './spreadsheet-work'

/** Never throws. */
export async function openSpreadsheetHere({
  bytes,
  name,
  edition,
  newId,
}: OpenSpreadsheetRequest): Promise<OpenSpreadsheetResult> {
  try {
    const read = await readWorkbook(bytes, name)
    if (!read.ok) return read
    if (read.grids.some(isOwnSheet)) return { ok: true, ...readOwnPlan(read.grids, { edition, newId }) }
    const [mapping] = proposeLayout(read.grids)
    const reading = mapping === undefined ? null : readPlan(read.grids, mapping)
    if (reading === null || reading.items.length === 0)
      return { ok: false, problem: spreadsheetProblem('layout.not-found') }
    const { plan, notes } = toPlan(reading, { edition, newId })
    const asked = reading.questions.map(describeQuestion)
    return {
      ok: true,
      plan,
      notes: [...read.notes, ...notes, ...asked, ...reading.rowProblems.map(describeRowProblem)],
    }
  } catch (error) {
    return { ok: false, problem: problemOf(error, 'file.damaged') }
  }
}
