/** Nothing jumps: no page moves what is already seen, while it loads or later, without anybody's doing. */
import { listPages, toolPaths } from '../../scripts/built-site/pages.mjs'
import { steps } from '../../src/domain/progress'
import { formatRoute } from '../../src/builder/state/route'
import { examplePlan } from '../plans'
import { heading, openBuilder, openPlan } from './support/builder'
import { readShifts, watchShifts } from './support/layout-shifts'
import { address, site } from './support/site'
import { expect, test } from './support/test'

const pages = listPages(site.folder)

for (const width of [320, 1280]) {
  test(`no page moves anything while it loads, ${String(width)} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 })
    await watchShifts(page)
    const shifts: string[] = []
    for (const { path } of pages) {
      await page.goto(address(path))
      if (toolPaths.has(path)) await page.locator('input[type=file]').first().waitFor()
      shifts.push(...(await readShifts(page)).map((shift) => `${path}: ${shift}`))
    }
    expect(shifts).toEqual([])
  })

  test(`opening a plan and going through its steps moves nothing, ${String(width)} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 })
    await watchShifts(page)
    await openBuilder(page)
    await openPlan(page, examplePlan('trust-at-the-limit'))
    expect(await readShifts(page), 'opening a plan').toEqual([])
    for (const step of steps) {
      // Not by a click, which excuses whatever moves in the half second after it.
      await page.evaluate((hash) => (location.hash = hash), formatRoute({ screen: step }))
      await expect(heading(page, /./)).toBeFocused()
      expect(await readShifts(page), step).toEqual([])
    }
  })
}

test('what moves is found', async ({ page }) => {
  await watchShifts(page)
  await page.goto(address('/about/'))
  await page.evaluate(() => document.querySelector('main')?.before('Late words'))
  expect(await readShifts(page)).toEqual([expect.stringMatching(/^main#main-content by 0\.\d+$/)])
})
