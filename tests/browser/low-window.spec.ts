/** A window as low as a zoom of 400 % leaves it, and texts set wider: nothing covers what is read, and nothing is cut. */
import type { Page } from '@playwright/test'
import { examplePlan } from '../plans'
import { expectNoSidewaysScroll } from './support/accessibility'
import { addItems, fileInput, goToStep, heading, openBuilder, openItem, openPlan, startPlan } from './support/builder'
import { planWithNearlyEveryFinding } from './support/broken-plan'
import { check, openChecker, openRow } from './support/checker'
import { filled } from './support/received-plans'
import { address } from './support/site'
import { expect, test } from './support/test'

/** What stays in its place while the page scrolls takes at most a quarter of the window. */
async function expectRoomToRead(page: Page): Promise<void> {
  const held = await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 3)
    return [...document.querySelectorAll('body *')]
      .filter((node) => ['sticky', 'fixed'].includes(getComputedStyle(node).position) && node.checkVisibility())
      .map((node) => ({ name: node.className, height: node.getBoundingClientRect().height }))
      .filter(({ height }) => height > innerHeight / 4)
  })
  expect(held).toEqual([])
}

test.describe('what is left of 1280 by 1024 pixels at 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('leaves room to read while a plan is made', async ({ page }) => {
    await openBuilder(page)
    await startPlan(page)
    await goToStep(page, 'Evidence items')
    await addItems(page, '9.2.1')
    await expect(page.getByRole('button', { name: 'Dismiss' })).toBeVisible()
    await expectRoomToRead(page)
    await page.getByRole('link', { name: 'Pick from your requirements workbook' }).click()
    await expect(heading(page, 'Your list of evidence items')).toBeFocused()
  })

  test('leaves room to read a list of evidence items, and a spreadsheet that comes in', async ({ page }) => {
    await openBuilder(page)
    await openPlan(page, examplePlan('small-trust'))
    await goToStep(page, 'Evidence items')
    await page.getByRole('link', { name: 'Pick from your requirements workbook' }).click()
    await page.getByLabel('Requirements workbook of your toolkit').setInputFiles(`${filled}/r1-words-merged.xlsx`)
    await page.getByRole('button', { name: 'Use this list' }).click()
    await expect(page.getByRole('table', { name: /^Evidence items to mark/ })).toBeVisible()
    await expectRoomToRead(page)
    await page.getByRole('link', { name: 'Back to Evidence items' }).click()
    await page.getByRole('link', { name: 'Paste rows or open a spreadsheet' }).click()
    await fileInput(page).setInputFiles(`${filled}/p01-gorse-vale-trust.xlsx`)
    await expect(heading(page, /^Check what we found/)).toBeFocused()
    await expectRoomToRead(page)
  })
})

test.describe('with texts set as wide as WCAG 1.4.12 asks', () => {
  // The site's own policy takes no style from elsewhere; a reader's extension is not held back by it.
  test.use({ bypassCSP: true })

  const wide = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`

  async function expectNothingCut(page: Page, state: string): Promise<void> {
    await test.step(state, async () => {
      await page.addStyleTag({ content: wide })
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await expectNoSidewaysScroll(page)
        expect(await cutTexts(page)).toEqual([])
      }
    })
  }

  test('no text is cut', async ({ page }) => {
    for (const path of ['/guidance/complete-the-plan/', '/rules/', '/template/', '/editions/']) {
      await page.goto(address(path))
      await expectNothingCut(page, path)
    }
    await openBuilder(page)
    await expectNothingCut(page, 'start')
    await openPlan(page, planWithNearlyEveryFinding())
    await expectNothingCut(page, 'check')
    await goToStep(page, 'Evidence items')
    await openItem(page, '7.17.1')
    await expectNothingCut(page, 'an item')
    await goToStep(page, 'Download and submit')
    await expectNothingCut(page, 'download')
    await openChecker(page)
    await check(
      page,
      ['p01-gorse-vale-trust.xlsx', 'p02-wenlow-ccg.xlsx'].map((name) => `${filled}/${name}`),
    )
    await openRow(page, 'p02-wenlow-ccg.xlsx')
    await expectNothingCut(page, 'checker')
  })
})

/** Elements whose text does not fit in them and is hidden where it does not. */
async function cutTexts(page: Page): Promise<string[]> {
  return page.locator('body *:not(svg *, select, textarea, input, .nhsuk-u-visually-hidden)').evaluateAll((nodes) =>
    nodes
      .filter((node) => {
        const { overflowX, overflowY } = getComputedStyle(node)
        const isHidden = /hidden|clip/.test(overflowX + overflowY) && node.clientWidth > 2 && node.checkVisibility()
        return isHidden && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)
      })
      .map((node) => node.outerHTML.slice(0, 120)),
  )
}
