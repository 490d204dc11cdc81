/** What pages and the offline worker say to each other, and the file that the worker is. */

/** At the top of the site: a worker may only answer for addresses beside or below its own. */
export const workerFile = 'offline-worker.js'

/** To the worker that answers: a page has started, so the one before it in its tab is gone. */
export const pageStarted = 'page started'

/** To a worker that waits: take over, if no page is open in which a change of version could be felt. */
export const takeOverIfIdle = 'take over if idle'

/** To a worker that waits: take over now. Somebody has asked for it. */
export const takeOver = 'take over'

/**
 * What the name of every copy of the site in the browser's caches begins with.
 *
 * @param scope the address of the site: `https://example.nhs.uk/plans/`
 */
export function copyPrefix(scope: string): string {
  return `improvement-plans ${new URL(scope).pathname} `
}
