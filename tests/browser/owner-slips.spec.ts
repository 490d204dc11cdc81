/** Owner slips: sent, filled in by their owners as people do, and merged without overwriting anything unasked. */
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import type { Action, Plan } from '../../src/domain/plan'
import { decodePlan } from '../../src/formats/plan-file/decode'
import { encodePlan } from '../../src/formats/plan-file/encode'
import { actionOf, itemOf, on, planOf } from '../plans'
import { expectGoodState } from './support/accessibility'
import {
  actionGroup,
  bytesOf,
  dateGroup,
  downloadFrom,
  expectSaved,
  goToStep,
  heading,
  openBuilder,
  openFile,
  openItem,
  openPlan,
  statusBar,
  typeDate,
} from './support/builder'
import { savedByAnotherProgram, withRowEdited } from './support/edited-sheet'
import { expect, test } from './support/test'
import { planSheetOf, valueAt } from './support/workbook'

const jo = { name: 'Jo Bloggs', role: 'Service Desk Manager', email: 'jo.bloggs@example.org' }
const plan: Plan = planOf({
  items: [
    itemOf({
      actions: [
        actionOf({ id: 'list', owner: jo, description: 'List every server that is not patched' }),
        actionOf({ id: 'patch', description: 'Patch the fourteen servers' }),
        actionOf({ id: 'report', owner: jo, description: 'Report the patches each month' }),
      ],
    }),
  ],
})

async function openSlips(page: Page): Promise<void> {
  await openBuilder(page)
  await openPlan(page, plan)
  await goToStep(page, 'Owner slips')
  await expect(heading(page, 'Owner slips')).toBeFocused()
}

function ownerRow(page: Page, name: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
}

async function slipAsSpreadsheet(page: Page): Promise<Buffer> {
  const button = ownerRow(page, 'Jo Bloggs').getByRole('button', { name: /^Slip as spreadsheet/ })
  return bytesOf(await downloadFrom(page, button))
}

async function slipAsPlanFile(page: Page): Promise<Plan> {
  const button = ownerRow(page, 'Jo Bloggs').getByRole('button', { name: /^Slip as plan file/ })
  const decoded = decodePlan((await bytesOf(await downloadFrom(page, button))).toString())
  if (!decoded.ok) throw new Error('The slip does not open')
  return decoded.plan
}

async function openReturned(page: Page, ...files: [name: string, content: Buffer][]): Promise<void> {
  await page
    .getByLabel('Open returned slips')
    .setInputFiles(files.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer })))
  await expect(page.getByRole('link', { name: /^Review and merge/ })).toHaveCount(files.length)
}

/** A slip as its owner gives it back; what was sent out stays beside it. */
function changedSlip(slip: Plan, change: (action: Action) => Action): Plan {
  return { ...slip, items: slip.items.map((item) => ({ ...item, actions: item.actions.map(change) })) }
}

/** What the plan says of the action in the first place of its item. */
async function writeProgress(page: Page, text: string): Promise<void> {
  await goToStep(page, 'Evidence items')
  await openItem(page, '8.3.3')
  const group = actionGroup(page, 1)
  await group.getByText(/^Progress and evidence/).click()
  await group.getByLabel('Progress and comments').fill(text)
}

async function expectProgress(page: Page, text: string): Promise<void> {
  await goToStep(page, 'Evidence items')
  await openItem(page, '8.3.3')
  await actionGroup(page, 1)
    .getByText(/^Progress and evidence/)
    .click()
  await expect(actionGroup(page, 1).getByLabel('Progress and comments')).toHaveValue(text)
}

