/** Accessibility checks that every page and every state of the builder passes. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Rules that do not apply anywhere on the site, each with its reason. */
const ignoredRules: Readonly<Record<string, string>> = {}

/** Finds no fault by axe-core against WCAG 2.2 A and AA and its own good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  // "Legacy" only means that results are put together in the page itself rather than in a blank one opened for it each
  // time, which takes a third of the time of a run. It can't for frames of other origins.
  const axe = new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1)
  const { violations } = await axe.withTags(tags).disableRules(Object.keys(ignoredRules)).analyze()
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
  )
  expect(faults).toEqual([])
}

/** Nothing has to be scrolled sideways: WCAG 2.2, 1.4.10 Reflow. Names the elements that stick out. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (node) => node.getBoundingClientRect().right > width + 1,
    )
    return wide.slice(0, 5).map((node) => node.outerHTML.slice(0, 120))
  })
  expect(tooWide).toEqual([])
}

/** One h1, and no heading more than one level below the one before it. */
export async function expectOrderlyHeadings(page: Page): Promise<void> {
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? level) + 1)).toEqual([])
}

/** All of these, on a wide screen and at 320 CSS pixels, which are what is left of 1280 at a zoom of 400 %. */
export async function expectGoodState(page: Page, state: string): Promise<void> {
  await test.step(state, async () => {
    await expectOrderlyHeadings(page)
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })
}
