/** Accessibility checks that every page and every state of the builder passes. */
import type { Frame, Page } from '@playwright/test'
import axe from 'axe-core'
import { expect, test } from './test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Finds no fault by axe-core against WCAG 2.2 A and AA and its own good practice, in any frame of the page. */
export async function expectAccessible(page: Page): Promise<void> {
  const faults: string[] = []
  for (const frame of page.frames()) faults.push(...(await faultsIn(frame)))
  expect(faults).toEqual([])
}

/** What passes is left out: it would take longer to hand over than to find. */
const runOptions: axe.RunOptions = {
  runOnly: { type: 'tag', values: tags },
  resultTypes: ['violations'],
  iframes: false,
}

declare global {
  interface Window {
    axe?: typeof axe
  }
}

async function faultsIn(frame: Frame): Promise<string[]> {
  // One document is examined several times; reading axe-core takes it as long as the examination.
  if (await frame.evaluate(() => window.axe === undefined)) await frame.evaluate(axe.source)
  return frame.evaluate(async (options) => {
    const results = await window.axe?.run(options)
    if (results === undefined) throw new Error('axe-core could not be read into the page')
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
    )
  }, runOptions)
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
