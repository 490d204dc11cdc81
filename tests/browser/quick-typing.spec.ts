/** What spares keys and clicks to somebody who types a whole plan. */
import type { Page } from '@playwright/test'
import { examplePlan } from '../plans'
import { expectGoodState } from './support/accessibility'
import {
  actionGroup,
  addItems,
  dateGroup,
  goToStep,
  heading,
  itemButton,
  openBuilder,
  openItem,
  openPlan,
  startPlan,
  typeDate,
} from './support/builder'
import { expect, test } from './support/test'

async function startItems(page: Page, references: string): Promise<void> {
  await openBuilder(page)
  await startPlan(page)
  await goToStep(page, 'Evidence items')
  await addItems(page, references)
  await expect(titleField(page)).toBeFocused()
}

function titleField(page: Page) {
  return page.getByRole('textbox', { name: 'Evidence item', exact: true })
}

function itemGroup(page: Page, reference: string) {
  return page.getByRole('group', { name: `Edit ${reference}`, exact: true })
}

function answer(page: Page, name: 'Yes' | 'No') {
  return page.getByRole('radio', { name, exact: true })
}

test('Ctrl+Enter finishes an item and opens the next one with something to mend, at its first empty field', async ({
  page,
}) => {
  const plan = examplePlan('small-trust')
  await openBuilder(page)
  await openPlan(page, { ...plan, items: plan.items.map((item, index) => (index === 1 ? item : { ...item, gap: '' })) })
  await goToStep(page, 'Evidence items')
  await openItem(page, '3.2.1')
  const next = page.getByRole('button', { name: 'Done, open 9.2.1' })
  await expect(next).toHaveAttribute('aria-keyshortcuts', /^Control\+Enter/)

  await test.step('what is missing is said first', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible()
    await expect(itemGroup(page, '3.2.1')).toBeVisible()
  })

  const position = page.getByLabel('Current position')
  await position.fill('89% of staff had passed at 31 May.')
  await page.keyboard.press('Control+Enter')
  await expect(itemGroup(page, '9.2.1').getByLabel('Current position')).toBeFocused()
  await expect(itemButton(page, '9.2.1')).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('button', { name: /^Done, open/ })).toHaveCount(0)

  await test.step('after the last one the way goes on to the next step', async () => {
    await page.keyboard.type('The last test was in March 2019.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('link', { name: 'Continue to SIRO sign-off' })).toBeFocused()
    await expect(page.getByRole('status').filter({ hasText: 'No item has anything left to fix' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(heading(page, 'SIRO sign-off')).toBeFocused()
  })
})

test('the button does what Ctrl+Enter does, and Ctrl+Shift+Enter adds an action', async ({ page }) => {
  const plan = examplePlan('small-trust')
  await openBuilder(page)
  await openPlan(page, { ...plan, items: plan.items.map((item, index) => (index === 2 ? { ...item, gap: '' } : item)) })
  await goToStep(page, 'Evidence items')
  await openItem(page, '8.3.4')
  await page.keyboard.press('Control+Shift+Enter')
  const added = actionGroup(page, 3).getByLabel('What will be done')
  await expect(added).toBeFocused()
  const add = page.getByRole('button', { name: 'Add another action' })
  await expect(add).toHaveAttribute('aria-keyshortcuts', /^Control\+Shift\+Enter/)
  await page.getByRole('button', { name: 'Remove action 3' }).click()
  await page.getByRole('button', { name: 'Done, open 9.2.1' }).click()
  await expect(itemGroup(page, '9.2.1').getByLabel('Current position')).toBeFocused()
})

test('a whole date typed into Day fills the three fields, and Tab goes on to what follows them', async ({ page }) => {
  await startItems(page, '1.3.1')
  const action = actionGroup(page, 1)
  const field = (name: string) => action.getByLabel(name, { exact: true })
  const expectDate = async (parts: readonly [string, string, string]) => {
    for (const [index, name] of ['Day', 'Month', 'Year'].entries()) {
      await expect(field(name)).toHaveValue(parts[index] ?? '')
    }
  }
  await field('Day').focus()
  await page.keyboard.type('301121')
  await page.keyboard.press('Tab')
  await expectDate(['30', '11', '2021'])
  await expect(action.locator('summary')).toBeFocused()
  await expect(action.locator('[aria-live]').filter({ hasText: '30 November 2021' })).toHaveCount(1)

  await test.step('over a date that stands there, and by any way out', async () => {
    await field('Day').fill('1 dec 21')
    await field('What will be done').focus()
    await expectDate(['1', '12', '2021'])
    await expect(page.getByRole('row', { name: /1\.3\.1/ }).first()).toContainText('1 December 2021')
    await field('Day').fill('2/12/21')
    await page.keyboard.press('Shift+Tab')
    await expect(field('Their job title (optional)')).toBeFocused()
    await expectDate(['2', '12', '2021'])
  })

  await test.step('where a key closes the form around it', async () => {
    await goToStep(page, 'About your organisation')
    const prepared = dateGroup(page, 'Plan prepared on')
    await prepared.getByLabel('Day').fill('15.6.2021')
    await goToStep(page, 'SIRO sign-off')
    await goToStep(page, 'About your organisation')
    await expect(prepared.getByLabel('Day')).toHaveValue('15')
    await expect(prepared.getByLabel('Month')).toHaveValue('6')
  })

  await test.step('and a day alone stays a day: Tab goes to the month', async () => {
    const prepared = dateGroup(page, 'Plan prepared on')
    await prepared.getByLabel('Day').fill('16')
    await page.keyboard.press('Tab')
    await expect(prepared.getByLabel('Month')).toBeFocused()
    await typeDate(prepared, '17 6 2021')
    await expect(prepared.getByLabel('Day')).toHaveValue('17')
  })
})

test('No to Covid can be answered for all other items in one step, and taken back', async ({ page }) => {
  await startItems(page, '1.3.1 3.2.1 9.2.1')
  await openItem(page, '3.2.1')
  await answer(page, 'Yes').check()
  await expect(page.getByRole('button', { name: /^Answer No for/ })).toHaveCount(0)
  await openItem(page, '1.3.1')
  await answer(page, 'No').check()
  await page.getByRole('button', { name: 'Answer No for the 1 other item too' }).press('Enter')
  await expect(answer(page, 'No')).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'No answered for 1 other item' })).toBeVisible()
  await openItem(page, '9.2.1')
  await expect(answer(page, 'No')).toBeChecked()
  await openItem(page, '3.2.1')
  await expect(answer(page, 'Yes')).toBeChecked()
  await page.getByRole('button', { name: /^Undo\s*: No answered/ }).click()
  await openItem(page, '9.2.1')
  await expect(answer(page, 'No')).not.toBeChecked()
})

