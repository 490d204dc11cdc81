import { readFileSync } from 'node:fs'
import { address, textPages } from './support/site'
import { expect, test } from './support/test'

test.use({ javaScriptEnabled: false })

test('the guidance can be read from the first step to the last', async ({ page }) => {
  await page.goto(address('/'))
  await page.getByRole('navigation').getByRole('link', { name: 'Guidance' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('main').locator('a[href*="/guidance/"]').filter({ visible: true }).first().click()
  const visited = new Set<string>()
  for (;;) {
    visited.add(await page.getByRole('heading', { level: 1 }).innerText())
    const next = page.getByRole('link', { name: /^Next/ })
    if ((await next.count()) === 0) break
    const from = page.url()
    await next.click()
    await expect(page).not.toHaveURL(from)
    expect(visited.size).toBeLessThan(textPages.length)
  }
  expect(visited.size).toBeGreaterThanOrEqual(10)
})

test('the blank template can be downloaded', async ({ page }) => {
  await page.goto(address('/template/'))
  const link = page.getByRole('main').locator('a[href$=".xlsx"]').first()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/^dspt-improvement-plan-\d{4}-\d{2}\.xlsx$/)
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

test('the page of the builder offers the blank template and the guidance instead', async ({ page }) => {
  await page.goto(address('/plan/'))
  const main = page.getByRole('main')
  await expect(main.getByText(/JavaScript/).first()).toBeVisible()
  await expect(main.locator('a[href$="/template/"], a[href$=".xlsx"]').first()).toBeVisible()
  await expect(main.locator('a[href*="/guidance/"]').first()).toBeVisible()
})
