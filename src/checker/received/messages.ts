/** What the checker says of a file besides its findings: why it gave no plan, what makes its columns doubtful, what was asked. */
import type { FieldPath } from '~/domain/finding'
import { describePlanFileProblem } from '~/formats/plan-file/messages'
import type { MappedField } from '~/formats/spreadsheet/layout'
import { describeSpreadsheetProblem } from '~/formats/spreadsheet/messages'
import type { SpreadsheetProblemCode } from '~/formats/spreadsheet/problem'
import { describeQuestion, describeRowProblem, describeUnplaced } from '~/formats/spreadsheet/read/describe-reading'
import { cellOfPath } from '~/formats/spreadsheet/read/plan-places'
import type { LayoutDoubt, ReadingRemarks, ReceivedPlan, ReceivedProblem } from './received'

export interface ReceivedMessage {
  /** What is wrong, one sentence. */
  problem: string
  /** What the reviewer can do, a sentence or two. */
  remedy: string
}

const askForSpreadsheet = 'Ask the organisation to send the plan as an Excel workbook (.xlsx) or a plan file (.json).'

/** The readers speak to whoever made the file; a reviewer can often do no more than ask for another. */
const remedies: Partial<Record<SpreadsheetProblemCode, string>> = {
  'file.empty': 'Ask the organisation to send the plan again.',
  'file.encrypted':
    'Ask the organisation to send it without a password, or remove the password in Excel and add it again.',
  'file.truncated': 'Copy or download it again. If it stays so, ask the organisation to send it again.',
  'file.damaged': 'Open it in Excel and save it as a new workbook, or ask the organisation to send it again.',
  'file.not-a-spreadsheet': askForSpreadsheet,
  'xml.document-type': askForSpreadsheet,
  'zip.unsafe-name': askForSpreadsheet,
  'zip.overlapping-entries': askForSpreadsheet,
  'zip.inflates-too-large': askForSpreadsheet,
  'workbook.no-sheet': 'Ask the organisation to send the plan again.',
  'layout.not-found': 'Say which column is what, or ask the organisation whether it sent the right file.',
}

export function describeReceivedProblem(problem: ReceivedProblem): ReceivedMessage {
  switch (problem.from) {
    case 'spreadsheet': {
      const said = describeSpreadsheetProblem(problem.problem)
      return { problem: said.problem, remedy: remedies[problem.problem.code] ?? said.remedy }
    }
    case 'plan-file':
      return { ...describePlanFileProblem(problem.problem) }
    case 'run':
      return describeOwnProblem(problem)
  }
}

function describeOwnProblem(problem: Extract<ReceivedProblem, { from: 'run' }>): ReceivedMessage {
  switch (problem.code) {
    case 'unreadable':
      return {
        problem: 'The file could not be read from your computer.',
        remedy: 'It may have been moved, or be open elsewhere. Close it there and add it again.',
      }
    case 'catalogue':
      return {
        problem: 'This is a list of evidence items, not a plan: it has no actions, owners or dates.',
        remedy: 'Ask the organisation for its improvement plan.',
      }
    case 'slip':
      return {
        problem: 'This is the part of a plan that was made for one owner, not the plan itself.',
        remedy: 'Ask the organisation for the whole plan.',
      }
    case 'too-slow':
      return {
        problem: `Reading it took more than ${problem.seconds} seconds, so it was stopped. The other files were not affected.`,
        remedy: 'Open it in Excel, copy the sheet with the plan into a new workbook, and add that.',
      }
    case 'fault':
      return {
        problem: 'The tool failed on this file. The other files were not affected.',
        remedy: 'Check this plan by hand, or open it in Excel, save it as a new workbook and add that.',
      }
  }
}

/** As in the middle of a sentence. */
const fieldNames: Record<MappedField, string> = {
  reference: 'the reference',
  title: 'the evidence item',
  gap: 'the current position',
  action: 'the action',
  owner: 'the owner',
  due: 'the completion date',
  afterBau: 'the time after business as usual',
  covid: 'the Covid answer',
  status: 'the status',
  completedOn: 'the date completed',
  progress: 'the progress',
  percent: 'the share that is complete',
  evidence: 'the evidence of completion',
  ownerRole: 'the owner’s job title',
  ownerEmail: 'the owner’s email',
  laterProgress: 'the comments of a later update',
  agreedDue: 'the agreed date',
  revisedDue: 'the new date',
  changeReason: 'the reason for the new date',
  dateValid: 'whether the date is still valid',
}

export function describeDoubt(doubt: LayoutDoubt): string {
  switch (doubt.kind) {
    case 'no-headings':
      return 'The table has no headings. Its columns were told apart by what stands in them.'
    case 'tie':
      return `${doubt.headings.map((heading) => `“${heading}”`).join(' and ')} could each be ${fieldNames[doubt.field]}. Neither was used.`
    case 'missing':
      return `No column was found for ${fieldNames[doubt.field]}.`
    case 'weak':
      return `“${doubt.heading}” was taken for ${fieldNames[doubt.field]}, which is a guess.`
    case 'other-sheet':
      return `The sheet “${doubt.sheet}” looks like a plan too. It was not read.`
  }
}

/** Everything that the reader asks and left out, as sentences, the questions first. */
export function remarksInWords({ questions, rowProblems, notes, unplaced, moreUnplaced }: ReadingRemarks): string[] {
  return [
    ...questions.map(describeQuestion),
    ...rowProblems.map(describeRowProblem),
    ...notes,
    ...unplaced.map(describeUnplaced),
    ...(moreUnplaced === 0
      ? []
      : [`And ${moreUnplaced.toLocaleString('en-GB')} more cells that a plan has no place for.`]),
  ]
}

/** The cell that a field was read from; null for a plan file, and where the sheet has no cell for it. */
export function cellOf({ places }: ReceivedPlan, path: FieldPath): { sheet: string; cell: string } | null {
  const cell = places === null ? null : cellOfPath(path, places)
  return places === null || cell === null ? null : { sheet: places.sheet, cell }
}
