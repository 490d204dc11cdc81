/** What is wrong with a plan file in plain English: what, where, and what to do. */
import type { BrokenField, FieldFault, FilePath, PlanFileNote, PlanFileProblem } from './problem'
import { capitalised } from '~/domain/text'

export interface PlanFileMessage {
  /** What is wrong, one sentence or more. */
  problem: string
  /** What to do next. */
  remedy: string
}

const openSpreadsheet = 'Choose a file that you saved with “Save plan file (.json)”, or open your spreadsheet instead.'

export function describePlanFileProblem(problem: PlanFileProblem): PlanFileMessage {
  switch (problem.kind) {
    case 'empty':
      return { problem: 'The file is empty.', remedy: 'Choose an earlier copy of the plan file.' }
    case 'too-large':
      return {
        problem: `The file is too large: it is ${megabytes(problem.bytes)} and the limit is ${megabytes(problem.limit)}.`,
        remedy: openSpreadsheet,
      }
    case 'not-json':
      return {
        problem: 'The file is not a plan file, or part of it is missing.',
        remedy: 'If it came by email, ask for it again as an attachment. Otherwise choose an earlier copy.',
      }
    case 'another-kind-of-file':
      return { problem: 'The file was not made by this tool.', remedy: openSpreadsheet }
    case 'newer-version':
      return {
        problem: `The file was saved by a newer version of this tool (file version ${problem.version}, and this page opens up to ${problem.known}).`,
        remedy: 'Reload this page to get the newer version, then open the file again. We have not changed the file.',
      }
    case 'broken-fields': {
      const more = problem.more === 0 ? '' : ` And ${problem.more} more.`
      return {
        problem: `The plan file has been changed or damaged. ${problem.fields.map(describeField).join(' ')}${more}`,
        remedy: 'Choose an earlier copy, or correct the file if you edited it. We have not changed the file.',
      }
    }
  }
}

/** What was changed on opening, as a sentence. */
export function describePlanFileNote(note: PlanFileNote): string {
  switch (note.kind) {
    case 'left-out': {
      const more = note.more === 0 ? '' : ` and ${note.more} more`
      return `The file has entries this tool does not recognise, so we left them out: ${note.paths.map(pathInWords).join('; ')}${more}.`
    }
    case 'ids-renewed':
      return `Some items or actions had the same internal id and were given new ones: ${note.ids.slice(0, 5).join(', ')}${
        note.ids.length > 5 ? ` and ${note.ids.length - 5} more` : ''
      }. Nothing else changed.`
  }
}

function describeField({ path, fault }: BrokenField): string {
  const words = pathInWords(path)
  return `${capitalised(words)}: ${describeFault(fault)}.`
}

function describeFault(fault: FieldFault): string {
  switch (fault.kind) {
    case 'missing':
      return 'this is missing'
    case 'not-a-date':
      return 'this is not a date such as 2021-12-30'
    case 'too-long':
      return `this is longer than ${fault.limit.toLocaleString('en-GB')} characters`
    case 'too-many':
      return `there are more than ${fault.limit.toLocaleString('en-GB')}`
    case 'not-a-choice':
      return 'this is not one of the values allowed here'
    case 'wrong-kind':
      return `this should be ${kindNames.get(fault.expected) ?? fault.expected}`
    case 'not-allowed':
      return 'this value is not allowed here'
  }
}

const kindNames = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a group of fields'],
])

/** The words of the screen for the keys of the file. */
const keyNames = new Map([
  ['schemaVersion', 'file version'],
  ['preparedOn', 'plan prepared on'],
  ['odsCode', 'ODS code'],
  ['signOff', 'SIRO sign-off'],
  ['siroName', 'SIRO'],
  ['jobTitle', 'job title'],
  ['signedOn', 'signed off on'],
  ['returnedToBauOn', 'returned to business as usual on'],
  ['gap', 'current position'],
  ['covid', 'Covid impact'],
  ['due', 'due date'],
  ['date', 'day'],
  ['completedOn', 'completed on'],
  ['agreedDue', 'agreed due date'],
  ['changeReason', 'reason for the change'],
  ['dependsOn', 'depends on'],
])

/** "items, 3rd, actions, 2nd, due date": keys as the screen calls them, places counted from one. */
export function pathInWords(path: FilePath): string {
  if (path.length === 0) return 'the whole file'
  return path
    .map((step) => (typeof step === 'number' ? ordinal(step + 1) : (keyNames.get(step) ?? step.slice(0, 40))))
    .join(', ')
}

function ordinal(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`
}
