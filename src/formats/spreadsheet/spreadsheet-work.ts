/** What the page asks of the spreadsheet worker, and what comes back. */
import type { LoggedChange } from '~/domain/change-log'
import type { Edition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import type { FillNote } from './fill/fill-report'
import type { FillChoices } from './fill/fill-template'
import type { LayoutMapping } from './layout'
import type { Result } from './problem'
import type { ReadFile } from './read/read-any'
import type { SpreadsheetKind, SpreadsheetReceipt } from './receipt'

export interface MakeSpreadsheetRequest {
  kind: SpreadsheetKind
  plan: Plan
  /** The text of the plan's plan file: the .xlsx keeps it, so that it opens again with nothing lost. */
  planFile: string
  edition: Edition
  /** Marks the title of the sheet as a draft that is not complete. */
  draft: boolean
  /** The bytes of `/template/dspt-improvement-plan-<edition>.xlsx`, fetched by the caller. */
  template: Uint8Array
}

/** With what the worker would have to load more code to find out. */
export type MakeSpreadsheetWork = MakeSpreadsheetRequest & {
  /** What updates changed, the latest first. */
  changes: readonly LoggedChange[]
}

export type MakeSpreadsheetResult = Result<{ bytes: Uint8Array; receipt: SpreadsheetReceipt }>

export interface FillTemplateRequest {
  /** The bytes of the user's own workbook. */
  template: Uint8Array
  mapping: LayoutMapping
  plan: Plan
  choices: FillChoices
}

/** What filling did is told as data: the page has its words. */
export type FillTemplateResult = Result<{
  bytes: Uint8Array
  receipt: Omit<SpreadsheetReceipt, 'notes'>
  notes: readonly FillNote[]
}>

export interface ReadFileRequest {
  bytes: Uint8Array
  /** The file's name, of which only the ending matters. */
  name: string
}

export type ReadFileResult = Result<ReadFile>

export interface WorkProgress {
  stage: 'reading' | 'filling' | 'reading back' | 'second opinion'
}

/** Messages to the worker. */
export type WorkRequest =
  | { work: 'make'; request: MakeSpreadsheetWork }
  | { work: 'read'; request: ReadFileRequest }
  | { work: 'fill'; request: FillTemplateRequest }

export type WorkReply =
  | { reply: 'progress'; progress: WorkProgress }
  | { reply: 'made'; result: MakeSpreadsheetResult }
  | { reply: 'filled'; result: FillTemplateResult }
  | { reply: 'read'; result: ReadFileResult }
