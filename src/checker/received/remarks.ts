/** What was asked and left out while a file was read, in words: fetched when a result is opened. */
import { describeQuestion, describeRowProblem, describeUnplaced } from '~/formats/spreadsheet/read/describe-reading'
import type { ReadingRemarks } from './received'

/** Everything that the reader asks and left out, as sentences, the questions first. */
export function remarksInWords({ questions, rowProblems, notes, unplaced, moreUnplaced }: ReadingRemarks): string[] {
  return [
    ...questions.map(describeQuestion),
    ...rowProblems.map(describeRowProblem),
    ...notes,
    ...unplaced.map(describeUnplaced),
    ...(moreUnplaced === 0
      ? []
      : [`And ${moreUnplaced.toLocaleString('en-GB')} more cells that do not fit in a plan.`]),
  ]
}
