/** What moved in a page without anybody's doing, as the browser tells it (Layout Instability). */
import type { Page } from '@playwright/test'

/** Before the first page is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number
      hadRecentInput: boolean
      sources: readonly { node: Node | null }[]
    }
    const isShift = (entry: PerformanceEntry): entry is Shift => 'hadRecentInput' in entry
    const found: string[] = []
    const note = (entries: readonly PerformanceEntry[]) => {
      for (const entry of entries.filter(isShift)) {
        if (entry.hadRecentInput) continue
        const moved = entry.sources.map(({ node }) =>
          node instanceof Element
            ? `${node.localName}${node.id === '' ? '' : `#${node.id}`}`
            : (node?.nodeName ?? 'gone'),
        )
        found.push(`${[...new Set(moved)].join(', ')} by ${entry.value.toFixed(4)}`)
      }
    }
    const observer = new PerformanceObserver((list) => note(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    Object.assign(window, {
      takeShifts: () => {
        note(observer.takeRecords())
        return found.splice(0)
      },
    })
  })
}

/** What moved since it was last asked: "footer by 0.1". */
export async function readShifts(page: Page): Promise<string[]> {
  // A shift is told once its picture has been made.
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  )
  const taken: unknown = await page.evaluate('takeShifts()')
  return Array.isArray(taken) ? taken.filter((each) => typeof each === 'string') : []
}
