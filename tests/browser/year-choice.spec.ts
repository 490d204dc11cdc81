/** The toolkit year of a plan is chosen, given its figures where the tool knows none, and changed. */
import type { Page } from '@playwright/test'
import { examplePlan } from '../plans'
import { expectGoodState } from './support/accessibility'
import { dateGroup, goToStep, heading, openBuilder, openPlan, startPlan, statusBar, typeDate } from './support/builder'
import { expect, test } from './support/test'

async function addReferences(page: Page, references: string): Promise<void> {
  await page.getByLabel('References', { exact: true }).fill(references)
  await page.getByRole('button', { name: 'Add evidence items' }).click()
}

test('a plan begun for another year refuses a sixth item where five are the limit', async ({ page }) => {
  await openBuilder(page, { day: '2026-11-22T08:30:00Z' })
  const year = page.getByLabel('Toolkit year', { exact: true })
  await expect(year).toHaveValue('2020-21')
  await expect(year).toHaveAccessibleDescription(/That year is over/)
  await year.selectOption({ label: 'Another year' })
  await expect(page.getByRole('group', { name: /We do not know this year/ })).toBeVisible()
  await page.getByRole('button', { name: 'Start a new plan' }).click()
  await expect(page.getByLabel('Name of the year')).toBeFocused()
  await expect(page.getByLabel('Name of the year')).toHaveAccessibleDescription(/Enter the name of the toolkit year/)
  await page.getByLabel('Name of the year').fill('2026-27')
  await page.getByLabel('Limit on outstanding items (optional)').fill('5')
  await startPlan(page)
  await expect(statusBar(page)).toContainText('Toolkit 2026-27')
  await goToStep(page, 'Evidence items')
  await addReferences(page, '1.1.1 2.1.1 3.1.1 4.1.1 A1.a')
  await goToStep(page, 'Check your plan')
  await expect(page.getByText(/outstanding items, and the limit is/)).toHaveCount(0)
  await goToStep(page, 'Evidence items')
  await addReferences(page, '6.1.1')
  await goToStep(page, 'Check your plan')
  await expect(page.getByText('The plan has 6 outstanding items, and the limit is 5', { exact: true })).toBeVisible()
})

test('rows of a spreadsheet that names no year are of the year that is chosen at the start', async ({ page }) => {
  const rows = 'Evidence item\tAction\tOwner\tCompletion date\n9.2.1\tCommission the test\tAna Silva\t30/09/2027'
  await openBuilder(page, { day: '2026-11-22T08:30:00Z' })
  await page.getByLabel('Toolkit year', { exact: true }).selectOption({ label: 'Another year' })
  await page.getByLabel('Name of the year').fill('2026-27')
  await page.getByLabel('Limit on outstanding items (optional)').fill('5')
  await page.getByRole('link', { name: 'Or paste rows from a spreadsheet' }).click()
  await page.getByLabel('Rows copied from a spreadsheet').fill(rows)
  await page.getByRole('button', { name: 'Read the rows' }).click()
  await expect(page.getByText('A new plan will be for the 2026-27 toolkit.')).toBeVisible()
  await page.getByRole('button', { name: 'Make a new plan from 1 item' }).click()
  await expect(statusBar(page)).toContainText('Toolkit 2026-27')
  await goToStep(page, 'About your organisation')
  await expect(page.getByLabel('Limit on outstanding items (optional)')).toHaveValue('5')
})

test('the year of an open plan is changed and changed back, with everything that was typed', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, examplePlan('council-with-covid-impact'))
  await goToStep(page, 'About your organisation')
  await page.getByRole('link', { name: 'Change the toolkit year' }).click()
  await expect(heading(page, 'Change the toolkit year')).toBeFocused()
  await page.getByLabel('Change 2020-21 to').selectOption('2022-23')
  await expect(page.getByRole('region', { name: 'What else changes' }).getByRole('listitem')).toContainText([
    'Last day to publish: 30 June 2023 (now 30 June 2021)',
    'Last day for actions: not known, but you can enter it',
  ])
  await page.getByRole('button', { name: 'Change the year' }).click()
  await expect(heading(page, 'About your organisation')).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Toolkit year 2022-23' })).toBeVisible()
  await typeDate(dateGroup(page, 'Last day for actions (optional)'), '1 9 2021')
  await goToStep(page, 'Check your plan')
  await expect(page.getByText('You entered 1 September 2021 as the last day', { exact: false }).first()).toBeVisible()
  await goToStep(page, 'Evidence items')
  await expect(page.getByRole('rowheader')).toHaveText(
    examplePlan('council-with-covid-impact').items.map(({ reference }) => reference),
  )
  await goToStep(page, 'About your organisation')
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect(page.getByRole('heading', { name: 'Toolkit year 2020-21' })).toBeVisible()
})

test('fields that come late take the focus of the button that asked for them', async ({ page }) => {
  const { promise: asked, resolve: letThrough } = Promise.withResolvers<null>()
  await page.route(/\/AnotherYear\.[^/]*\.js$/, async (route) => {
    await asked
    await route.continue()
  })
  // It may be fetched ahead, while the builder opens.
  const reader = page.waitForEvent('requestfinished', (request) => request.url().includes('/read-year-entry.'))
  await openBuilder(page)
  await page.getByLabel('Toolkit year', { exact: true }).selectOption({ label: 'Another year' })
  await page.getByRole('button', { name: 'Start a new plan' }).click()
  await expect(page.getByText('Opening…')).toBeVisible()
  // With what reads the answers there and nothing left to do, the button has read them.
  await reader
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)))
  letThrough(null)
  await expect(page.getByLabel('Name of the year')).toBeFocused()
})

test('choosing a year is accessible, on a wide screen and on a phone', async ({ page }) => {
  await openBuilder(page, { day: '2026-11-22T08:30:00Z' })
  await page.getByLabel('Toolkit year', { exact: true }).selectOption({ label: 'Another year' })
  await page.getByRole('button', { name: 'Start a new plan' }).click()
  await expect(page.getByLabel('Name of the year')).toBeFocused()
  await expectGoodState(page, 'the start, with another year without its name')
  await page.getByLabel('Toolkit year', { exact: true }).selectOption('2021-22')
  await startPlan(page)
  await page.getByLabel('Limit on outstanding items (optional)').fill('many')
  await page.getByLabel('Name of your organisation').focus()
  await expectGoodState(page, 'the figures of a year that are not known')
  await page.getByRole('link', { name: 'Change the toolkit year' }).click()
  await page.getByLabel('Change 2021-22 to').selectOption('2020-21')
  await expectGoodState(page, 'another year for an open plan')
})
