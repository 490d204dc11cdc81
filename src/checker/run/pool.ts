/**
 * Several workers on one list of jobs. Each takes one job at a time, so that no more files are in memory than there are
 * workers. A worker that hangs or falls over is ended, its job is answered for, and a new one takes its place.
 */

export interface PoolWork<Job, Answer> {
  /** Taken one by one, as workers become free. */
  jobs: Iterable<Job>
  workers: number
  start(): Worker
  /** The message that hands a job to a worker. Each worker says that it is ready once, and answers each job once. */
  messageFor(job: Job): unknown
  /** How long a worker may take to be fetched and to start, and how long over one job. */
  secondsToStart: number
  secondsPerJob: number
  signal: AbortSignal | undefined
  onOutcome(job: Job, outcome: JobOutcome<Answer>): void
}

export type JobOutcome<Answer> =
  { kind: 'answered'; answer: Answer } | { kind: 'time-limit'; seconds: number } | { kind: 'fault'; detail: string }

export type PoolEnd = 'finished' | 'stopped' | 'workers-failed'

/** Never rejects. Jobs that were stopped, or that no worker could be started for, have no outcome. */
export async function runPool<Job, Answer>(work: PoolWork<Job, Answer>): Promise<PoolEnd> {
  const queue = new JobQueue(work.jobs)
  await Promise.all(Array.from({ length: work.workers }, () => runLane(work, queue)))
  if (work.signal?.aborted === true) return 'stopped'
  return queue.take() === null ? 'finished' : 'workers-failed'
}

/** Hands out each job once, and again where the worker that was to do it never started. */
class JobQueue<Job> {
  readonly #jobs: Iterator<Job>
  readonly #returned: { job: Job }[] = []

  constructor(jobs: Iterable<Job>) {
    this.#jobs = jobs[Symbol.iterator]()
  }

  take(): { job: Job } | null {
    const returned = this.#returned.pop()
    if (returned !== undefined) return returned
    const next = this.#jobs.next()
    return next.done === true ? null : { job: next.value }
  }

  giveBack(taken: { job: Job }): void {
    this.#returned.push(taken)
  }
}

/** One worker after the other, until there is nothing left to do or a worker does not start. */
async function runLane<Job, Answer>(work: PoolWork<Job, Answer>, queue: JobQueue<Job>): Promise<void> {
  const { signal } = work
  let taken = queue.take()
  while (taken !== null && signal?.aborted !== true) {
    const worker = work.start()
    const ready = await nextMessage<Answer>(worker, work.secondsToStart, signal)
    if (ready === 'stopped' || ready.kind !== 'answered') {
      queue.giveBack(taken)
      worker.terminate()
      return
    }
    let isAlive = true
    while (taken !== null && isAlive) {
      const answer = nextMessage<Answer>(worker, work.secondsPerJob, signal)
      worker.postMessage(work.messageFor(taken.job))
      const outcome = await answer
      if (outcome === 'stopped') {
        queue.giveBack(taken)
        worker.terminate()
        return
      }
      work.onOutcome(taken.job, outcome)
      isAlive = outcome.kind === 'answered'
      taken = queue.take()
    }
    worker.terminate()
  }
}

/** What the worker says next, or why it says nothing. */
function nextMessage<Answer>(
  worker: Worker,
  seconds: number,
  signal: AbortSignal | undefined,
): Promise<JobOutcome<Answer> | 'stopped'> {
  return new Promise((resolve) => {
    const finished = new AbortController()
    const finish = (outcome: JobOutcome<Answer> | 'stopped') => {
      clearTimeout(timer)
      finished.abort()
      resolve(outcome)
    }
    const timer = setTimeout(() => {
      finish({ kind: 'time-limit', seconds })
    }, seconds * 1000)
    const heard = { signal: finished.signal }
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Answer>) => {
        finish({ kind: 'answered', answer: data })
      },
      heard,
    )
    worker.addEventListener(
      'error',
      (event) => {
        finish({ kind: 'fault', detail: event.message })
      },
      heard,
    )
    worker.addEventListener(
      'messageerror',
      () => {
        finish({ kind: 'fault', detail: 'The answer could not be read' })
      },
      heard,
    )
    signal?.addEventListener(
      'abort',
      () => {
        finish('stopped')
      },
      heard,
    )
    if (signal?.aborted === true) finish('stopped')
  })
}