test('a slip goes out as a spreadsheet, comes back filled in, and is merged in one step', async ({ page }) => {
  await openSlips(page)
  const sent = await slipAsSpreadsheet(page)
  const sheet = planSheetOf(sent)
  expect(valueAt(sheet, 'A1')).toBe('Slip for Jo Bloggs, 14 June 2021 (improvement plan 2020-21): not for upload')
  expect(valueAt(sheet, 'D9')).toBe('List every server that is not patched')
  expect(valueAt(sheet, 'D10')).toBe('Report the patches each month')
  expect(valueAt(sheet, 'D11')).toBeNull()
  const returned = withRowEdited(sent, 'List every server that is not patched', {
    Status: 'Complete',
    'Date completed': { date: '2021-06-18' },
    'Progress and comments': 'All 214 servers are listed',
  })

  await test.step('while the plan goes on', async () => {
    await writeProgress(page, 'Half of the servers are listed')
    await goToStep(page, 'Owner slips')
  })

  await test.step('what the owner alone changed is taken, and what both changed is asked', async () => {
    await openReturned(page, ['returned.xlsx', returned])
    await expect(page.getByText('1 change to take, 1 question', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: /^Review and merge/ }).click()
    await expect(heading(page, 'Merge the slip of Jo Bloggs')).toBeFocused()
    await expect(page.getByText(/Status.*Not started.*Complete, on 18 June 2021/)).toBeVisible()
    const question = page.getByRole('group', { name: 'Progress: changed in both the plan and the slip' })
    await expect(question.getByRole('radio', { name: /Half of the servers are listed/ })).toBeChecked()
    await question.getByRole('radio', { name: /All 214 servers are listed/ }).check()
  })

  await test.step('the merge is one step that can be undone', async () => {
    await page.getByRole('button', { name: 'Merge 2 changes' }).click()
    await expect(page.getByText('Merged 2 changes from the slip of Jo Bloggs')).toBeVisible()
    await expect(page.getByText('Nothing to merge', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect(page.getByText('1 change to take, 1 question', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: /^Redo/ }).click()
    await expectProgress(page, 'All 214 servers are listed')
    await expect(actionGroup(page, 1).getByLabel('Status')).toHaveValue('complete')
  })
})

test('a slip that another program saved is found again by its words, and everything is a question', async ({
  page,
}) => {
  await openSlips(page)
  const filled = withRowEdited(await slipAsSpreadsheet(page), 'Report the patches each month', {
    'Progress and comments': 'The June report is out',
  })
  await openReturned(page, ['returned.xlsx', savedByAnotherProgram(filled)])
  await page.getByRole('link', { name: /^Review and merge/ }).click()
  await expect(heading(page, 'Merge the slip of Jo Bloggs')).toBeVisible()
  await expect(page.getByText(/has lost its link to your plan/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Merge/ })).toBeHidden()
  await page.getByRole('radio', { name: /The June report is out/ }).check()
  await page.getByRole('button', { name: 'Merge 1 change' }).click()
  await expect(page.getByText('Merged 1 change from the slip of Jo Bloggs')).toBeVisible()
})

test('a date from a slip takes the place of one that is half typed', async ({ page }) => {
  await openSlips(page)
  const slip = changedSlip(await slipAsPlanFile(page), (action) => ({ ...action, due: on('2021-09-10') }))
  const due = dateGroup(actionGroup(page, 1), 'By when')
  await goToStep(page, 'Evidence items')
  await openItem(page, '8.3.3')
  await due.getByLabel('Month').fill('Se')
  await goToStep(page, 'Owner slips')
  await openReturned(page, ['returned.json', Buffer.from(encodePlan(slip))])
  await page.getByRole('link', { name: /^Review and merge/ }).click()
  await page
    .getByRole('group', { name: /^Due date: changed in both/ })
    .getByRole('radio', { name: /10 September 2021/ })
    .check()
  await page.getByRole('button', { name: 'Merge 2 changes' }).click()
  await goToStep(page, 'Evidence items')
  await openItem(page, '8.3.3')
  await expect(due.getByLabel('Month')).toHaveValue('9')
})

test('every owner’s slip comes in one zip file', async ({ page }) => {
  await openSlips(page)
  const download = await downloadFrom(page, page.getByRole('button', { name: 'Download all slips (.zip)' }))
  expect(download.suggestedFilename()).toBe('DSPT-slips_2020-21_RZ1X_2021-06-14.zip')
  const files = unzipSync(await bytesOf(download))
  expect(Object.keys(files).sort()).toEqual([
    'DSPT-slip_2020-21_RZ1X_2021-06-14_jo-bloggs.xlsx',
    'DSPT-slip_2020-21_RZ1X_2021-06-14_piotr-zielinski.xlsx',
  ])
  const [first = new Uint8Array()] = Object.values(files)
  expect(valueAt(planSheetOf(Buffer.from(first)), 'A1')).toMatch(/^Slip for /)
})

test('the message to an owner says by when the slip is wanted back', async ({ page }) => {
  await openSlips(page)
  await typeDate(dateGroup(page, 'Date you need them back (optional)'), '25 June 2021')
  await ownerRow(page, 'Jo Bloggs')
    .getByRole('button', { name: /^Message to send with it/ })
    .click()
  await expect(page.getByLabel('Message to Jo Bloggs')).toHaveValue(/^To: jo\.bloggs@example\.org\n.*by 25 June 2021/)
})

test('an owner fills in a slip in the builder, and the plan in the browser takes it', async ({ page }) => {
  await openSlips(page)
  const slip = await slipAsPlanFile(page)
  await expectSaved(page)
  await page.getByRole('link', { name: 'Open another plan' }).click()
  await openFile(page, 'slip.json', encodePlan(slip))
  await expect(page.getByRole('heading', { name: 'This is a slip for Jo Bloggs' })).toBeFocused()

  await test.step('as its owner sees it: no verdict, one screen', async () => {
    await page.getByRole('button', { name: 'Fill in these actions' }).click()
    await expect(heading(page, 'Fill in your actions')).toBeFocused()
    await expect(statusBar(page)).toContainText('Slip for Jo Bloggs')
    await expect(statusBar(page).locator('[data-verdict]')).toHaveCount(0)
    await page.getByRole('radio', { name: 'Complete' }).first().check()
    await page.getByLabel('Comment (optional)').fill('Done on Friday')
    await expect(page.getByText('1 of 2 answered')).toBeVisible()
  })
  const button = page.getByRole('button', { name: 'Save slip as plan file (.json)' })
  const download = await downloadFrom(page, button)
  expect(download.suggestedFilename()).toBe('DSPT-slip_2020-21_RZ1X_2021-06-14_jo-bloggs.json')

  await test.step('opened at the start, it is offered to the plan that the browser keeps', async () => {
    await expectSaved(page)
    await page.getByRole('link', { name: 'Open another plan' }).click()
    await expect(page.getByRole('heading', { name: 'Slip for Jo Bloggs, Gorse Vale NHS Trust' })).toBeVisible()
    await openFile(page, 'returned.json', await bytesOf(download))
    await page.getByRole('button', { name: 'Merge it into the plan' }).click()
    await expect(heading(page, 'Merge the slip of Jo Bloggs')).toBeFocused()
    await page.getByRole('button', { name: 'Merge 2 changes' }).click()
    await expectProgress(page, 'Done on Friday')
  })
})

test('a slip is merged by keyboard alone', async ({ page }) => {
  await openSlips(page)
  const slip = await slipAsPlanFile(page)
  const returned = changedSlip(slip, (action) => ({ ...action, progress: 'All done' }))
  await openReturned(page, ['slip.json', Buffer.from(encodePlan(returned))])
  await page.getByRole('link', { name: /^Review and merge/ }).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Merge the slip of Jo Bloggs')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Do not use it/ }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Use it after all/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Merge 1 change' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Owner slips')).toBeFocused()
})

test.describe('the screens of slips', () => {
  test('have no fault that axe finds, and nothing to scroll sideways', async ({ page }) => {
    await openSlips(page)
    const slip = await slipAsPlanFile(page)
    await slipAsSpreadsheet(page)
    await ownerRow(page, 'Jo Bloggs')
      .getByRole('button', { name: /^Message/ })
      .click()
    await expectGoodState(page, 'slips to send')
    const progress = 'The supplier sends the list in the last week of each month.'
    const changed = changedSlip(slip, (action) => ({
      ...action,
      progress,
      evidence: 'Minutes',
      id: action.id === 'report' ? 'another' : action.id,
    }))
    const untied = changedSlip(slip, (action) => ({ ...action, id: `untied-${action.id}`, progress }))
    const strange = { ...untied, slip: { owner: jo, madeOn: null, planId: 'another-plan' } }
    const files = [changed, strange].map((one): [string, Buffer] => ['slip.json', Buffer.from(encodePlan(one))])
    await writeProgress(page, 'Half of the servers are listed')
    await goToStep(page, 'Owner slips')
    await openReturned(page, ...files)
    await expectGoodState(page, 'slips that came back')
    await page
      .getByRole('link', { name: /^Review and merge/ })
      .first()
      .click()
    await expect(page.getByRole('group', { name: 'This action is not in the slip' })).toBeVisible()
    await expect(page.getByRole('group', { name: /^Progress: changed in both/ })).toBeVisible()
    await expectGoodState(page, 'a merge with questions')
    await page.getByRole('link', { name: 'Back to Owner slips' }).click()
    await page
      .getByRole('link', { name: /^Review and merge/ })
      .last()
      .click()
    await expect(page.getByText(/not made from the plan you have open/)).toBeVisible()
    await expectGoodState(page, 'a merge by words')
    await page.getByRole('link', { name: 'Open another plan' }).click()
    await openFile(page, 'slip.json', encodePlan(slip))
    await expect(page.getByRole('heading', { name: /^This is a slip/ })).toBeVisible()
    await expectGoodState(page, 'a slip that was opened at the start')
    await page.getByRole('button', { name: 'Fill in these actions' }).click()
    await page.getByRole('radio', { name: 'New date' }).first().check()
    await expectGoodState(page, 'a slip to fill in')
  })
})
