/**
 * How long a page takes to show what an input did, as browsers report it themselves (Event Timing): from the key or the click
 * to the next picture. In steps of 8 ms; what is faster than 16 ms is not reported, and counts as 16.
 */
import type { BrowserContext, Locator, Page } from '@playwright/test'

/** How many times slower than this computer the processor is made. */
export const slowdown = 4
const leastReported = 16

/** Before the first page is opened. */
export async function watchInteractions(context: BrowserContext): Promise<void> {
  await context.addInitScript((durationThreshold) => {
    const longest = new Map<number, number>()
    const note = (entries: PerformanceObserverEntryList) => {
      for (const entry of entries.getEntries()) {
        if (!('interactionId' in entry) || typeof entry.interactionId !== 'number' || entry.interactionId === 0)
          continue
        // A key is several events: down, input, up.
        longest.set(entry.interactionId, Math.max(entry.duration, longest.get(entry.interactionId) ?? 0))
      }
    }
    const options = { type: 'event', durationThreshold }
    new PerformanceObserver(note).observe(options)
    Object.assign(window, {
      takeInteractions: () => {
        const taken = [...longest.values()]
        longest.clear()
        return taken
      },
    })
  }, leastReported)
}

export async function slowDown(page: Page, rate: number = slowdown): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** What one input took, in milliseconds: the longest of the interactions that it was. */
export async function timeInput(page: Page, input: () => Promise<unknown>): Promise<number> {
  await settle(page)
  await take(page)
  await input()
  await settle(page)
  return Math.max(leastReported, ...(await take(page)))
}

/** A click at the middle of something. With the bare mouse: Playwright's own click has the page look first what lies there. */
export async function timeClick(target: Locator): Promise<number> {
  const page = target.page()
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (box === null) throw new Error(`${String(target)} is not to be seen`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  return timeInput(page, async () => {
    await page.mouse.down()
    await page.mouse.up()
  })
}

/** Until the page has been shown, with nothing left to do, or for as long as the longest answer would take. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const idle = () => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(resolve, 20)))
        requestAnimationFrame(() => setTimeout(idle, 20))
        setTimeout(resolve, 5000)
      }),
  )
}

async function take(page: Page): Promise<number[]> {
  const taken: unknown = await page.evaluate('takeInteractions()')
  return Array.isArray(taken) ? taken.filter((each) => typeof each === 'number') : []
}
