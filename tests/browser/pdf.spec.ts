/** The PDF and the SIRO pack, made in Chromium, and the page to print. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expectAccessible, expectNoSidewaysScroll, expectOrderlyHeadings } from './support/accessibility'
import { bytesOf, downloadFrom, goToStep, heading, openBuilder, openFile } from './support/builder'
import { expect, test } from './support/test'

/** SHA-256 of the bytes that Node makes of each example, recorded by tests/formats/pdf/make-pdf.test.ts. */
const sums = JSON.parse(readFileSync(new URL('../formats/pdf/example-sums.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>

const documents = [
  { document: 'plan', button: 'Download PDF', start: 'DSPT-improvement-plan_2020-21_' },
  { document: 'siro-pack', button: 'Download SIRO pack (PDF)', start: 'DSPT-improvement-plan-SIRO-pack_2020-21_' },
] as const

async function openExample(page: Parameters<typeof openBuilder>[0], name: string): Promise<void> {
  // The day on which the recorded plans are checked.
  await openBuilder(page, { day: '2021-06-24T08:30:00Z' })
  await openFile(
    page,
    `${name}.json`,
    readFileSync(new URL(`../../src/content/examples/${name}.json`, import.meta.url)),
  )
  await expect(heading(page, /^This plan /)).toBeFocused()
  await goToStep(page, 'Download and submit')
}

for (const name of ['small-trust', 'council-with-covid-impact', 'trust-at-the-limit']) {
  test(`gives the same bytes as Node for ${name}, and a receipt of them`, async ({ page }) => {
    await openExample(page, name)
    for (const { document, button, start } of documents) {
      const download = await downloadFrom(page, page.getByRole('button', { name: button, exact: true }))
      expect(download.suggestedFilename()).toMatch(new RegExp(`^${start}.*\\.pdf$`))
      const sum = createHash('sha256')
        .update(await bytesOf(download))
        .digest('hex')
      expect(sum).toBe(sums[`${name} ${document}`])
      const receipt = page.locator('.receipt').filter({ hasText: download.suggestedFilename() })
      await expect(receipt).toContainText(/\d pages? · checked against the plan: all \d+ values match/)
      await receipt.getByText('Fingerprint of the file (SHA-256)').click()
      await expect(receipt).toContainText(sum)
    }
    await expectAccessible(page)
  })
}

test('names the characters that the PDF shows as boxes, and marks a draft in its name', async ({ page }) => {
  const plan = JSON.parse(
    readFileSync(new URL('../../src/content/examples/small-trust.json', import.meta.url), 'utf8'),
  ) as { organisation: { name: string; odsCode: string } }
  plan.organisation = { ...plan.organisation, name: '健康 NHS Trust', odsCode: '' }
  await openBuilder(page)
  await openFile(page, 'plan.json', JSON.stringify(plan))
  await expect(heading(page, /^This plan /)).toBeFocused()
  await goToStep(page, 'Download and submit')
  const download = await downloadFrom(page, page.getByRole('button', { name: 'Download PDF', exact: true }))
  expect(download.suggestedFilename()).toBe('DSPT-improvement-plan_2020-21_2021-06-14-draft.pdf')
  await expect(page.getByText('do not have these characters: 健康.')).toBeVisible()
})

test('says so when the fonts cannot be fetched', async ({ page }) => {
  // An answer that is none: the site is there, the file is not.
  await page.route('**/fonts/*', (route) => route.fulfill({ status: 200, body: '<!doctype html>' }))
  await openExample(page, 'small-trust')
  await page.getByRole('button', { name: 'Download PDF', exact: true }).click()
  await expect(page.getByText('The fonts for the PDF were damaged when they loaded.')).toBeVisible()
})

test('shows the plan as a page to print', async ({ page }) => {
  await openExample(page, 'council-with-covid-impact')
  await page.getByRole('link', { name: 'Print view of the plan' }).click()
  await expect(heading(page, 'Improvement plan 2020-21')).toBeFocused()
  await expect(page.getByRole('columnheader', { name: 'Action owner' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /^1\.4\.1 / })).toBeVisible()
  await expect(page.getByRole('cell', { name: /That is 7 August 2021/ }).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'SIRO sign-off' })).toBeVisible()
  await expectAccessible(page)
  await expectOrderlyHeadings(page)
  await expectNoSidewaysScroll(page)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Steps of the plan' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('link', { name: 'Back to Download and submit' }).click()
  await expect(heading(page, 'Download and submit')).toBeFocused()
})