test('an owner whom the plan knows brings the job title along, but only once the name is whole', async ({ page }) => {
  await startItems(page, '1.3.1')
  const first = actionGroup(page, 1)
  await first.getByLabel('Who will do it').fill('Sam')
  await first.getByLabel('Their job title').fill('Head of IT')
  await first.getByLabel('What will be done').focus()
  await page.keyboard.press('Control+Shift+Enter')
  const second = actionGroup(page, 2)
  await second.getByLabel('Who will do it').pressSequentially('Samantha')
  await page.keyboard.press('Tab')
  await expect(second.getByLabel('Their job title')).toHaveValue('')
  await second.getByLabel('Who will do it').fill('sam')
  await page.keyboard.press('Tab')
  await expect(second.getByLabel('Their job title')).toHaveValue('Head of IT')

  await test.step('and typing replaces it, also after a click', async () => {
    await second.getByLabel('Their job title').clear()
    await second.getByLabel('Who will do it').fill('Jo')
    await second.getByLabel('Who will do it').fill('Sam')
    await second.getByLabel('Their job title').click()
    await expect(second.getByLabel('Their job title')).toHaveValue('Head of IT')
    await page.evaluate(() => new Promise(requestAnimationFrame))
    await page.keyboard.type('Head of Estates')
    await expect(second.getByLabel('Their job title')).toHaveValue('Head of Estates')
  })
})

test('progress and evidence, once in view, stay in view for the actions that follow', async ({ page }) => {
  await startItems(page, '1.3.1')
  const evidence = (place: number) => actionGroup(page, place).getByLabel('What will show it is done')
  const add = page.getByRole('button', { name: 'Add another action' })
  await expect(evidence(1)).toBeHidden()
  await add.click()
  await expect(evidence(2)).toBeHidden()
  await actionGroup(page, 2).getByText('Progress and evidence').click()
  await add.click()
  await expect(evidence(3)).toBeVisible()
  await expect(evidence(1)).toBeHidden()
  await actionGroup(page, 3).getByText('Progress and evidence').click()
  await add.click()
  await expect(evidence(4)).toBeHidden()
})

test('the keys can be read in the item editor', async ({ page }) => {
  await startItems(page, '1.3.1')
  await page.getByText('Quicker with the keyboard').click()
  await expect(page.getByRole('definition').filter({ hasText: 'Add another action' })).toBeVisible()
  await expectGoodState(page, 'with its keys in view')
})

test('rows of a spreadsheet that are pasted as references can be brought in as rows', async ({ page }) => {
  await openBuilder(page)
  await startPlan(page)
  await goToStep(page, 'Evidence items')
  const references = page.getByLabel('Evidence item references')
  await references.fill('1.3.1')
  const importRows = page.getByRole('button', { name: 'Import these rows' })
  await expect(importRows).toHaveCount(0)
  await references.fill('Reference\tAction\tOwner\n1.3.1\tApprove both policies\tAde Okafor')
  await expect(page.getByText('this looks like rows of a spreadsheet')).toBeVisible()
  await importRows.click()
  await expect(heading(page, 'Check what we found in “Pasted rows”')).toBeFocused()
  await expect(page.getByRole('main')).toContainText('Approve both policies')
})
