/** An update round: the agreed plan is opened, only what changed is answered, and what is sent says what changed. */
import type { Locator, Page } from '@playwright/test'
import { calendarDate } from '../../src/domain/calendar-date'
import { startUpdate } from '../../src/domain/revise-plan'
import { agreedPlan, examplePlan } from '../plans'
import { expectGoodState } from './support/accessibility'
import {
  actionGroup,
  dateGroup,
  downloadFrom,
  expectSaved,
  expectVerdict,
  goToStep,
  heading,
  openBuilder,
  openItem,
  openPlan,
  reload,
  statusBar,
  typeDate,
} from './support/builder'
import { press, tabTo, typeDateInto, typeInto } from './support/keyboard'
import { expect, test } from './support/test'

const day = '2021-09-02T08:30:00Z'
const begun = startUpdate(agreedPlan(), calendarDate('2021-09-01'))

const maintenance = 'Agree a monthly maintenance window with every system owner'
const training = 'Open the training to personal phones and text the link to every bank worker'

/** The card of an action, by the beginning of what will be done. */
function card(page: Page, action: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: action }) })
}

function changes(page: Page): Locator {
  return page.locator('.changes')
}

async function openUpdate(page: Page, plan = begun): Promise<void> {
  await openBuilder(page, { day })
  await openPlan(page, plan)
  await goToStep(page, 'Update your plan')
}

