import { readFileSync } from 'node:fs'
import { readPage } from '../../scripts/built-site/pages.mjs'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectOrderlyHeadings,
  expectStructureKept,
} from './support/accessibility'
import { address, sitePages, textPages } from './support/site'
import { expect, test } from './support/test'

const widths = [320, 768, 1280]

for (const { path } of textPages) {
  test(`${path} reads well at every width, and on paper`, async ({ page }) => {
    await page.goto(address(path))
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectOrderlyHeadings(page)
    for (const width of widths) {
      await test.step(`${String(width)} pixels wide`, async () => {
        await page.setViewportSize({ width, height: 900 })
        await expectNoSidewaysScroll(page)
        await expectStructureKept(page)
        // At the width of a phone Lighthouse has every page examined by axe too (scripts/lighthouse.mjs).
        if (width === 1280) await expectAccessible(page)
      })
    }
    await test.step('on paper', async () => {
      await page.emulateMedia({ media: 'print' })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      // A contents list of the page itself is of use on paper; links to other pages are not.
      const navigation = page.getByRole('navigation').filter({ has: page.locator('a:not([href^="#"])'), visible: true })
      await expect(navigation).toHaveCount(0)
    })
  })
}

test('pages of text carry no script but the one that every page starts with', () => {
  const scripts = textPages.map(({ file }) => readPage(readFileSync(file, 'utf8')))
  expect(scripts.flatMap(({ inlineScripts }) => inlineScripts)).toEqual([])
  expect(scripts.map((page) => page.scripts.length)).toEqual(textPages.map(() => 1))
  expect(new Set(scripts.flatMap((page) => page.scripts)).size).toBe(1)
})

test('every page has a title and a description of its own', () => {
  const heads = sitePages.map(({ path, file }) => {
    const html = readFileSync(file, 'utf8')
    return {
      path,
      title: /<title>([^<]+)<\/title>/.exec(html)?.[1],
      description: /<meta name="description" content="([^"]+)"/.exec(html)?.[1],
    }
  })
  for (const field of ['title', 'description'] as const) {
    expect(heads.filter((head) => head[field] === undefined).map(({ path }) => path)).toEqual([])
    const texts = heads.map((head) => head[field])
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  }
})

test.describe('an address that does not exist', () => {
  test.use({ expectedFaults: /^status 404: \S+\/no-such-page\/$|^console error: Failed to load resource.* 404/ })

  test('says so, and leads back', async ({ page }) => {
    const response = await page.goto(address('/no-such-page/'))
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/not found/i)
    await expectAccessible(page)
    await page.getByRole('main').getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText(/not found/i)
  })
})
