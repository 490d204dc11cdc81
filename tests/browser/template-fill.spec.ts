/** The user's own copy of a template, filled in place and read back. */
import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { read } from '@e965/xlsx'
import type { Page } from '@playwright/test'
import { examplePlan } from '../plans'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { bytesOf, downloadFrom, fault, goToStep, openBuilder, openPlan } from './support/builder'
import { valueAt } from './support/workbook'
import { expect, test } from './support/test'

const templates = 'tests/fixtures/spreadsheets/templates'

async function openDownloads(page: Page): Promise<void> {
  await openBuilder(page)
  await openPlan(page, examplePlan('small-trust'))
  await goToStep(page, 'Download and submit')
}

const templateInput = (page: Page) => page.getByLabel('Fill your copy of the official template')

test('a template is filled in its own cells, and its receipt tells the truth', async ({ page }) => {
  await openDownloads(page)
  await templateInput(page).setInputFiles(`${templates}/t01-trust-classic.xlsx`)
  await expect(page.getByRole('heading', { name: 'Is this right for “t01-trust-classic.xlsx”?' })).toBeFocused()
  await expect(page.getByText('Organisation in B4, ODS code in B5, SIRO in B6, Signed off on in F6')).toBeVisible()
  await expectAccessible(page)
  const ownSpreadsheet = page.getByRole('button', { name: 'Download spreadsheet (.xlsx)' })
  await expect(ownSpreadsheet, 'one button stands out, the one to press next').toHaveClass(/nhsuk-button--secondary/)
  const download = await downloadFrom(page, page.getByRole('button', { name: 'Fill the template' }))
  expect(download.suggestedFilename()).toBe('DSPT-improvement-plan_2020-21_RZ9X_2021-06-14.xlsx')
  const bytes = await bytesOf(download)
  const receipt = page.locator('.receipt').filter({ hasText: '3 items, 5 actions' })
  await expect(receipt).toContainText('values match')
  await receipt.getByText('Fingerprint of the file').click()
  await expect(receipt).toContainText(createHash('sha256').update(bytes).digest('hex'))

  const plan = examplePlan('small-trust')
  const sheet = read(bytes).Sheets['Improvement Plan'] ?? {}
  expect(valueAt(sheet, 'B4')).toBe(plan.organisation.name)
  expect(valueAt(sheet, 'A9')).toBe(plan.items[0]?.reference)
  expect(valueAt(sheet, 'D9')).toBe(plan.items[0]?.actions[0]?.description)
  expect(bytes.length).toBeGreaterThan(readFileSync(`${templates}/t01-trust-classic.xlsx`).length / 2)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(ownSpreadsheet).not.toHaveClass(/nhsuk-button--secondary/)
})

test('what was confirmed for a template is remembered for its next copy', async ({ page }) => {
  await openDownloads(page)
  await templateInput(page).setInputFiles(`${templates}/t05-instructions-first.xlsx`)
  const column = page.getByLabel(/^Column [A-Z] contains$/).last()
  await column.selectOption('Not used')
  await downloadFrom(page, page.getByRole('button', { name: 'Fill the template' }))
  // What is not in the file stands out among what was done.
  await expect(
    page
      .locator('.receipt__warnings')
      .getByText(/not in the file/)
      .first(),
  ).toBeVisible()
  await templateInput(page).setInputFiles(`${templates}/t05-instructions-first.xlsx`)
  await expect(page.getByRole('heading', { name: /^You have confirmed the columns of/ })).toBeFocused()
  await expect(column).toHaveValue('')
})

test('a template with too few rows gets more, and says so', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, examplePlan('trust-at-the-limit'))
  await goToStep(page, 'Download and submit')
  await templateInput(page).setInputFiles(`${templates}/t07-five-rows-total.xlsx`)
  const download = await downloadFrom(page, page.getByRole('button', { name: 'Fill the template' }))
  await expect(page.getByText(/rows to the template/)).toBeVisible()
  const sheet = read(await bytesOf(download)).Sheets['Plan'] ?? {}
  const references = Array.from({ length: 23 }, (_, index) => valueAt(sheet, `A${String(10 + index)}`))
  expect(references).toEqual(
    examplePlan('trust-at-the-limit').items.flatMap((item) => item.actions.map(() => item.reference)),
  )
})

test('a workbook that can’t be filled in place is refused with the way out', async ({ page }) => {
  await openDownloads(page)
  await templateInput(page).setInputFiles(`${templates}/t10-biff8.xls`)
  await expect(fault(page)).toContainText('Save it as an Excel workbook (.xlsx) and choose the new file')
  await expectAccessible(page)
})

test('choosing the columns works on a phone', async ({ page }) => {
  await openDownloads(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await templateInput(page).setInputFiles(`${templates}/t01-trust-classic.xlsx`)
  await expect(page.getByRole('button', { name: 'Fill the template' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
