/** What was asked and left out while a file was read, in words: fetched when a result is opened. */
import { describeQuestion, describeRowProblem } from '~/formats/spreadsheet/read/describe-reading'
import { describeNotTaken } from '~/formats/spreadsheet/read/not-taken'
import type { ReadingRemarks } from './received'

/** Everything that the reader asks and left out, as sentences, the questions first. */
export function remarksInWords({ questions, rowProblems, notes, notTaken, moreNotTaken }: ReadingRemarks): string[] {
  return [
    ...questions.map(describeQuestion),
    ...rowProblems.map(describeRowProblem),
    ...notes,
    ...notTaken.map(describeNotTaken),
    ...moreSaid(moreNotTaken),
  ]
}

function moreSaid(cells: number): string[] {
  if (cells === 0) return []
  return [`And ${cells.toLocaleString('en-GB')} more ${cells === 1 ? 'cell' : 'cells'} that we did not use.`]
}
