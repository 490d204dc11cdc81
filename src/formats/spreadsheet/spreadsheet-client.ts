/**
 * The page's side of the spreadsheet worker. Every call starts a worker of its own and ends it afterwards, because the one
 * sure way to stop a parser that hangs is to end the worker that it runs in.
 */
import type { Plan } from '~/domain/plan'
import { spreadsheetProblem, type Result, type SpreadsheetProblem } from './problem'
import type { SpreadsheetKind, SpreadsheetReceipt } from './receipt'

export interface MakeSpreadsheetRequest {
  kind: SpreadsheetKind
  plan: Plan
  /** Toolkit year, "2020-21". */
  edition: string
  /** Marks the title of the sheet as a draft that is not complete. */
  draft: boolean
  /** The bytes of `/template/dspt-improvement-plan-<edition>.xlsx`, fetched by the caller; both kinds are made from it. */
  template: Uint8Array
}

export interface WorkOptions {
  signal?: AbortSignal
  onProgress?: (progress: WorkProgress) => void
}

export interface WorkProgress {
  stage: 'reading' | 'filling' | 'reading back' | 'second opinion'
}

export type MakeSpreadsheetResult =
  { ok: true; bytes: Uint8Array; receipt: SpreadsheetReceipt } | { ok: false; problem: SpreadsheetProblem }

export type OpenSpreadsheetResult = Result<{ plan: Plan; notes: string[] }>

export async function makeSpreadsheet(
  request: MakeSpreadsheetRequest,
  options: WorkOptions = {},
): Promise<MakeSpreadsheetResult> {
  void request
  void options
  return await Promise.resolve({ ok: false, problem: spreadsheetProblem('work.fault') })
}

export interface OpenSpreadsheetRequest {
  bytes: Uint8Array
  /** The edition of the new plan, where the file does not name one. */
  edition: string
  /** Makes the ids of the plan, its items and its actions. */
  newId: () => string
}

/** Opens a spreadsheet that this tool made. Never throws, never changes the bytes. */
export async function openSpreadsheet(
  request: OpenSpreadsheetRequest,
  options: WorkOptions = {},
): Promise<OpenSpreadsheetResult> {
  void request
  void options
  return await Promise.resolve({ ok: false, problem: spreadsheetProblem('work.fault') })
}
