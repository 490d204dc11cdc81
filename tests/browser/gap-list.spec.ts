/** From the user's requirements workbook to a gap list, and from that to a plan. */
import { examplePlan } from '../plans'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import {
  addItems,
  fileInput,
  goToStep,
  heading,
  itemButton,
  openBuilder,
  openPlan,
  reload,
  expectSaved,
} from './support/builder'
import { expect, test } from './support/test'

const workbook = 'tests/fixtures/spreadsheets/filled/r1-words-merged.xlsx'

test('a requirements workbook becomes a gap list, and what is not met becomes items', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, examplePlan('small-trust'))
  await goToStep(page, 'Evidence items')
  await page.getByRole('link', { name: 'Pick from your requirements workbook' }).click()
  await expect(heading(page, 'Your list of evidence items')).toBeFocused()
  await expectAccessible(page)

  await page.getByLabel('Requirements workbook of your toolkit').setInputFiles(workbook)
  await expect(page.getByRole('heading', { name: 'Are these the right columns?' })).toBeFocused()
  await expect(page.getByRole('row', { name: '1 (yours) 60 50' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use this list' }).click()

  await expect(page.getByText('50 of 60 items are mandatory for your type of organisation.')).toBeVisible()
  await page.getByRole('group', { name: 'Is 1.1.1 met?' }).getByLabel('Not met').check()
  await page.getByRole('group', { name: 'Is 1.1.3 met?' }).getByLabel('Met', { exact: true }).check()
  await page.getByLabel('Find').fill('specialist posts')
  await page.getByRole('group', { name: 'Is 3.1.3 met?' }).getByLabel('Not met').check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add 2 items to the plan' }).click()

  await expect(itemButton(page, '1.1.1')).toContainText('Is there a register of the data you hold?')
  await expect(itemButton(page, '3.1.3')).toContainText('When did you last update training for specialist posts?')

  await test.step('the list stays in the browser, with what is met', async () => {
    await expectSaved(page)
    await reload(page)
    await page.getByRole('link', { name: 'Pick from your list of evidence items' }).click()
    await expect(page.getByRole('group', { name: 'Is 1.1.3 met?' }).getByLabel('Met', { exact: true })).toBeChecked()
    await expect(page.getByRole('link', { name: /^In the plan.*1\.1\.1$/ })).toBeVisible()
  })

  await test.step('a reference that the list does not have is queried, one that it has gets its text', async () => {
    await page.getByRole('link', { name: 'Back to Evidence items' }).click()
    await addItems(page, '9.9.8 2.1.2')
    await expect(page.getByRole('row', { name: /^Choose 9\.9\.8/ })).toContainText('No title yet')
    await expect(itemButton(page, '2.1.2')).toContainText('Please upload a clause in staff contracts.')
    await goToStep(page, 'Check your plan')
    await expect(page.getByText('9.9.8 is not in the list of evidence items you opened', { exact: true })).toBeVisible()
  })

  await test.step('and can be removed', async () => {
    await goToStep(page, 'Evidence items')
    await page.getByRole('link', { name: 'Pick from your list of evidence items' }).click()
    await page.getByRole('button', { name: /^Remove the list from this browser/ }).click()
    await expect(page.getByText('List removed. Your plan has not changed')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'What have you not met?' })).toHaveCount(0)
  })
})

test('the gap list works on a phone', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, examplePlan('council-with-covid-impact'))
  await goToStep(page, 'Evidence items')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.getByRole('link', { name: 'Pick from your requirements workbook' }).click()
  await page.getByLabel('Requirements workbook of your toolkit').setInputFiles(workbook)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Use this list' }).click()
  await expect(page.getByText('21 of 34 items are mandatory for your type of organisation.')).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('a requirements workbook that is opened as a plan is known for what it is', async ({ page }) => {
  await openBuilder(page)
  await fileInput(page).setInputFiles(workbook)
  await expect(heading(page, /^Check what we found/)).toBeVisible()
  await expect(page.getByText('This looks like a list of all evidence items, not a plan.')).toBeVisible()
  await page.getByRole('link', { name: 'start a new plan' }).click()
  await expect(page.getByRole('button', { name: 'Start a new plan' })).toBeVisible()
})
