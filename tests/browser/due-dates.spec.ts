/** By when an action is done: a day, or a time after the return to business as usual, and what was typed of either. */
import { examplePlan, itemOf, planOf } from '../plans'
import {
  actionGroup,
  dateGroup,
  expectVerdict,
  goToStep,
  itemButton,
  openItem,
  openItems,
  typeDate,
} from './support/builder'
import { expect, test } from './support/test'

const plan = examplePlan('small-trust')

test('times after business as usual show the day that they come to once it is known', async ({ page }) => {
  await openItems(page, plan)
  await openItem(page, '3.2.1')
  const due = actionGroup(page, 2)
  await expect(due.getByLabel('How many')).toHaveValue('3')
  await expect(due.getByText('after the return to business as usual.')).toBeVisible()
  const returned = dateGroup(page, 'When did you return to business as usual?')
  await due.getByRole('link', { name: 'Already returned?' }).click()
  await expect(returned.getByLabel('Day')).toBeFocused()
  await typeDate(returned, '31 8 2021')
  await expect(page.getByRole('row', { name: /3\.2\.1/ })).toContainText('30 November 2021')
  await openItem(page, '3.2.1')
  await expect(due.getByText('That is 30 November 2021')).toBeVisible()

  await test.step('while the number is typed anew the field stays', async () => {
    await due.getByLabel('How many').fill('')
    await expect(due.getByLabel('How many')).toBeFocused()
    await due.getByLabel('How many').fill('x')
    await expect(due.getByLabel('How many')).toHaveAccessibleDescription(/Enter a whole number from 1 to 520/)
    await due.getByLabel('How many').fill('2')
    await expect(due.getByText('That is 31 October 2021')).toBeVisible()
    await due.getByLabel('Weeks or months').selectOption('weeks')
    await expect(due.getByText('That is 14 September 2021')).toBeVisible()
  })

  await test.step('and undoing brings back what stood there', async () => {
    await page.getByRole('button', { name: /^Undo\s*: / }).click()
    await expect(due.getByLabel('How many')).toHaveValue('3')
    await expect(due.getByLabel('Weeks or months')).toHaveValue('months')
  })

  await test.step('an item that Covid did not affect may have no such time', async () => {
    await page.getByRole('radio', { name: 'No', exact: true }).check()
    await expectVerdict(page, 'incomplete')
    await page.getByRole('button', { name: 'Done with 3.2.1' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
      '3 months after return to business as usual is only for items that Covid affected, but 3.2.1 says No',
    )
  })
})

test('the other kind of due date can be looked at without losing the one that was given', async ({ page }) => {
  const item = itemOf({ covid: { impacted: true, explanation: '' } })
  await openItems(page, planOf({ items: [item] }))
  await itemButton(page, item.reference).click()
  const day = dateGroup(page, 'Due date')
  const before = await day
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => 'value' in field && field.value))
  await page.getByRole('radio', { name: 'On a day' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByLabel('How many').fill('3')
  await page.getByRole('radio', { name: 'After return to business as usual' }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(day.getByLabel('Day', { exact: true })).toHaveValue(String(before[0]))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('How many')).toHaveValue('3')

  await test.step('and what Undo brings back can be left as well', async () => {
    await page.getByLabel('How many').fill('')
    const undo = page.getByRole('button', { name: /^Undo/ }).first()
    while (await page.getByLabel('How many').isVisible()) await undo.click()
    await page.getByRole('radio', { name: 'After return to business as usual' }).check()
    await expect(page.getByLabel('How many')).toBeVisible()
  })
})

test('the kind of due date that was chosen is remembered before it has a number', async ({ page }) => {
  const item = itemOf({ covid: { impacted: true, explanation: '' } })
  const afterReturn = page.getByRole('radio', { name: 'After return to business as usual' })
  await openItems(page, planOf({ items: [item] }))
  await openItem(page, item.reference)
  await afterReturn.check()
  await itemButton(page, item.reference).click()
  await expect(afterReturn).toHaveCount(0)
  await openItem(page, item.reference)
  await expect(afterReturn).toBeChecked()

  await test.step('and so is a number that was emptied, on another screen too', async () => {
    await page.getByLabel('How many').fill('3')
    await page.getByLabel('How many').fill('')
    await goToStep(page, 'SIRO sign-off')
    await goToStep(page, 'Evidence items')
    await openItem(page, item.reference)
    await expect(page.getByLabel('How many')).toHaveValue('')
  })

  await test.step('and the other kind, chosen instead', async () => {
    await page.getByRole('radio', { name: 'On a day' }).check()
    await itemButton(page, item.reference).click()
    await openItem(page, item.reference)
    await expect(page.getByRole('radio', { name: 'On a day' })).toBeChecked()
  })
})

test('a number that can’t be read stays as it was typed, and is named', async ({ page }) => {
  const item = itemOf({ covid: { impacted: true, explanation: '' } })
  await openItems(page, planOf({ items: [item] }))
  await openItem(page, item.reference)
  await page.getByRole('radio', { name: 'After return to business as usual' }).check()
  await page.getByLabel('Weeks or months').selectOption('weeks')
  await page.getByLabel('How many').fill('3 or 4')
  await goToStep(page, 'Check your plan')
  await page
    .getByRole('region', { name: /^Not saved in the plan yet/ })
    .getByRole('link', { name: /^Fix/ })
    .click()
  await expect(page.getByLabel('How many')).toBeFocused()
  await expect(page.getByLabel('How many')).toHaveValue('3 or 4')
  await expect(page.getByLabel('Weeks or months')).toHaveValue('weeks')

  await test.step('until all items chosen are given another', async () => {
    await page.getByRole('checkbox', { name: 'Choose all items shown' }).check()
    const bulk = page.getByRole('region', { name: '1 item chosen' })
    await bulk.getByLabel('What to do').selectOption({ label: 'Give a due date' })
    await typeDate(dateGroup(bulk, 'Due date'), '1 9 2021')
    await bulk.getByRole('button', { name: 'Change 1 item' }).click()
    await expect(dateGroup(actionGroup(page, 1), 'Due date').getByLabel('Day', { exact: true })).toHaveValue('1')
    await goToStep(page, 'Check your plan')
    await expect(page.getByRole('region', { name: /^Not saved in the plan yet/ })).toHaveCount(0)
  })
})
