/** Where the focus goes, and that it is always seen: under nothing that sticks, on windows of every size. */
import type { Page } from '@playwright/test'
import { examplePlan } from '../plans'
import { fileInput, goToStep, heading, openBuilder, openItem, openPlan, startPlan } from './support/builder'
import { tabAlong } from './support/keyboard'
import { filled } from './support/received-plans'
import { expect, test } from './support/test'

/** A screen, and what is left of one of 1280 × 1024 at a zoom of 400 %, which is narrower and lower than a phone. */
const windows = [
  { width: 1280, height: 720 },
  { width: 320, height: 256 },
]

async function lookOver(page: Page): Promise<void> {
  await openBuilder(page)
  await fileInput(page).setInputFiles(`${filled}/p01-gorse-vale-trust.xlsx`)
  await expect(heading(page, /^Check what we found/)).toBeFocused()
}

async function editAnItem(page: Page): Promise<void> {
  await openBuilder(page)
  await openPlan(page, examplePlan('small-trust'))
  await goToStep(page, 'Evidence items')
  await openItem(page, '3.2.1')
}

async function markWhatIsMet(page: Page): Promise<void> {
  await openBuilder(page)
  await openPlan(page, examplePlan('small-trust'))
  await goToStep(page, 'Evidence items')
  await page.getByRole('link', { name: 'Pick from your requirements workbook' }).click()
  await page.getByLabel('Requirements workbook of your toolkit').setInputFiles(`${filled}/r1-words-merged.xlsx`)
  await page.getByRole('button', { name: 'Use this list' }).click()
  await expect(heading(page, 'Your list of evidence items')).toBeFocused()
}

for (const viewport of windows) {
  test.describe(`a window of ${String(viewport.width)} by ${String(viewport.height)}`, () => {
    test.use({ viewport })

    test('a spreadsheet is looked over with Tab, and each stop is seen', async ({ page }) => {
      await lookOver(page)
      await tabAlong(page, 12)
    })

    test('an item is gone through with Tab, and each stop is seen', async ({ page }) => {
      await editAnItem(page)
      await tabAlong(page, 24)
    })

    test('a list of evidence items is gone through with Tab, and each stop is seen', async ({ page }) => {
      await markWhatIsMet(page)
      await tabAlong(page, 20)
    })
  })
}

test('a step begins at its heading and is named in the title, and so is what is wrong with it', async ({ page }) => {
  await openBuilder(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  await startPlan(page)
  await expect(page).toHaveTitle(/^About your organisation –/)
  await page.getByRole('button', { name: 'Continue to Evidence items' }).click()
  await expect(page).toHaveTitle(/^Error: About your organisation –/)
  await expect(page.locator('.nhsuk-error-summary')).toBeFocused()
  await goToStep(page, 'SIRO sign-off')
  await expect(page).toHaveTitle(/^SIRO sign-off –/)
  await expect(heading(page, 'SIRO sign-off')).toBeFocused()
})

test('marking all as met leaves the focus in the list', async ({ page }) => {
  await markWhatIsMet(page)
  await page.getByRole('button', { name: /^Mark the \d+ unanswered items as met$/ }).click()
  await expect(page.getByLabel('Find', { exact: true })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: /^\d+ marked as met$/ })).toBeVisible()
})
