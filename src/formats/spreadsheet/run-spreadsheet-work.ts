/** What the page's sides of the spreadsheet workers share: how long each stage may take, and what a stop is called. */
import { runWorker, type WorkStopped } from '../run-worker'
import { limits } from './limits'
import { spreadsheetProblem, type SpreadsheetProblem } from './problem'
import type { WorkProgress } from './spreadsheet-work'

export interface WorkOptions {
  signal?: AbortSignal
  onProgress?: (progress: WorkProgress) => void
}

interface Progress {
  reply: 'progress'
  progress: WorkProgress
}

export type WorkOutcome<Reply> = Exclude<Reply, Progress> | { reply: 'failed'; problem: SpreadsheetProblem }

/** Never rejects. */
export async function runSpreadsheetWork<Reply extends { reply: string }>(
  start: () => Worker,
  message: unknown,
  { signal, onProgress }: WorkOptions,
): Promise<WorkOutcome<Reply>> {
  const outcome = await runWorker<Exclude<Reply, Progress> | Progress, Exclude<Reply, Progress>>({
    start,
    message,
    seconds: limits.workSeconds,
    signal,
    take(reply) {
      if (!isProgress(reply)) return { kind: 'done', result: reply }
      onProgress?.(reply.progress)
      return { kind: 'goes-on', seconds: secondsFor(reply.progress) }
    },
  })
  return outcome.kind === 'done' ? outcome.result : { reply: 'failed', problem: problemOf(outcome) }
}

function isProgress(reply: { reply: string }): reply is Progress {
  return reply.reply === 'progress'
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
