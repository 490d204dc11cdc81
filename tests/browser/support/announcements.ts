/** What a screen reader is given to say unasked: each change of a live region, in the order in which it comes. */
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    announcements?: string[]
  }
}

/**
 * From now on takes down what is announced on the page. Gives a function that reads the list: "polite: 3 items added". Words
 * that came together with their region are marked, since they are often not announced. Before the page is opened.
 */
export async function hearAnnouncements(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(watchLiveRegions)
  return () => page.evaluate(() => window.announcements ?? [])
}

function watchLiveRegions(): void {
  const heard: string[] = (window.announcements = [])
  const regions = '[aria-live], [role=status], [role=alert], [role=log], output'
  const known = new WeakSet<Element>()
  const take = (region: HTMLElement, note: string) => {
    const words = region.innerText.replace(/\s+/g, ' ').trim()
    const politeness = region.ariaLive ?? (region.role === 'alert' ? 'assertive' : 'polite')
    if (words !== '') heard.push(`${politeness}${note}: ${words}`)
  }
  const meetNewRegions = () => {
    for (const region of document.querySelectorAll<HTMLElement>(regions)) {
      if (known.has(region)) continue
      known.add(region)
      take(region, ', with its region')
    }
  }
  new MutationObserver((changes) => {
    const changed = new Set<HTMLElement>()
    for (const { target } of changes) {
      const place = target instanceof Element ? target : target.parentElement
      const region = place?.closest<HTMLElement>(regions)
      if (region && known.has(region)) changed.add(region)
    }
    for (const region of changed) take(region, '')
    meetNewRegions()
  }).observe(document, { subtree: true, childList: true, characterData: true })
}
