/** The same plan in two tabs: one edits, the other follows, and either can have it. */
import type { Page } from '@playwright/test'
import { examplePlan } from '../plans'
import { expectGoodState } from './support/accessibility'
import {
  expectSaved,
  fault,
  goToStep,
  heading,
  letStorageFillUp,
  openBuilder,
  openPlan,
  reload,
  setStorageFull,
  statusBar,
} from './support/builder'
import { address } from './support/site'
import { expect, test } from './support/test'

const plan = examplePlan('small-trust')
const { name } = plan.organisation

/** Opens the plan that the browser keeps, in another tab. */
async function openInAnotherTab(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await openBuilder(other)
  await other.getByRole('button', { name: `Continue ${name}` }).click()
  return other
}

function followed(page: Page) {
  return heading(page, 'This plan is being edited in another tab')
}

test('one tab edits and the other follows as it is saved, until it takes the plan over', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, plan)
  await goToStep(page, 'About your organisation')
  await expectSaved(page)
  const other = await openInAnotherTab(page)
  await expect(followed(other)).toBeFocused()
  await expect(statusBar(other)).toContainText('Edited in another tab')
  await expectGoodState(other, 'a plan that another tab edits')

  await page.getByLabel('ODS code').fill('RJ777')
  await expect(statusBar(other)).toContainText('RJ777')
  await expect(other.getByRole('main').getByRole('textbox')).toHaveCount(0)

  await test.step('what is typed last is saved before the other tab has it', async () => {
    await page.getByLabel('Name of your organisation').fill('Typed at the last moment')
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await other.getByRole('button', { name: 'Edit here instead' }).click()
    await expect(heading(other, 'Evidence items')).toBeFocused()
    await expect(statusBar(other)).toContainText('Typed at the last moment')
    await expect(followed(page)).toBeInViewport()
  })
  await test.step('and the first follows now', async () => {
    await goToStep(other, 'About your organisation')
    await other.getByLabel('ODS code').fill('RJ888')
    await expect(statusBar(page)).toContainText('RJ888')
    await page.keyboard.press('Control+z')
    await expectSaved(other)
    await expect(statusBar(page)).toContainText('RJ888')
  })
  await test.step('and can go its own way', async () => {
    await page.getByRole('link', { name: 'Open another plan' }).click()
    await expect(heading(page, 'Build an improvement plan')).toBeFocused()
    await page.getByRole('button', { name: 'Start a new plan' }).click()
    await expect(heading(page, 'About your organisation')).toBeFocused()
    await expect(page.getByLabel('ODS code')).toHaveValue('')
    await expect(other.getByLabel('ODS code')).toHaveValue('RJ888')
  })
})

test('a tab that is loaded again keeps its plan, and one that is closed leaves it to the other', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, plan)
  await expectSaved(page)
  const other = await openInAnotherTab(page)
  await expect(followed(other)).toBeVisible()
  await reload(page)
  await expect(heading(page, /^This plan /)).toBeVisible()
  await goToStep(page, 'About your organisation')
  await page.getByLabel('ODS code').fill('RJ777')
  await expect(statusBar(other)).toContainText('RJ777')
  await page.close()
  await expect(heading(other, 'This plan was open in another tab')).toBeVisible()
  await other.getByRole('button', { name: 'Edit here' }).click()
  await expect(heading(other, 'Evidence items')).toBeFocused()
  await goToStep(other, 'About your organisation')
  await expect(other.getByLabel('ODS code')).toHaveValue('RJ777')
})

test('a tab that can’t save keeps its plan, and says so to the other', async ({ page }) => {
  await letStorageFillUp(page)
  await openBuilder(page)
  await openPlan(page, plan)
  await goToStep(page, 'About your organisation')
  await expectSaved(page)
  const other = await openInAnotherTab(page)
  await setStorageFull(page, true)
  await page.getByLabel('ODS code').fill('RJ777')
  await other.getByRole('button', { name: 'Edit here instead' }).click()
  await expect(fault(other)).toContainText('The other tab could not save its changes.')
  await expect(followed(other)).toBeVisible()
  await expect(page.getByLabel('ODS code')).toHaveValue('RJ777')
  await expect(statusBar(page)).toContainText('This plan is not being saved.')
})

test('a plan that is deleted in one tab closes in the other and does not come back', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, plan)
  await expectSaved(page)
  const other = await page.context().newPage()
  await openBuilder(other)
  await other.getByRole('button', { name: `Delete ${name}` }).click()
  await other.getByRole('button', { name: 'Delete the plan' }).click()
  await expect(heading(page, 'Build an improvement plan')).toBeVisible()
  await expect(page.getByText('This plan was deleted in another tab.')).toBeVisible()
  await page.goto(address('/plan/'))
  await expect(page.getByRole('button', { name: 'Start a new plan' })).toBeVisible()
  await expect(page.getByRole('button', { name: `Continue ${name}` })).toHaveCount(0)
})
