/** Where a plan is: recorded by the user, asked about where days make no sense, and shown wherever the plan is. */
import { agreedPlan, examplePlan, planUnderUpdate } from '../plans'
import { expectGoodState } from './support/accessibility'
import {
  dateGroup,
  expectSaved,
  goToStep,
  heading,
  openBuilder,
  openPlan,
  statusBar,
  typeDate,
} from './support/builder'
import { expect, test } from './support/test'

const day = '2021-09-02T08:30:00Z'

test('each stage is recorded with its day, and what comes next follows', async ({ page }) => {
  await openBuilder(page, { day: '2021-07-21T08:30:00Z' })
  await openPlan(page, examplePlan('small-trust'))
  await goToStep(page, 'Where your plan is')
  const stages = page.locator('.stages')
  await expect(stages.locator('[aria-current=step]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Record the date the plan was submitted' }).click()
  const submitted = dateGroup(page, 'Date the plan was submitted')
  await expect(submitted.getByLabel('Day', { exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Record it' }).click()
  await expect(submitted).toContainText('Error: Enter the date')
  await expect(submitted.getByLabel('Day', { exact: true })).toBeFocused()
  await typeDate(submitted, '28 6 2021')
  await page.getByLabel('Note (optional)').fill('Uploaded by Megan')
  await page.getByRole('button', { name: 'Record it' }).click()
  await expect(page.getByRole('heading', { level: 3, name: 'Plan submitted' })).toBeFocused()
  await expect(stages.locator('[aria-current=step]')).toContainText('28 June 2021')

  await page.getByRole('button', { name: 'Record that it is published' }).click()
  await typeDate(dateGroup(page, 'Date the assessment was published'), '29 6 2021')
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByRole('button', { name: 'Record that the plan is agreed' }).click()
  await expect(page.getByText('keep the due dates now in the plan as the agreed dates.')).toBeInViewport()
  await typeDate(dateGroup(page, 'Date the plan was agreed'), '20 7 2021')
  await page.getByRole('button', { name: 'Record it' }).click()
  await expect(page.getByRole('heading', { name: 'Your plan is agreed' })).toBeVisible()
  await expect(page.getByText('The next one is due on 30 July 2021.')).toBeVisible()
  await expect(page.getByText('Uploaded by Megan')).toBeVisible()
  await page.getByRole('link', { name: 'Update your plan' }).last().click()
  await expect(heading(page, 'Update your plan')).toBeFocused()
})

test('a day that makes no sense is asked about and recorded all the same', async ({ page }) => {
  await openBuilder(page, { day })
  await openPlan(page, agreedPlan())
  await goToStep(page, 'Where your plan is')
  await page.getByRole('button', { name: 'Record the date your status became Standards Met' }).click()
  const met = dateGroup(page, 'Date your status became Standards Met')
  const asked = page.getByRole('status').filter({ hasText: 'You can still record it.' })
  await typeDate(met, '2 9 2022')
  await expect(asked).toContainText('2 September 2022 is in the future. Is that the right date?')
  await typeDate(met, '1 7 2021')
  await expect(asked).toContainText('That is before the plan was agreed, on 20 July 2021.')
  await page.getByRole('button', { name: 'Record it' }).click()
  await expect(page.getByRole('heading', { name: 'You have reached Standards Met' })).toBeVisible()
})

test('a record is corrected or removed, and taken back with Undo', async ({ page }) => {
  await openBuilder(page, { day })
  await openPlan(page, agreedPlan())
  await goToStep(page, 'Where your plan is')
  await page.getByRole('button', { name: 'Correct Plan agreed, 20 July 2021' }).click()
  const agreed = dateGroup(page, 'Date the plan was agreed')
  await agreed.getByLabel('Day', { exact: true }).fill('19')
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await expect(page.getByRole('button', { name: 'Correct Plan agreed, 19 July 2021' })).toBeFocused()
  await expect(statusBar(page)).toContainText('Agreed 19 July 2021 · update due')
  await page.getByRole('button', { name: 'Remove Plan agreed, 19 July 2021' }).click()
  await expect(page.getByRole('heading', { name: 'History' })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'no longer marked as agreed' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Your assessment is published/ })).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'An update is due' })).toBeVisible()
})

test('the list of plans says how far each has come', async ({ page }) => {
  await openBuilder(page, { day })
  await openPlan(page, agreedPlan())
  await expectSaved(page)
  await page.getByRole('link', { name: 'Open another plan' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Harrowdale Community NHS Trust' })).toContainText(
    'Agreed 20 July 2021 · update due',
  )
})

test('each state has no fault that axe finds, and nothing to scroll sideways', async ({ page }) => {
  await openBuilder(page, { day: '2021-10-05T08:30:00Z' })
  await openPlan(page, examplePlan('small-trust'))
  await goToStep(page, 'Where your plan is')
  await expectGoodState(page, 'nothing recorded')
  await page.getByRole('link', { name: 'Open another plan' }).click()
  await openPlan(page, planUnderUpdate())
  await goToStep(page, 'Where your plan is')
  await page.getByRole('button', { name: /^Show what it changed/ }).click()
  await page.getByRole('button', { name: /^Record another date the update/ }).click()
  await typeDate(dateGroup(page, 'Date the update was sent'), '1 7 2021')
  await expectGoodState(page, 'under an update, with a form and what changed')
})
