/** The page's side of the reviewer's worker. Every call starts a worker of its own and ends it afterwards. */
import { spreadsheetProblem } from './problem'
import type { MakeRegisterResult, RegisterRequest } from './register/make-register'
import type { ReadOrganisationsResult, ReviewReply, ReviewRequest } from './review-work'
import { runSpreadsheetWork, type WorkOptions, type WorkOutcome } from './run-spreadsheet-work'
import type { ReadFileRequest } from './spreadsheet-work'

/** Reads a list of organisations, as ODS downloads or as anybody's table. Never rejects, never changes the bytes. */
export async function readOrganisationList(
  request: ReadFileRequest,
  options: WorkOptions = {},
): Promise<ReadOrganisationsResult> {
  const outcome = await work({ work: 'organisations', request }, options)
  if (outcome.reply === 'organisations') return outcome.result
  return { ok: false, problem: outcome.reply === 'failed' ? outcome.problem : spreadsheetProblem('work.fault') }
}

/** Writes a register of plans that were received, and reads it back before it is offered. Never rejects. */
export async function makeRegisterFile(
  request: RegisterRequest,
  options: WorkOptions = {},
): Promise<MakeRegisterResult> {
  const outcome = await work({ work: 'register', request }, options)
  if (outcome.reply === 'register') return outcome.result
  return { ok: false, problem: outcome.reply === 'failed' ? outcome.problem : spreadsheetProblem('work.fault') }
}

async function work(message: ReviewRequest, options: WorkOptions): Promise<WorkOutcome<ReviewReply>> {
  return runSpreadsheetWork<ReviewReply>(
    () => new Worker(new URL('./review.worker.ts', import.meta.url), { type: 'module' }),
    message,
    options,
  )
}
