/** Every state of the checker, looked at by axe and on a phone. */
import type { Page } from '@playwright/test'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectOrderlyHeadings,
  expectStructureKept,
} from './support/accessibility'
import { check, look, openChecker, openRow } from './support/checker'
import { filled, sixtyFiles } from './support/received-plans'
import { expect, test } from './support/test'

test.describe('every state is free of faults of accessibility, on a wide screen and a phone', () => {
  const expectFaultless = async (page: Page) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await expectAccessible(page)
      await expectStructureKept(page)
      await expectNoSidewaysScroll(page)
      await expectOrderlyHeadings(page)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  }

  test('before a file is chosen, with the options open', async ({ page }) => {
    await openChecker(page)
    await page.getByText(/^Checked against each plan’s own toolkit year/).click()
    await expectFaultless(page)
  })

  test('one single file', async ({ page }) => {
    await openChecker(page)
    await check(page, `${filled}/p13-screening-authority.xlsx`)
    await expectFaultless(page)
  })

  test('many files, with rows open', async ({ page }) => {
    const names = [
      'p08-tarnbeck-council.ods',
      'h01-zip-bomb.xlsx',
      'without headings 1.csv',
      'p01-gorse-vale-trust.xlsx',
    ]
    await openChecker(page)
    await check(
      page,
      sixtyFiles().filter(({ name }) => names.includes(name)),
    )
    for (const file of names.slice(0, 3)) {
      await openRow(page, file)
      await expectFaultless(page)
    }
    await page.getByRole('button', { name: 'Confirm or change the columns' }).click()
    await expect(page.getByLabel('Column D contains')).toBeVisible()
    await expectFaultless(page)
  })

  for (const view of ['Register and replies', 'Earlier round', 'Who is missing', 'Across all plans']) {
    test(view, async ({ page }) => {
      await openChecker(page)
      await check(page, sixtyFiles())
      await look(page, view)
      const earlier = page.getByLabel('Plans of the earlier round')
      if (await earlier.isVisible()) {
        await earlier.setInputFiles(sixtyFiles().slice(20, 45))
        await expect(page.getByText(/earlier plans read/)).toBeVisible()
      }
      await expectFaultless(page)
    })
  }
})
