/** Runs long work on the page's own thread a little at a time, so that the page stays usable meanwhile. */
import type { Steps } from '~/domain/across/steps'

/** Two frames: less than a person notices. */
const millisecondsAtATime = 30

/** The result, or null where it was stopped. Rejects with what the work throws. */
export async function inSlices<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + millisecondsAtATime
    do {
      if (signal?.aborted === true) return null
      const next = steps.next()
      if (next.done === true) return next.value
    } while (performance.now() < until)
    await pause()
  }
}

/** A timer lets the browser draw and answer; promises alone would not. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
