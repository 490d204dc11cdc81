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

/**
 * What WebKit forgets with its look is said by roles: of tables that a narrow window lays out as blocks, and of lists without
 * markers outside of navigation. Chromium forgets neither, so only what it is made of can be looked at here.
 */
export async function expectStructureKept(page: Page): Promise<void> {
  const forgotten = await page.evaluate(() => {
    const shown = (node: Element) => node.checkVisibility()
    const tables = [...document.querySelectorAll('table')]
      .filter((table) => [...table.querySelectorAll('tr')].some((row) => getComputedStyle(row).display !== 'table-row'))
      .flatMap((table) => [table, ...table.querySelectorAll('thead, tbody, tr, th, td')])
    const lists = [...document.querySelectorAll('ul, ol')]
      .filter((list) => !list.closest('nav'))
      .filter((list) =>
        [...list.children].every((item) => {
          const { display, listStyleType } = getComputedStyle(item)
          return display !== 'list-item' || listStyleType === 'none'
        }),
      )
    return [...tables, ...lists]
      .filter((node) => shown(node) && !node.hasAttribute('role') && !node.closest('[aria-hidden=true]'))
      .map((node) => node.outerHTML.slice(0, 120))
  })
  expect(forgotten).toEqual([])
}

/** All of these, on a wide screen and at 320 CSS pixels, which are what is left of 1280 at a zoom of 400 %. */
export async function expectGoodState(page: Page, state: string): Promise<void> {
  await test.step(state, async () => {
    await expectOrderlyHeadings(page)
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoSidewaysScroll(page)
      await expectStructureKept(page)
      await expectAccessible(page)
    }
  })
}
