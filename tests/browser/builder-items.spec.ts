/** The items and their actions: order, copies, owners. */
import type { Page } from '@playwright/test'
import { examplePlan, itemsOf, planOf } from '../plans'
import { expectNoSidewaysScroll } from './support/accessibility'
import {
  actionGroup,
  addItems,
  expectVerdict,
  goToStep,
  itemButton,
  openBuilder,
  openItem,
  openItems,
  references,
  startPlan,
} from './support/builder'
import { expect, test } from './support/test'

const plan = examplePlan('small-trust')

function notice(page: Page, words: string) {
  return page.getByRole('status').filter({ hasText: words })
}

test('references that are typed or pasted become items; the rest stays to be corrected', async ({ page }) => {
  await openBuilder(page)
  await startPlan(page)
  await goToStep(page, 'Evidence items')
  const input = page.getByLabel('Evidence item references')
  await page.getByRole('button', { name: 'Add evidence items' }).click()
  await expect(input).toBeFocused()
  await expect(input).toHaveAccessibleDescription(/Enter at least one reference, such as 3\.2\.1/)
  await addItems(page, '1.3.1, 3.2.1\n9.2.1; 1.3.1 11.1.1 training')
  await expect(references(page)).toHaveText(['1.3.1', '3.2.1', '9.2.1'])
  await expect(input).toHaveValue('11.1.1 training')
  await expect(input).toHaveAccessibleDescription(/11\.1\.1 and training are not references\./)
  await addItems(page, '4.1.2 Access follows roles')
  await expect(page.getByRole('textbox', { name: 'Evidence item', exact: true })).toHaveValue('Access follows roles')
  await expect(page.getByLabel('Current position')).toBeFocused()
  await input.fill('9.2.1')
  await expect(page.getByText('9.2.1 already in the plan')).toBeVisible()
  await input.press('Enter')
  await expect(input).toHaveAccessibleDescription(/9\.2\.1 is already in the plan/)
  await input.fill('10.1.1')
  await input.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Evidence item', exact: true })).toBeFocused()
  await expect(page.getByLabel('Reference', { exact: true })).toHaveValue('10.1.1')
})

test('a field that an item opens at is called empty once it is left, not on arrival', async ({ page }) => {
  await openItems(page, plan)
  await addItems(page, '1.6.2 Staff leave procedures')
  const position = page.getByLabel('Current position')
  await expect(position).toBeFocused()
  await expect(position).not.toHaveAttribute('aria-invalid')
  await page.getByRole('button', { name: 'Add another action' }).click()
  await expect(page.getByLabel('What will be done').last()).toBeFocused()
  await expect(position).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('What will be done').last()).not.toHaveAttribute('aria-invalid')
})

test('items are moved, duplicated and removed, and each can be taken back', async ({ page }) => {
  await openItems(page, plan)
  await expect(references(page)).toHaveText(['3.2.1', '8.3.4', '9.2.1'])
  await openItem(page, '8.3.4')
  const up = page.getByRole('button', { name: 'Move 8.3.4 up' })
  await up.focus()
  await up.press('Enter')
  await expect(references(page)).toHaveText(['8.3.4', '3.2.1', '9.2.1'])
  await expect(up).toBeFocused()
  await expect(up).toHaveAttribute('aria-disabled', 'true')
  await up.press('Enter')
  await expect(references(page)).toHaveText(['8.3.4', '3.2.1', '9.2.1'])
  const down = page.getByRole('button', { name: 'Move 8.3.4 down' })
  await down.press('Enter')
  await down.press('Enter')
  await expect(references(page)).toHaveText(['3.2.1', '9.2.1', '8.3.4'])
  await expect(down).toBeFocused()
  await expect(notice(page, '8.3.4 moved to place 3 of 3')).toBeVisible()

  await page.getByRole('button', { name: 'Duplicate 8.3.4' }).click()
  await expect(references(page)).toHaveText(['3.2.1', '9.2.1', '8.3.4', '8.3.4'])
  await expect(page.getByLabel('Reference', { exact: true })).toBeFocused()
  await expectVerdict(page, 'incomplete')
  await page.getByLabel('Reference', { exact: true }).fill('8.3.5')
  await expectVerdict(page, 'complete')

  await page.getByRole('button', { name: 'Remove 8.3.5' }).click()
  await expect(itemButton(page, '8.3.4')).toBeFocused()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(references(page)).toHaveText(['3.2.1', '9.2.1', '8.3.4', '8.3.5'])
  await expect(itemButton(page, '8.3.4')).toBeFocused()
})

test('actions are added, moved, duplicated and removed, and each can be taken back', async ({ page }) => {
  await openItems(page, plan)
  await openItem(page, '3.2.1')
  const words = () => page.getByLabel('What will be done')
  const first = 'Open the training to personal phones and text the link to every bank worker'
  const second = 'Reach 95% and report the figure to the Information Governance Group'
  await expect(words()).toHaveCount(2)
  const down = actionGroup(page, 1).getByRole('button', { name: 'Move down action 1' })
  await down.press('Enter')
  await expect(words().nth(0)).toHaveValue(second)
  await expect(words().nth(1)).toHaveValue(first)
  await expect(actionGroup(page, 2).getByRole('button', { name: 'Move down action 2' })).toBeFocused()

  await actionGroup(page, 1).getByRole('button', { name: 'Duplicate action 1' }).click()
  await expect(words()).toHaveCount(3)
  await expect(words().nth(1)).toBeFocused()
  await expect(words().nth(1)).toHaveValue(second)

  await actionGroup(page, 2).getByRole('button', { name: 'Remove action 2' }).click()
  await expect(words()).toHaveCount(2)
  await expect(words().nth(1)).toBeFocused()
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  await expect(words()).toHaveCount(3)
  await expect(words().nth(2)).toBeFocused()
  await page.getByRole('button', { name: /^Undo\s*: duplicated/ }).click()
  await page.getByRole('button', { name: /^Undo\s*: moved/ }).click()
  await expect(words().nth(0)).toHaveValue(first)
  await page.getByRole('button', { name: /^Redo\s*: moved/ }).click()
  await expect(words().nth(0)).toHaveValue(second)
})

