/** Every state of the builder: no fault that axe finds, headings in order, nothing to scroll sideways. */
import type { Page } from '@playwright/test'
import { examplePlan } from '../plans'
import { expectGoodState, expectNoSidewaysScroll } from './support/accessibility'
import { planWithNearlyEveryFinding } from './support/broken-plan'
import {
  actionGroup,
  addItems,
  dateGroup,
  downloadFrom,
  expectSaved,
  fault,
  goToStep,
  openBuilder,
  openFile,
  openItem,
  openPlan,
  startPlan,
} from './support/builder'
import { expect, test } from './support/test'

test('the start, with and without plans under way', async ({ page }) => {
  await openBuilder(page)
  await expectGoodState(page, 'empty')
  await openFile(page, 'plan.json', '{')
  await expect(fault(page)).toBeVisible()
  await expectGoodState(page, 'with a file that does not open')
  await openPlan(page, examplePlan('small-trust'))
  await expectSaved(page)
  await page.getByRole('link', { name: 'Open another plan' }).click()
  await expectGoodState(page, 'with a plan under way')
  await page.getByRole('button', { name: /^Delete / }).click()
  await expectGoodState(page, 'asked whether to delete it')
})

test('each step of a new plan, empty and with its errors', async ({ page }) => {
  await openBuilder(page)
  await startPlan(page)
  await expectGoodState(page, 'organisation')
  await dateGroup(page, 'Plan prepared on').getByLabel('Month').fill('Ju')
  await page.getByRole('button', { name: 'Continue to Evidence items' }).click()
  await expectGoodState(page, 'organisation with errors')
  await goToStep(page, 'Evidence items')
  await expectGoodState(page, 'no items')
  await page.getByRole('button', { name: 'Add evidence items' }).click()
  await expectGoodState(page, 'no reference given')
  await goToStep(page, 'SIRO sign-off')
  await page.getByRole('button', { name: 'Continue to Check your plan' }).click()
  await expectGoodState(page, 'sign-off with errors')
  await goToStep(page, 'Check your plan')
  await expectGoodState(page, 'check of an empty plan')
})

test('an item that is open, with a notice, with errors and with Covid impact', async ({ page }) => {
  await openBuilder(page)
  await startPlan(page)
  await goToStep(page, 'Evidence items')
  await addItems(page, '9.2.1')
  await expect(page.getByRole('status').filter({ hasText: '9.2.1 added' })).toBeVisible()
  await expectGoodState(page, 'open, with a notice')
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  const action = actionGroup(page, 1)
  await action.getByLabel('What will be done').fill('TBC')
  await action.getByRole('radio', { name: 'After return to business as usual' }).check()
  await action.getByLabel('How many').fill('many')
  await action.getByText('Progress and evidence').click()
  await action.getByLabel('Status').selectOption('complete')
  await action.getByLabel('Status').selectOption('in-progress')
  await page.getByRole('button', { name: 'Done with 9.2.1' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible()
  await expectGoodState(page, 'with errors and Covid impact')
})

test('a plan with nearly every finding: its items, one of them open, and its check', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, planWithNearlyEveryFinding())
  await expectGoodState(page, 'check')
  await goToStep(page, 'Evidence items')
  await expectGoodState(page, 'items')
  await openItem(page, '7.17.1')
  await page.getByText(/^Owners \(\d+\): change a name or an email everywhere$/).click()
  await page
    .getByRole('button', { name: /^Change .* everywhere$/ })
    .first()
    .click()
  await expectGoodState(page, 'items with one open, an owner being changed')
})

test('the download of a complete plan, with its receipts', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, examplePlan('council-with-covid-impact'))
  await expectGoodState(page, 'check')
  await goToStep(page, 'Evidence items')
  await expectGoodState(page, 'items')
  await goToStep(page, 'SIRO sign-off')
  await expectGoodState(page, 'sign-off')
  await goToStep(page, 'Download and submit')
  for (const name of ['Download spreadsheet (.xlsx)', 'Download open document (.ods)', 'Save plan file (.json)']) {
    await downloadFrom(page, page.getByRole('button', { name }))
  }
  await page.getByText('Fingerprint of the file (SHA-256)').first().click()
  await expectGoodState(page, 'download with receipts')
})

test('a plan that can’t be saved', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await openBuilder(page)
  await startPlan(page)
  await expect(page.getByText('This plan is not being saved.')).toBeVisible()
  await expectGoodState(page, 'the warning')
})

test('long words and long texts stay in their place', async ({ page }) => {
  const plan = examplePlan('small-trust')
  const long = 'Krankenversicherungsnummernverzeichnisverwaltungsverordnung'.repeat(4)
  const items = plan.items.map((item) => ({
    ...item,
    title: long,
    gap: long,
    actions: item.actions.map((action) => ({
      ...action,
      description: long,
      owner: { name: long, role: long, email: '' },
    })),
  }))
  await openBuilder(page)
  await openPlan(page, { ...plan, organisation: { ...plan.organisation, name: long }, items })
  await page.setViewportSize({ width: 320, height: 700 })
  for (const step of ['Check your plan', 'Evidence items', 'Download and submit', 'SIRO sign-off']) {
    await goToStep(page, step)
    await test.step(step, () => expectNoSidewaysScroll(page))
  }
  await page.getByRole('button', { name: /Show all steps/ }).click()
  await page.getByRole('link', { name: 'Open another plan' }).click()
  await expectSavedList(page)
  await expectNoSidewaysScroll(page)
})

async function expectSavedList(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Your plan in progress' })).toBeVisible()
}
