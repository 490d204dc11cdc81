/** What a reader found in other people's spreadsheets: values, and what only the user can say. */
import type { DateAsWritten } from '~/domain/as-written'
import type { CalendarDate } from '~/domain/calendar-date'
import type { DueDate } from '~/domain/due-date'
import type { OrganisationType } from '~/domain/organisation-types'
import type { ActionStatus } from '~/domain/plan-values'
import type { MappedField } from '../layout'
import type { DateOrder } from './date-text'

export interface ReadingAction {
  description: string
  /** The people that the cell names, each as written. */
  owners: string[]
  ownerText: string
  due: DueDate | null
  /** What was written, where no single day or time could be read from it; `due` is then null, or one that was taken. */
  dueText: string
  /** The days that `dueText` may mean; empty where it names no time. */
  dueReadings: CalendarDate[]
  /** The date as it was agreed, where the sheet tells it from the one that holds now. */
  agreedDue: DueDate | null
  changeReason: string
  status: ActionStatus
  completedOn: CalendarDate | null
  progress: string
  evidence: string
  row: number
  /** From 0, where the sheet has the actions of a row side by side: in which set of columns it stands. */
  set?: number
}

export interface ReadingItem {
  reference: string
  referenceAsWritten: string
  title: string
  gap: string
  covid: {
    impacted: boolean | null
    explanation: string
    /** Something was answered that is neither Yes nor No. */
    unclear: boolean
    asWritten: string
  }
  actions: ReadingAction[]
  row: number
  /** As of an action. */
  set?: number
}

/** What the tool asks instead of guessing. Each names the cells that it is about. */
export type Question =
  /** Dates such as 03/04/2021: asked about once for the whole file. */
  | { kind: 'date-order'; cells: string[]; example: { text: string; dayFirst: CalendarDate; monthFirst: CalendarDate } }
  | { kind: 'unclear-date'; cells: string[]; text: string; suggestions: CalendarDate[] }
  /** More than one time was written, and one of them taken: "3-6 months after BAU". */
  | { kind: 'due-doubtful'; cells: string[]; texts: string[]; taken: DueDate }
  | { kind: 'reference-from-date'; cells: string[]; text: string; reference: string }
  | { kind: 'reference-unclear'; cells: string[]; text: string }
  | { kind: 'covid-unclear'; cells: string[]; text: string }
  | { kind: 'same-reference'; cells: string[]; reference: string; merged: boolean }
  | { kind: 'several-actions'; cells: string[]; count: number }
  /** Two sentences with a semicolon between them: one action, or two? It is taken as one. */
  | { kind: 'maybe-two-actions'; cells: string[]; text: string }
  | { kind: 'owner-initials'; cells: string[]; text: string }
  /** Merged over this item and one above it, and read for both. */
  | { kind: 'shared-by-items'; cells: string[]; reference: string }
  | { kind: 'shared-by-actions'; cells: string[]; field: 'owner' | 'due'; text: string }
  | { kind: 'column-tie'; cells: string[]; field: MappedField; headings: string[] }

export interface Answers {
  dateOrder?: DateOrder
}

/** Something in the sheet that the plan has no place for, or that was passed over. */
export interface Unplaced {
  cell: string
  text: string
  why: 'no-column' | 'no-action' | 'beside-reference' | 'example' | 'banner' | 'below' | 'not-understood'
}

export interface RowProblem {
  row: number
  cell: string
  code: 'status-unknown' | 'date-unclear' | 'no-new-date' | 'text-too-long' | 'error-value'
  text: string
  /** Of a status: what the action counts as instead. */
  countsAs?: ActionStatus
}

export interface PlanReading {
  edition: string | null
  /** Another sheet, from which it has what the plan's own does not say of the organisation and the sign-off; null without. */
  cover: string | null
  organisation: { name: string; odsCode: string; type: OrganisationType | null; typeFromName: boolean }
  signOff: {
    siroName: string
    jobTitle: string
    signedOn: CalendarDate | null
    /** What stands for the date, where no single day could be read from it. */
    signedOnAsWritten: DateAsWritten | null
  }
  preparedOn: CalendarDate | null
  returnedToBauOn: CalendarDate | null
  items: ReadingItem[]
  questions: Question[]
  unplaced: Unplaced[]
  rowProblems: RowProblem[]
}
