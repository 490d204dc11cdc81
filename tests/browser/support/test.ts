/**
 * Playwright's test with the promises of the site kept in every journey: nothing in the console, no error, no request that
 * fails or that leaves the site.
 */
import { test as base, expect, type BrowserContext } from '@playwright/test'

export { expect }

interface Promises {
  /** Matches the faults that a test provokes on purpose; none unless the test says so. */
  expectedFaults: RegExp
  watchedContext: undefined
}

export const test = base.extend<Promises>({
  expectedFaults: [/(?!)/, { option: true }],
  watchedContext: [
    async ({ context, baseURL, expectedFaults }, use) => {
      const faults = watch(context, new URL(baseURL ?? 'http://localhost').origin)
      await use(undefined)
      const unexpected = faults.filter((fault) => !expectedFaults.test(fault))
      expect(unexpected, 'The console stays empty, nothing fails and no request leaves the site').toEqual([])
    },
    { auto: true },
  ],
})

/**
 * Collects what must not happen in a browser context, popups and workers included, as it happens. For contexts that a test
 * makes itself.
 */
export function watch(context: BrowserContext, origin: string): string[] {
  const faults: string[] = []
  context.on('console', (message) => {
    // Playwright's own word, wherever playwright.config.ts holds the offline worker back.
    if (message.text() === 'Service Worker registration blocked by Playwright') return
    faults.push(`console ${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (webError) => faults.push(`error: ${webError.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    // A blob's origin is that of the page that made it; what a page holds in a data address is fetched from nowhere.
    if (url.origin !== origin && url.protocol !== 'data:') faults.push(`request to ${url.href}`)
  })
  context.on('requestfailed', (request) => {
    // Given up by the browser itself: the page was left while it fetched ahead, or going to a file became a download. What a
    // policy blocks, what a server refuses and what can't be reached have other names.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return
    // What the offline worker can't get for a page fails in the page too. Alone it is what a page that was left gave up.
    if (request.serviceWorker() !== null) return
    faults.push(`request failed: ${request.url()} (${request.failure()?.errorText ?? 'no reason given'})`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`status ${String(response.status())}: ${response.url()}`)
  })
  return faults
}
