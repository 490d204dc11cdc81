/** What is said aloud of what changes: once, in few words, and not over the typing. */
import { examplePlan } from '../plans'
import { hearAnnouncements } from './support/announcements'
import {
  actionGroup,
  downloadFrom,
  expectSaved,
  goToStep,
  letStorageFillUp,
  openBuilder,
  openFile,
  openItem,
  openPlan,
  setStorageFull,
  startPlan,
  statusBar,
} from './support/builder'
import { check, openChecker, plansInput, table } from './support/checker'
import { filled } from './support/received-plans'
import { expect, test } from './support/test'

const plan = examplePlan('small-trust')

test('what is done to an item is said once, and another verdict when the typing has stopped', async ({ page }) => {
  const heard = await hearAnnouncements(page)
  await openBuilder(page)
  await openPlan(page, plan)
  await expect.poll(heard).toEqual(['polite: Reading plan.json…', 'polite: “plan.json” opened'])
  await goToStep(page, 'Evidence items')
  await openItem(page, '9.2.1')
  await page.getByRole('button', { name: 'Add another action' }).click()
  const added = actionGroup(page, 2)
  await expect(added.getByLabel('What will be done')).toBeFocused()
  await page.keyboard.type('Look into the scope of the test, ongoing')
  await expect.poll(heard).toEqual([...(await heard()).slice(0, 2), 'polite: Verdict: Would be refused'])
  await page.getByRole('button', { name: 'Remove action 2' }).click()
  await expect.poll(heard).toHaveLength(5)
  await page.getByRole('button', { name: 'Remove 9.2.1' }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect
    .poll(async () => (await heard()).slice(3))
    .toEqual([
      'polite: Action removed',
      'polite: Verdict: Complete',
      'polite: 9.2.1 removed',
      'polite: Undone: removed 9.2.1',
    ])
})

test('references are counted when their typing has stopped, and an Enter that adds nothing is answered', async ({
  page,
}) => {
  const heard = await hearAnnouncements(page)
  await openBuilder(page)
  await startPlan(page)
  await goToStep(page, 'Evidence items')
  const references = page.getByLabel('Evidence item references')
  await references.pressSequentially('1.1.1 1.2.1 1.3.1')
  await expect.poll(heard).toEqual(['polite: 3 items to add'])
  await references.fill('')
  await references.press('Enter')
  await expect.poll(heard).toEqual(['polite: 3 items to add', 'assertive: Enter at least one reference, such as 3.2.1'])
})

test('a file that does not open is said in a region that was there before it', async ({ page }) => {
  const heard = await hearAnnouncements(page)
  await openBuilder(page)
  await openFile(page, 'plan.json', '{')
  await expect
    .poll(heard)
    .toEqual(['polite: Reading plan.json…', expect.stringMatching(/^assertive: Error: The file is not a plan file/)])
})

test('a plan that stops being saved is said once, and that it is saved again', async ({ page }) => {
  const heard = await hearAnnouncements(page)
  await letStorageFillUp(page)
  await openBuilder(page)
  await startPlan(page)
  await expectSaved(page)
  await setStorageFull(page, true)
  await page.getByLabel('ODS code').fill('RJ7')
  await expect(statusBar(page)).toContainText('Not saved')
  await page.getByLabel('ODS code').fill('RJ77')
  await page.getByLabel('Their email').fill('kwame@example.org')
  await setStorageFull(page, false)
  await page.getByLabel('ODS code').fill('RJ777')
  await expectSaved(page)
  await expect
    .poll(heard)
    .toEqual([expect.stringMatching(/^assertive: This plan is not being saved\./), 'polite: This plan is saved again'])
})

test('of a file its outcome is said, not each stage of the work; of a copied text, each press', async ({ page }) => {
  const heard = await hearAnnouncements(page)
  await openBuilder(page)
  await openPlan(page, plan)
  await goToStep(page, 'Download and submit')
  await downloadFrom(page, page.getByRole('button', { name: 'Download spreadsheet (.xlsx)' }))
  await expect
    .poll(async () => (await heard()).slice(2))
    .toEqual(['polite: Making the file', expect.stringMatching(/^polite: DSPT\S+\.xlsx 3 items, .* values match$/)])

  const copy = page.getByRole('button', { name: 'Copy the request for review' })
  await copy.click()
  await expect.poll(async () => (await heard()).slice(4)).toEqual(['polite: Copied'])
  await copy.click()
  await expect.poll(async () => (await heard()).slice(4)).toEqual(['polite: Copied', 'polite: Copied'])
  await expect(copy).toBeFocused()
})

test('the checker says when it starts and ends, what is shown, and how it is sorted', async ({ page }) => {
  const heard = await hearAnnouncements(page)
  await openChecker(page)
  const files = ['p01-gorse-vale-trust.xlsx', 'p02-wenlow-ccg.xlsx', 'p09-saint-wendredas.csv']
  await check(page, `${filled}/p02-wenlow-ccg.xlsx`)
  await expect.poll(heard).toEqual(['polite: Checking files', 'polite: One file checked. Would be refused.'])
  await plansInput(page).setInputFiles([`${filled}/${files[0] ?? ''}`, `${filled}/${files[2] ?? ''}`])
  await expect
    .poll(async () => (await heard()).slice(2))
    .toEqual(['polite: Checking files', 'polite: 3 files checked.'])

  const search = page.getByLabel('Find an organisation, code or file')
  await search.pressSequentially('wenlow')
  await expect.poll(async () => (await heard()).slice(4)).toEqual(['polite: 1 of 3 shown'])
  await search.fill('nobody at all')
  await expect.poll(async () => (await heard()).slice(5)).toEqual(['polite: 0 of 3 shown'])
  await page.getByRole('button', { name: 'Show all 3' }).click()
  await expect(search).toBeFocused()
  await expect.poll(async () => (await heard()).slice(6)).toEqual(['polite: 3 shown'])
  await table(page).getByRole('columnheader', { name: 'Items' }).getByRole('button').click()
  await expect.poll(async () => (await heard()).slice(7)).toEqual(['polite: Sorted by Items'])
})
