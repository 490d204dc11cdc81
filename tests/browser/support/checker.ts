/** What a reviewer does in the checker, in the words that stand on the screen. */
import type { Locator, Page } from '@playwright/test'
import { address } from './site'
import { expect } from './test'

/** A day on which the filled plans are reviewed: most of what they promise is still to come. */
export const reviewDay = '2021-07-05T08:30:00Z'

export async function openChecker(page: Page): Promise<void> {
  await page.clock.setFixedTime(reviewDay)
  await page.goto(address('/check/'))
  await expect(plansInput(page)).toBeVisible()
}

export function plansInput(page: Page): Locator {
  return page.getByLabel('Plans to check')
}

export async function check(page: Page, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await plansInput(page).setInputFiles(files)
  await expect(page.getByText(/^(One file|\d+ files) checked\./)).toBeVisible({ timeout: 60_000 })
}

export function table(page: Page): Locator {
  return page.getByRole('table', { name: 'Results, one row per file' })
}

export function row(page: Page, file: string): Locator {
  return table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: file, exact: true }) })
}

export async function openRow(page: Page, file: string): Promise<void> {
  await row(page, file).getByRole('button', { name: file, exact: true }).click()
}

export async function look(page: Page, view: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Ways to look at the results' }).getByRole('link', { name: view }).click()
  await expect(page.getByRole('heading', { level: 2, name: view })).toBeFocused()
}
