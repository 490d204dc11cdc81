/**
 * One piece of work in a worker of its own, which ends with it: the one sure way to stop a parser that hangs is to end the
 * worker that it runs in.
 */

export interface WorkDone<Result> {
  kind: 'done'
  result: Result
}

/** Why there is no result. */
export type WorkStopped =
  { kind: 'stopped' } | { kind: 'time-limit'; seconds: number } | { kind: 'fault'; detail?: string }

export interface Work<Reply, Result> {
  start(): Worker
  message: unknown
  /** How long the worker may be silent at first. */
  seconds: number
  signal: AbortSignal | undefined
  /** Takes a reply: it is the result, or gives how many seconds the worker may be silent from then on. */
  take(reply: Reply): WorkDone<Result> | { kind: 'goes-on'; seconds: number }
}

/** Never rejects; starts no worker where the work was stopped before. */
export function runWorker<Reply, Result>({
  start,
  message,
  seconds,
  signal,
  take,
}: Work<Reply, Result>): Promise<WorkDone<Result> | WorkStopped> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve({ kind: 'stopped' })
      return
    }
    let worker: Worker
    try {
      worker = start()
    } catch (fault) {
      // The browser starts none for a frame that is sandboxed off its own origin.
      resolve({ kind: 'fault', detail: fault instanceof Error ? fault.message : '' })
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const finish = (outcome: WorkDone<Result> | WorkStopped) => {
      clearTimeout(timer)
      worker.terminate()
      signal?.removeEventListener('abort', stop)
      resolve(outcome)
    }
    const stop = () => {
      finish({ kind: 'stopped' })
    }
    const allow = (allowed: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        finish({ kind: 'time-limit', seconds: allowed })
      }, allowed * 1000)
    }
    signal?.addEventListener('abort', stop)
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const next = take(data)
      if (next.kind === 'done') finish(next)
      else allow(next.seconds)
    })
    worker.addEventListener('error', (event) => {
      finish({ kind: 'fault', detail: event.message })
    })
    worker.addEventListener('messageerror', () => {
      finish({ kind: 'fault' })
    })
    allow(seconds)
    worker.postMessage(message)
  })
}
