/** What the checker says of a file besides its findings: why it gave no plan, what makes its columns doubtful. */
import type { FieldPath } from '~/domain/finding'
import { listInWords } from '~/domain/text'
import { describePlanFileProblem } from '~/formats/plan-file/messages'
import type { MappedField } from '~/formats/spreadsheet/layout'
import { describeSpreadsheetProblem } from '~/formats/spreadsheet/messages'
import type { SpreadsheetProblemCode } from '~/formats/spreadsheet/problem'
import { cellOfPath } from '~/formats/spreadsheet/read/plan-places'
import type { LayoutDoubt, ReceivedPlan, ReceivedProblem } from './received'

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
  'file.truncated': 'Copy or download it again. If that does not help, ask the organisation to send it again.',
  'file.damaged': 'Open it in Excel and save it as a new spreadsheet, or ask the organisation to send it again.',
  'file.not-a-spreadsheet': askForSpreadsheet,
  'xml.document-type': askForSpreadsheet,
  'zip.unsafe-name': askForSpreadsheet,
  'zip.overlapping-entries': askForSpreadsheet,
  'zip.inflates-too-large': askForSpreadsheet,
  'workbook.no-sheet': 'Ask the organisation to send the plan again.',
  'layout.not-found': 'Say what each column is, or ask the organisation if it sent the right file.',
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
        problem: 'We could not read the file from your computer.',
        remedy: 'It may have moved, or be open in another program. Close it there and add it again.',
      }
    case 'catalogue':
      return {
        problem: 'This is a list of evidence items, not a plan. It has no actions, owners or dates.',
        remedy: 'Ask the organisation for its improvement plan.',
      }
    case 'slip':
      return {
        problem: 'This is one owner’s part of a plan, not the whole plan.',
        remedy: 'Ask the organisation for the whole plan.',
      }
    case 'too-slow':
      return {
        problem: `Reading it took more than ${problem.seconds} seconds, so we stopped. Other files are not affected.`,
        remedy: 'Open it in Excel, copy the sheet with the plan into a new spreadsheet, and add that.',
      }
    case 'fault':
      return {
        problem: 'Something went wrong with this file. Other files are not affected.',
        remedy: 'Check this plan by hand, or open it in Excel, save it as a new spreadsheet and add that.',
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
  due: 'the due date',
  afterBau: 'the time after business as usual',
  covid: 'the Covid answer',
  status: 'the status',
  completedOn: 'the date completed',
  progress: 'the progress',
  percent: 'the share that is complete',
  evidence: 'the evidence of completion',
  ownerRole: 'the owner’s job title',
  ownerEmail: 'the owner’s email',
  laterProgress: 'the comments on a later update',
  agreedDue: 'the agreed date',
  revisedDue: 'the new date',
  changeReason: 'the reason for the new date',
  dateValid: 'whether the date is still valid',
}

const workedOut = 'We worked out the columns from what is in them.'

export function describeDoubt(doubt: LayoutDoubt): string {
  switch (doubt.kind) {
    case 'no-headings':
      return `We found no headings that we know. ${workedOut}`
    case 'unknown-headings':
      return `We did not understand enough of the headings in row ${doubt.row}. ${workedOut}`
    case 'tie':
      return describeTie(doubt)
    case 'missing':
      return `We found no column for ${fieldNames[doubt.field]}.`
    case 'weak':
      return `We read “${doubt.heading}” as ${fieldNames[doubt.field]}, but this is a guess.`
    case 'items-below': {
      const cells = doubt.cells.slice(0, 6).join(', ')
      const more = doubt.cells.length > 6 ? ' and more' : ''
      return `There are references below the end of the plan (${cells}${more}). We did not read those rows.`
    }
    case 'other-sheet':
      return `The sheet “${doubt.sheet}” looks like a plan too. We did not read it.`
  }
}

/** Columns may have the same heading: their letters tell them apart. */
function describeTie({ field, columns }: Extract<LayoutDoubt, { kind: 'tie' }>): string {
  const said = columns.map((each) => `“${each.heading}” in column ${each.where}`)
  return `${listInWords(said)} could each be ${fieldNames[field]}. We used ${said.length === 2 ? 'neither' : 'none'}.`
}

/** The cell that a field was read from; null for a plan file, and where the sheet has no cell for it. */
export function cellOf({ places }: ReceivedPlan, path: FieldPath): { sheet: string; cell: string } | null {
  const cell = places === null ? null : cellOfPath(path, places)
  return places === null || cell === null ? null : { sheet: places.sheet, cell }
}
