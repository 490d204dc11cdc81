/** Frames that may do less than the tool needs: what is said, and the way out. */
import type { FrameLocator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility'
import { heading, leaveFor, statusBar } from './support/builder'
import { startHostSite, type HostSite } from './support/host-site'
import { marker } from './support/marker'
import { address } from './support/site'
import { expect, test } from './support/test'

// The host is another site on purpose, and browsers say in the console what they do not let a frame do.
test.use({
  expectedFaults: /^request to http:\/\/localhost:\d+\/|^request to blob:|sandbox|CORS|ERR_FAILED|ERR_BLOCKED/i,
})

const frameWith = (sandbox: string) =>
  `<iframe src="TOOLembed/plan/" title="Builder" width="1200" height="700" ${sandbox}></iframe>`

let host: HostSite

test.beforeAll(async ({ baseURL }) => {
  host = await startHostSite(new URL(address('/'), baseURL).href, {
    '/sandboxed': frameWith('sandbox="allow-scripts"'),
    '/without-downloads': frameWith('sandbox="allow-scripts allow-same-origin allow-forms"'),
    '/plain': frameWith(''),
  })
})

test.afterAll(async () => {
  await host.stop()
})

function frameOf(page: Page): FrameLocator {
  return page.frameLocator('iframe')
}

/** A plan with one item, made in the frame. */
async function makePlan(page: Page): Promise<void> {
  const frame = frameOf(page)
  await frame.getByRole('button', { name: 'Start a new plan' }).click()
  await frame.getByLabel('Name of your organisation').fill(marker)
  await frame.getByRole('link', { name: 'Evidence items' }).first().click()
  await frame.getByLabel('Evidence item references').fill('1.1.1')
  await frame.getByRole('button', { name: 'Add evidence items' }).click()
  await expect(frame.getByLabel('Reference', { exact: true })).toHaveValue('1.1.1')
}

/** Copies the plan from the frame as text and pastes it into the builder in a tab. */
async function takeAlong(page: Page): Promise<void> {
  const frame = frameOf(page)
  await frame.getByText('If your file does not download').click()
  const text = await frame.getByLabel('Your plan as text').inputValue()
  await leaveFor(page, '/plan/#/import')
  await page.getByLabel('Rows copied from a spreadsheet').fill(text)
  await page.getByRole('button', { name: 'Read the rows' }).click()
  await expect(heading(page, /^This plan /)).toBeFocused()
  await expect(statusBar(page)).toContainText(marker)
}

test('in a frame with scripts alone one can work, is told what is missing, and takes the plan along as text', async ({
  page,
}) => {
  await page.goto(`${host.origin}/sandboxed`)
  const limits = frameOf(page).getByRole('alert').first()
  await expect(limits).toContainText('Your plan is not saved here.')
  await expect(limits).toContainText('You cannot open or make spreadsheets and PDFs here.')
  await expect(limits.getByRole('link', { name: 'Open in its own tab', exact: true })).toBeVisible()
  const origin = new URL(page.frames()[1]?.url() ?? '').origin
  await expect(limits.locator('code')).toHaveText(new RegExp(`^${origin}/.*plan/$`))
  await makePlan(page)
  await frameOf(page).getByRole('link', { name: 'Download and submit' }).first().click()
  await frameOf(page).getByRole('button', { name: 'Download spreadsheet (.xlsx)' }).click()
  await expect(frameOf(page).getByText(/did not load/)).toBeVisible()
  await takeAlong(page)
})

test('in a frame that may not save files the plan is kept, and is there as text', async ({ page }) => {
  await page.goto(`${host.origin}/without-downloads`)
  await makePlan(page)
  const frame = frameOf(page)
  await expect(frame.getByText('Saved in this browser at')).toBeVisible()
  await expect(frame.getByText('Your plan is not saved here.')).toBeHidden()
  await frame.getByRole('link', { name: 'Download and submit' }).first().click()
  // What the page can't know: the file is made and read back, and the browser drops it.
  await frame.getByRole('button', { name: 'Download spreadsheet (.xlsx)' }).click()
  await expect(frame.getByText('Save the same file again')).toBeVisible()
  await takeAlong(page)
})

test('where the browser lets a frame keep nothing, that is said before anything is typed', async ({ page }) => {
  await page.addInitScript(() => {
    if (window.parent === window) return
    const refuse = () => {
      throw new DOMException('Blocked in a frame of another site', 'SecurityError')
    }
    for (const name of ['indexedDB', 'sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, { get: refuse })
    }
  })
  await page.goto(`${host.origin}/plain`)
  const limits = frameOf(page).getByRole('alert').first()
  await expect(limits).toContainText('Your plan is not saved here.')
  await expect(limits.getByText('You cannot open or make spreadsheets')).toBeHidden()
  await expectAccessible(page)
  await makePlan(page)
  await expect(frameOf(page).getByText('This plan is not being saved.')).toBeVisible()
})
