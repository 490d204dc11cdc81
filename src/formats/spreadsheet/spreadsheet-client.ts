/**
 * The page's side of the spreadsheet worker. Every call starts a worker of its own and ends it afterwards, because the one
 * sure way to stop a parser that hangs is to end the worker that it runs in.
 */
import { changeLog } from '~/domain/change-log'
import { runWorker, type WorkStopped } from '../run-worker'
import { describeFillNote } from './fill/fill-report'
import { limits } from './limits'
import { spreadsheetProblem, type SpreadsheetProblem } from './problem'
import type {
  FillTemplateRequest,
  MakeSpreadsheetRequest,
  MakeSpreadsheetResult,
  ReadFileRequest,
  ReadFileResult,
  WorkProgress,
  WorkReply,
  WorkRequest,
} from './spreadsheet-work'

export type { MakeSpreadsheetRequest, MakeSpreadsheetResult, WorkProgress } from './spreadsheet-work'

export interface WorkOptions {
  signal?: AbortSignal
  onProgress?: (progress: WorkProgress) => void
}

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
    const notes = result.notes.map(describeFillNote)
    return { ok: true, bytes: result.bytes, receipt: { ...result.receipt, notes } }
  }
  return { ok: false, problem: outcome.reply === 'failed' ? outcome.problem : spreadsheetProblem('work.fault') }
}

/** Reads every sheet of a file of any kind that a plan may come in. Never rejects, never changes the bytes. */
export async function readSpreadsheet(request: ReadFileRequest, options: WorkOptions = {}): Promise<ReadFileResult> {
  const outcome = await work({ work: 'read', request }, options)
  if (outcome.reply === 'read') return outcome.result
  return { ok: false, problem: outcome.reply === 'failed' ? outcome.problem : spreadsheetProblem('work.fault') }
}

type Outcome = Exclude<WorkReply, { reply: 'progress' }> | { reply: 'failed'; problem: SpreadsheetProblem }

async function work(message: WorkRequest, { signal, onProgress }: WorkOptions): Promise<Outcome> {
  const outcome = await runWorker<WorkReply, Exclude<WorkReply, { reply: 'progress' }>>({
    start: () => new Worker(new URL('./spreadsheet.worker.ts', import.meta.url), { type: 'module' }),
    message,
    seconds: limits.workSeconds,
    signal,
    take(reply) {
      if (reply.reply !== 'progress') return { kind: 'done', result: reply }
      onProgress?.(reply.progress)
      return { kind: 'goes-on', seconds: secondsFor(reply.progress) }
    },
  })
  return outcome.kind === 'done' ? outcome.result : { reply: 'failed', problem: problemOf(outcome) }
}

function problemOf(stopped: WorkStopped): SpreadsheetProblem {
  switch (stopped.kind) {
    case 'stopped':
      return spreadsheetProblem('work.stopped')
    case 'time-limit':
      return spreadsheetProblem('work.time-limit', { seconds: stopped.seconds })
    case 'fault':
      return spreadsheetProblem('work.fault', stopped.detail === undefined ? {} : { detail: stopped.detail })
  }
}

/**
 * A file that hangs its reader shows itself by time alone. In its stage SheetJS also has to be fetched, on a slow line too,
 * so that its time is added to that of the work.
 */
function secondsFor({ stage }: WorkProgress): number {
  switch (stage) {
    case 'reading':
      return limits.readingSeconds
    case 'second opinion':
      return limits.sheetJsSeconds + limits.workSeconds
    case 'filling':
    case 'reading back':
      return limits.workSeconds
  }
}