test('an item that was open comes back open with Redo', async ({ page }) => {
  await openItems(page, plan)
  await addItems(page, '9.9.9')
  await expect(page.getByLabel('Reference', { exact: true })).toHaveValue('9.9.9')
  await page.getByRole('button', { name: /^Undo\s*: 9\.9\.9 added/ }).click()
  await expect(page.getByLabel('Reference', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: /^Redo\s*: 9\.9\.9 added/ }).click()
  await expect(page.getByLabel('Reference', { exact: true })).toHaveValue('9.9.9')
  await expect(itemButton(page, '9.9.9')).toHaveAttribute('aria-expanded', 'true')
})

test('the Undo of a notice never takes back what came after it', async ({ page }) => {
  await openItems(page, plan)
  await openItem(page, '3.2.1')
  await actionGroup(page, 2).getByRole('button', { name: 'Remove action 2' }).click()
  await expect(notice(page, 'Action removed')).toBeVisible()
  await page.getByLabel('Current position').fill('Typed since')
  await expect(notice(page, 'Action removed')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0)
})

test('an owner’s name is changed everywhere at once', async ({ page }) => {
  await openItems(page, plan)
  await page.getByText('Owners (3): change a name or an email everywhere').click()
  await page.getByRole('button', { name: 'Change Adaeze Okonjo everywhere' }).click()
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await page.getByLabel('Name', { exact: true }).fill('Siân Prys-Jones')
  await page.getByRole('button', { name: 'Change everywhere', exact: true }).click()
  await expect(notice(page, 'Adaeze Okonjo changed to Siân Prys-Jones in 2 actions')).toBeVisible()
  await openItem(page, '3.2.1')
  for (const place of [1, 2]) {
    await expect(actionGroup(page, place).getByLabel('Who will do it')).toHaveValue('Siân Prys-Jones')
    await expect(actionGroup(page, place).getByLabel('Their job title')).toHaveValue('Head of Learning and Development')
  }
})

test('a message that comes up on leaving a field does not push away what is being clicked', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 900 })
  await openItems(page, plan)
  await openItem(page, '3.2.1')
  const action = actionGroup(page, 1)
  await action.getByLabel('What will be done').fill('TBC')
  // As a person does: the button goes down and, a moment later, up.
  await action.getByText('After return to business as usual').click({ delay: 100 })
  await expect(action.getByRole('radio', { name: 'After return to business as usual' })).toBeChecked()
  await expect(action.getByLabel('What will be done')).toHaveAccessibleDescription(/does not say what will be done/)
})

test('an item folds and unfolds from its row, and the address leads back to it', async ({ page }) => {
  await openItems(page, plan)
  await itemButton(page, '9.2.1').click()
  await expect(page.getByLabel('Reference', { exact: true })).toBeFocused()
  await itemButton(page, '9.2.1').click()
  await expect(itemButton(page, '9.2.1')).toBeFocused()
  await expect(page.getByLabel('Reference', { exact: true })).toHaveCount(0)
  await page.goBack()
  await expect(page.getByLabel('Reference', { exact: true })).toHaveValue('9.2.1')
})

test('Back leaves an item at once, however many actions were added to it', async ({ page }) => {
  await openItems(page, plan)
  await itemButton(page, '9.2.1').click()
  for (let count = 0; count < 3; count += 1) {
    await page.getByRole('button', { name: 'Add another action' }).click()
    await expect(page.getByLabel('What will be done').last()).toBeFocused()
  }
  await page.goBack()
  await expect(page.getByLabel('Reference', { exact: true })).toHaveCount(0)
})

test('an owner with a long name does not make the page wider than the window', async ({ page }) => {
  const owners = ['Jo', 'A'.repeat(40) + ' ' + 'B'.repeat(80)]
  const items = itemsOf(2, (index) => ({ owner: { name: owners[index] ?? '', role: '', email: '' } }))
  await openItems(page, planOf({ items }))
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
  }
})

for (const width of [641, 700, 900, 960, 1024, 1280]) {
  test(`an item has room for its words in a window ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await openItems(page, examplePlan('small-trust'))
    await openItem(page, '8.3.4')
    // A word that is broken into letters takes several lines.
    for (const answer of ['Yes', 'No'])
      expect((await page.getByText(answer, { exact: true }).boundingBox())?.height).toBeLessThan(60)
    const texts = actionGroup(page, 1).getByRole('textbox', { name: /^(What will be done|Who will do it)/ })
    for (const text of await texts.all()) expect((await text.boundingBox())?.width).toBeGreaterThan(180)
  })
}
