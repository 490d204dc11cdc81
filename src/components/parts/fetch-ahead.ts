/** Code that is not needed yet, fetched before it is: when the browser has nothing else to do, one part after another. */

/** Milliseconds after which a busy page gets the next part all the same. */
const longestWait = 1000

/** Settles once the browser is idle. Safari does not say when it is; there it is soon. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: longestWait })
    else setTimeout(resolve, 100)
  })
}

/** Fetched at once they would take up the page just when the person first touches it. What fails is tried again when it is needed. */
export async function fetchAhead(parts: readonly { load(): Promise<unknown> }[]): Promise<void> {
  for (const part of parts) {
    await whenIdle()
    await part.load().catch(() => undefined)
  }
}