test('a plan is recorded as agreed, updated and sent with the keys alone', async ({ page }) => {
  await openUpdate(page, examplePlan('small-trust'))
  await press(page, page.getByRole('button', { name: 'Record that the plan is agreed' }))
  await expect(page.getByLabel('Day', { exact: true })).toBeFocused()
  await page.keyboard.type('20')
  await typeInto(page, page.getByLabel('Month', { exact: true }), 'July')
  await typeInto(page, page.getByLabel('Year', { exact: true }), '2021')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Update your plan')).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'Recorded: Plan agreed, 20 July 2021' })).toBeVisible()
  await expect(page.getByText('Two actions are overdue, the first since 30 July 2021.')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Start an update' }))
  await expect(page.getByText('0 of 5 answered')).toBeVisible()

  // The overdue ones stand first, the longest overdue at the top.
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText(`8.3.4 ${maintenance}`)
  await tabTo(page, card(page, maintenance).getByRole('radio', { name: 'No change' }))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(card(page, maintenance).getByRole('radio', { name: 'Complete' })).toBeChecked()
  await expect(dateGroup(page, 'Date completed').getByLabel('Day')).toHaveValue('2')

  await tabTo(page, card(page, training).getByRole('radio', { name: 'No change' }))
  await page.keyboard.press('ArrowLeft')
  await expect(card(page, training).getByRole('radio', { name: 'New date' })).toBeChecked()
  await typeDateInto(page, dateGroup(card(page, training), 'Due date'), ['1', 'Oct', '2021'])
  await expect(card(page, training)).toContainText('Agreed 27 August 2021, now 1 October 2021: 35 days later')
  await typeInto(page, card(page, training).getByLabel('Why the date changed'), 'The supplier was late')
  await expect(page.getByText('2 of 5 answered')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'No change in the other 3 actions' }))
  await expect(page.getByText('5 of 5 answered')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What changed in this update' })).toBeFocused()
  await expect(changes(page)).toContainText('27 August 2021 changed to → 1 October 2021Reason: The supplier was late')

  await press(page, page.getByRole('link', { name: 'Download the updated plan' }))
  await expect(heading(page, 'Download and submit')).toBeFocused()
  await expect(page.getByText('Your updated plan is ready to send. It is revision 2.')).toBeVisible()
  const message = page.getByLabel('Message with the update')
  await expect(message).toHaveValue(/due 1 October 2021 instead of 27 August 2021 \(The supplier was late\)/)
  await expect(page.getByLabel('Request for review')).toHaveCount(0)
  const file = await downloadFrom(page, page.getByRole('button', { name: 'Save plan file (.json)' }))
  expect(file.suggestedFilename()).toBe('DSPT-improvement-plan_2020-21_RZ9X_2021-06-14_revision-2.json')

  await page.goto(`${page.url().split('#')[0] ?? ''}#/print`)
  await expect(page.getByRole('heading', { level: 2, name: 'What revision 2 changes' })).toBeVisible()
  await expect(changes(page)).toContainText('Reason: The supplier was late')

  await goToStep(page, 'Update your plan')
  await press(page, page.getByRole('button', { name: 'Record that you sent the update' }))
  await press(page, page.getByRole('button', { name: 'It was today, 2 September 2021' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The last update was sent on 2 September 2021' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What revision 2 changed' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start another update' })).toBeVisible()
})

test('answers outlast a reload, and going from one to another loses nothing', async ({ page }) => {
  await openUpdate(page)
  const late = card(page, training)
  await late.getByRole('radio', { name: 'New date' }).check()
  await typeDate(dateGroup(late, 'Due date'), '1 10 2021')
  await late.getByLabel('Why the date changed').fill('The supplier was late')
  await late.getByLabel('How far you have got').fill('Half of the phones')
  await late.getByRole('radio', { name: 'Complete' }).check()
  await expect(late.getByLabel('Comment (optional)')).toHaveValue('Half of the phones')
  await late.getByRole('radio', { name: 'No change' }).check()
  await expect(changes(page)).toHaveCount(0)
  await late.getByRole('radio', { name: 'New date' }).check()
  await expect(late.getByLabel('Why the date changed')).toHaveValue('The supplier was late')
  await expect(dateGroup(late, 'Due date').getByLabel('Month')).toHaveValue('10')

  await card(page, maintenance).getByRole('radio', { name: 'No change' }).check()
  await expect(card(page, maintenance)).toContainText('was due on 30 July 2021')
  await expect(page.getByText('2 of 5 answered')).toBeVisible()
  await expectSaved(page)
  await reload(page)
  await expect(page.getByText('2 of 5 answered')).toBeVisible()
  await expect(card(page, maintenance).getByRole('radio', { name: 'No change' })).toBeChecked()
  await expect(late.getByRole('radio', { name: 'New date' })).toBeChecked()
})

test('the actions of one owner can be answered by themselves', async ({ page }) => {
  await openUpdate(page)
  await page.getByLabel('Owner', { exact: true }).selectOption('Tomasz Wilk')
  await expect(page.getByRole('radio', { name: 'Complete' })).toHaveCount(2)
  await page.getByRole('button', { name: 'No change in the 2 actions shown' }).click()
  await expect(page.getByText('2 of 5 answered')).toBeVisible()
  await page.getByLabel('Owner', { exact: true }).selectOption('Everyone')
  await page.getByRole('button', { name: 'Go to the next unanswered action' }).click()
  await expect(card(page, training).getByRole('radio', { name: 'No change' })).toBeFocused()
})

test('when everything is complete the message asks for Standards Met, and the status is recorded', async ({ page }) => {
  await openUpdate(page)
  const complete = page.getByRole('radio', { name: 'Complete' })
  for (const radio of await complete.all()) await radio.check()
  await expect(page.getByRole('heading', { name: 'Everything in the plan is complete' })).toBeVisible()
  const request = page.getByLabel('Request for Standards Met')
  await expect(request).toHaveValue(/Please change our status to Standards Met\./)
  await goToStep(page, 'Evidence items')
  await expect(page.getByText('0 outstanding of at most 15 · 3 complete')).toBeVisible()
  await goToStep(page, 'Update your plan')
  await page.getByRole('button', { name: 'Record that you sent the update' }).click()
  await typeDate(dateGroup(page, 'Date the update was sent'), '2 9 2021')
  await page.getByRole('button', { name: 'Record it' }).click()
  await expectVerdict(page, 'complete')
  await page.getByRole('link', { name: 'Record Standards Met' }).click()
  await page.getByRole('button', { name: 'Record Standards Met' }).click()
  await page.getByRole('button', { name: 'It was today, 2 September 2021' }).click()
  await page.getByRole('button', { name: 'Record it' }).click()
  await expect(page.getByRole('heading', { name: 'You have reached Standards Met' })).toBeVisible()
  await expect(statusBar(page)).toContainText('Standards Met 2 September 2021')
})

test('the editor of an item shows the agreed date beside a new one, and asks why it changed', async ({ page }) => {
  await openBuilder(page, { day })
  await openPlan(page, agreedPlan())
  await goToStep(page, 'Evidence items')
  await openItem(page, '9.2.1')
  const action = actionGroup(page, 1)
  await expect(action).toContainText('Agreed 26 November 2021')
  await expect(action.getByLabel('Why the date changed')).toHaveCount(0)
  await action.getByLabel('Day', { exact: true }).fill('10')
  await action.getByLabel('Month', { exact: true }).fill('12')
  await expect(action).toContainText('Agreed 26 November 2021, now 10 December 2021: 14 days later')
  await action.getByLabel('Why the date changed').fill('The tester was ill')
  await goToStep(page, 'Update your plan')
  await expect(page.getByText('This will be part of the next update.')).toBeVisible()
  await expect(changes(page)).toContainText('10 December 2021Reason: The tester was ill')
})

test('a spreadsheet of the plan’s own items is compared with it, not added a second time', async ({ page }) => {
  await openUpdate(page)
  await page.getByRole('link', { name: 'compare a spreadsheet with the plan' }).click()
  const rows = [
    ['Reference', 'Action required', 'Action owner', 'Completion date', 'Status', 'Date completed'],
    ['8.3.4', maintenance, 'Tomasz Wilk', '30/07/2021', 'Complete', '25/08/2021'],
  ]
  await page.getByLabel('Rows copied from a spreadsheet').fill(rows.map((row) => row.join('\t')).join('\n'))
  await page.getByRole('button', { name: 'Read the rows' }).click()
  await page.getByRole('button', { name: 'Compare it with the open plan' }).click()
  await expect(heading(page, /^Merge /)).toBeFocused()
  await page.getByRole('radio', { name: /^Use the slip’s ?: Complete/ }).check()
  await page.getByRole('button', { name: /^Merge \d+ changes?$/ }).click()
  await goToStep(page, 'Update your plan')
  await expect(card(page, maintenance).getByRole('radio', { name: 'Complete' })).toBeChecked()
  await expect(page.getByText('1 of 5 answered')).toBeVisible()
})

test('each state before an update has no fault that axe finds, and nothing to scroll sideways', async ({ page }) => {
  await openUpdate(page, examplePlan('small-trust'))
  await page.getByRole('button', { name: 'Record that the plan is agreed' }).click()
  await expectGoodState(page, 'the agreement is recorded first')
  await typeDate(dateGroup(page, 'Date the plan was agreed'), '20 7 2021')
  await page.getByRole('button', { name: 'Record it' }).click()
  await expectGoodState(page, 'before the update')
  await page.getByRole('button', { name: 'Start an update' }).click()
  await expectGoodState(page, 'nothing answered')
})

test('each state of an update has no fault that axe finds, and nothing to scroll sideways', async ({ page }) => {
  await openUpdate(page)
  await card(page, maintenance).getByRole('radio', { name: 'No change' }).check()
  await card(page, training).getByRole('radio', { name: 'New date' }).check()
  await typeDate(dateGroup(card(page, training), 'Due date'), '1 10 2021')
  await card(page, training).getByLabel('How far you have got').focus()
  await expectGoodState(page, 'some answered')
})

test('each state of a finished update has no fault that axe finds, and nothing to scroll sideways', async ({
  page,
}) => {
  await openUpdate(page)
  for (const radio of await page.getByRole('radio', { name: 'Complete' }).all()) await radio.check()
  await page.getByRole('button', { name: 'Record that you sent the update' }).click()
  await expectGoodState(page, 'everything complete, being recorded')
  await page.getByRole('button', { name: /^It was today/ }).click()
  await page.getByRole('button', { name: 'Record it' }).click()
  await expectGoodState(page, 'sent')
  await goToStep(page, 'Download and submit')
  await expectGoodState(page, 'the download of an update')
})
