/**
 * The page's side of the spreadsheet worker. Every call starts a worker of its own and ends it afterwards, because the one
 * sure way to stop a parser that hangs is to end the worker that it runs in.
 */
import { changeLog } from '~/domain/change-log'
import { describeFillNote, isWarning } from './fill/fill-report'
import { spreadsheetProblem } from './problem'
import { runSpreadsheetWork, type WorkOptions, type WorkOutcome } from './run-spreadsheet-work'
import type {
  FillTemplateRequest,
  MakeSpreadsheetRequest,
  MakeSpreadsheetResult,
  ReadFileRequest,
  ReadFileResult,
  WorkReply,
  WorkRequest,
} from './spreadsheet-work'

export type { MakeSpreadsheetRequest, MakeSpreadsheetResult, WorkProgress } from './spreadsheet-work'

export type { WorkOptions } from './run-spreadsheet-work'

/**
 * Fills the tool's own spreadsheet with a plan, and reads it back with two readers before it is offered. Never rejects:
 * stopping, running out of time and faults come back as problems, which `messages.ts` puts in words.
 */
export async function makeSpreadsheet(
  request: MakeSpreadsheetRequest,
  options: WorkOptions = {},
): Promise<MakeSpreadsheetResult> {
  const changes = changeLog(request.plan)
  const outcome = await work({ work: 'make', request: { ...request, changes } }, options)
  if (outcome.reply === 'made') return outcome.result
  return { ok: false, problem: outcome.reply === 'failed' ? outcome.problem : spreadsheetProblem('work.fault') }
}

/** Fills the user's own workbook in place and reads it back with two readers. Never rejects, never changes the bytes. */
export async function fillWorkbook(
  request: FillTemplateRequest,
  options: WorkOptions = {},
): Promise<MakeSpreadsheetResult> {
  const outcome = await work({ work: 'fill', request }, options)
  if (outcome.reply === 'filled') {
    const { result } = outcome
    if (!result.ok) return result
    const { true: warnings = [], false: notes = [] } = Object.groupBy(result.notes, (note) => String(isWarning(note)))
    const receipt = {
      ...result.receipt,
      notes: notes.map(describeFillNote),
      warnings: warnings.map(describeFillNote),
    }
    return { ok: true, bytes: result.bytes, receipt }
  }
  return { ok: false, problem: outcome.reply === 'failed' ? outcome.problem : spreadsheetProblem('work.fault') }
}

/** Reads every sheet of a file of any kind that a plan may come in. Never rejects, never changes the bytes. */
export async function readSpreadsheet(request: ReadFileRequest, options: WorkOptions = {}): Promise<ReadFileResult> {
  const outcome = await work({ work: 'read', request }, options)
  if (outcome.reply === 'read') return outcome.result
  return { ok: false, problem: outcome.reply === 'failed' ? outcome.problem : spreadsheetProblem('work.fault') }
}

async function work(message: WorkRequest, options: WorkOptions): Promise<WorkOutcome<WorkReply>> {
  return runSpreadsheetWork<WorkReply>(
    () => new Worker(new URL('./spreadsheet.worker.ts', import.meta.url), { type: 'module' }),
    message,
    options,
  )
}
