/** Checks the files that a reviewer chose, several at once, and hands on the results as they come. */
import { limits } from '~/formats/spreadsheet/limits'
import type { CheckOptions, ConfirmedMapping, FileAnswers, Received } from '../received/received'
import { Batch } from './batch'
import type { CheckReply, CheckRequest } from './checker-work'
import { runPool, type JobOutcome, type PoolEnd } from './pool'

export interface FileToCheck {
  /** Unique among the results that the page shows. */
  id: string
  /** The folders that the file came in, then its name. */
  path: string
  file: File
  /** What the reviewer said of this file. */
  answers?: FileAnswers
}

export interface RunProgress {
  done: number
  total: number
}

export interface CheckRun {
  options: CheckOptions
  mappings: readonly ConfirmedMapping[]
  signal?: AbortSignal
  /** Results in the order in which they are done, a few times a second. */
  onResults(results: Received[], progress: RunProgress): void
  /** How many workers; as many as the machine has cores where it is not given. */
  workers?: number
}

export interface RunEnd {
  kind: PoolEnd
  /** Ids of the files that have no result: the run was stopped, or no worker could be started. */
  unchecked: string[]
}

/** More workers than this would only wait for the disk, and each holds a file of up to 10 MB and what it unpacks to. */
const mostWorkers = 8
/** The worker's code is fetched once; a slow line may need long for it. */
const secondsToStart = 60
/** Often enough to be seen as movement, seldom enough to leave the page its time. */
const millisecondsBetweenResults = 100

/** Never rejects. A file that hangs or brings its worker down is a result of its own; the others are not affected. */
export async function checkFiles(files: readonly FileToCheck[], run: CheckRun): Promise<RunEnd> {
  const unchecked = new Set(files.map(({ id }) => id))
  const results = new Batch<Received>(millisecondsBetweenResults, (batch) => {
    run.onResults(batch, { done: files.length - unchecked.size, total: files.length })
  })
  const kind = await runPool<FileToCheck, CheckReply>({
    jobs: files,
    workers: Math.min(run.workers ?? workersFor(navigator.hardwareConcurrency), files.length),
    start: () => new Worker(new URL('./checker.worker.ts', import.meta.url), { type: 'module' }),
    messageFor: ({ id, path, file, answers }): CheckRequest => ({
      ...{ id, path, file, options: run.options, mappings: run.mappings },
      answers: answers ?? null,
    }),
    secondsToStart,
    secondsPerJob: limits.readingSeconds,
    signal: run.signal,
    onOutcome(job, outcome) {
      unchecked.delete(job.id)
      results.add(receivedOf(job, outcome))
    },
  })
  results.flush()
  return { kind, unchecked: [...unchecked] }
}

/** One worker a core. A browser that hides how many there are has at least two. */
export function workersFor(cores: number | undefined): number {
  return Math.max(1, Math.min(cores ?? 2, mostWorkers))
}

function receivedOf({ id, path, file: { name, size } }: FileToCheck, outcome: JobOutcome<CheckReply>): Received {
  const file = { id, path, name, size, sha256: null }
  switch (outcome.kind) {
    case 'answered':
      if (outcome.answer.reply === 'received') return outcome.answer.received
      return { outcome: 'fault', file, problem: { from: 'run', code: 'fault', detail: 'Ready twice' }, shape: null }
    case 'time-limit':
      return {
        outcome: 'fault',
        file,
        problem: { from: 'run', code: 'too-slow', seconds: outcome.seconds },
        shape: null,
      }
    case 'fault':
      return { outcome: 'fault', file, problem: { from: 'run', code: 'fault', detail: outcome.detail }, shape: null }
  }
}
