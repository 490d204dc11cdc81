/**
 * What a received file comes to: a plan as it was understood, with what was found in it, or the reason why there is none.
 * Plain values throughout, which a worker can post to the page.
 */
import type { AsWritten } from '~/domain/as-written'
import type { CalendarDate } from '~/domain/calendar-date'
import type { PlanCheck } from '~/domain/check-plan'
import type { Level } from '~/domain/finding'
import type { Plan } from '~/domain/plan'
import type { PlanFileProblem } from '~/formats/plan-file/problem'
import type { LayoutMapping, MappedField } from '~/formats/spreadsheet/layout'
import type { SpreadsheetProblem } from '~/formats/spreadsheet/problem'
import type { NotTaken } from '~/formats/spreadsheet/read/not-taken'
import type { PlanPlaces } from '~/formats/spreadsheet/read/plan-places'
import type { Answers, Question, RowProblem } from '~/formats/spreadsheet/read/reading'

/** What plans are judged by. The reviewer chooses it; every value has a sensible start in `startingOptions`. */
export interface CheckOptions {
  /** The toolkit year to judge every plan by; null judges each by its own. */
  edition: string | null
  /** The day as at which plans are judged. */
  today: CalendarDate
  /** Limits of the reviewer's own; null leaves those of the edition. */
  itemLimit: number | null
  completeBy: CalendarDate | null
}

/** One file as it was chosen or dropped. */
export interface ReceivedFile {
  /** Unique in a run, given by the page. */
  id: string
  name: string
  /** The folders that it came in, then its name: "Trusts/RJ1 plan.xlsx"; the name alone where it came in none. */
  path: string
  /** Bytes. */
  size: number
  /** Lower-case hexadecimal SHA-256 of the bytes; null where they could not be read. */
  sha256: string | null
}

/** How surely the columns of somebody else's spreadsheet were understood. */
export interface ReceivedLayout {
  mapping: LayoutMapping
  /** Files with the same text here have the same headings in the same columns: a mapping confirmed for one serves them all. */
  shape: string
  /** The reviewer confirmed the columns for this shape. */
  confirmed: boolean
  /** What makes the columns doubtful; empty where they were read with confidence or were confirmed. */
  doubts: LayoutDoubt[]
}

export type LayoutDoubt =
  /** No row of headings was found: columns were told apart by what stands in them. */
  | { kind: 'no-headings' }
  /** The same where a row of headings is there, but too few of them were understood. */
  | { kind: 'unknown-headings'; row: number }
  /** More than one column may hold the field; none was taken. `where` is the column as `columnInWords` names it. */
  | { kind: 'tie'; field: MappedField; columns: { heading: string; where: string }[] }
  /** No column was taken for a field that a plan needs. */
  | { kind: 'missing'; field: MappedField }
  /** The heading says little, and what stands below it does not bear it out. */
  | { kind: 'weak'; field: MappedField; heading: string }
  /** References stand below what was taken for the end of the plan. */
  | { kind: 'items-below'; cells: string[] }
  /** Another sheet looks as much like a plan. */
  | { kind: 'other-sheet'; sheet: string }

/** What the reader had to say besides the plan. `remarks.ts` has the words. */
export interface ReadingRemarks {
  questions: Question[]
  notTaken: NotTaken[]
  /** How many more cells were not taken than `notTaken` lists. */
  moreNotTaken: number
  rowProblems: RowProblem[]
  /** Sentences: formulas, macros, texts that were cut, what could not be taken over. */
  notes: string[]
}

/** The plan judged by the options of the run, with the counts that a row of results shows. */
export interface Judgement extends PlanCheck {
  /** The toolkit year that it was judged by. */
  edition: string
  /** Neither the reviewer nor the plan names a toolkit year, so the tool's default was taken. */
  editionAssumed: boolean
  counts: Record<Level, number>
  items: number
  outstanding: number
  actions: number
  /** First and last day on which an outstanding action is due; null where none comes to a day. */
  firstDue: CalendarDate | null
  lastDue: CalendarDate | null
}

export interface ReceivedPlan {
  outcome: 'plan'
  file: ReceivedFile
  kind: 'json' | 'xlsx' | 'xlsm' | 'ods' | 'xls' | 'csv'
  /** `own` is the tool's own spreadsheet, `other` anybody else's. */
  source: 'plan-file' | 'own' | 'other'
  plan: Plan
  /** Where each field stands in the spreadsheet; null for a plan file. */
  places: PlanPlaces | null
  /** What stands in the file where the plan has nothing. */
  asWritten: AsWritten
  layout: ReceivedLayout | null
  remarks: ReadingRemarks
  /** The file names a toolkit year. */
  editionStated: boolean
  /** The same for plans whose items say the same, whatever files they came in; null for a plan without items. */
  contentHash: string | null
  judgement: Judgement
}

/** Why a file gave no plan. `messages.ts` says it in words. */
export type ReceivedProblem =
  | { from: 'spreadsheet'; problem: SpreadsheetProblem }
  | { from: 'plan-file'; problem: PlanFileProblem }
  /** `slip` is the part of a plan that was made for one owner. */
  | { from: 'run'; code: 'unreadable' | 'catalogue' | 'slip' }
  | { from: 'run'; code: 'too-slow'; seconds: number }
  /** A fault of the tool's own; `detail` is for whoever mends it. */
  | { from: 'run'; code: 'fault'; detail: string }

export interface ReceivedFault {
  outcome: 'fault'
  file: ReceivedFile
  problem: ReceivedProblem
  /** Set where the file was opened and only its columns were not understood: the reviewer can say what they are. */
  shape: string | null
}

export type Received = ReceivedPlan | ReceivedFault

/** Columns that the reviewer confirmed. They serve every file whose shape is the same. */
export interface ConfirmedMapping {
  shape: string
  mapping: LayoutMapping
}

/** What the reviewer said about one file in answer to the reader's questions. */
export interface FileAnswers extends Answers {
  /** Days for texts that are no day, by the text as it was written. */
  dates?: ReadonlyMap<string, CalendarDate>
}
