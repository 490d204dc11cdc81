/** The items at a glance: sorted, narrowed down, and changed several at once. */
import { agreedPlan, examplePlan, itemsOf, planOf } from '../plans'
import { expectAccessible } from './support/accessibility'
import { actionGroup, dateGroup, openItem, openItems, references, typeDate } from './support/builder'
import { tabAlong } from './support/keyboard'
import { expect, test } from './support/test'

test('the list is sorted by its headings, and the plan takes on an order only when asked', async ({ page }) => {
  await openItems(page, examplePlan('trust-at-the-limit'))
  const inPlan = await references(page).allTextContents()
  const due = page.getByRole('columnheader', { name: 'Due' })
  await due.getByRole('button').click()
  await expect(due).toHaveAttribute('aria-sort', 'ascending')
  await expect(references(page)).not.toHaveText(inPlan)
  const byDate = await references(page).allTextContents()
  await due.getByRole('button').click()
  await expect(due).toHaveAttribute('aria-sort', 'descending')
  await expect(references(page)).toHaveText(byDate.toReversed())
  await page.getByRole('button', { name: 'Back to the plan’s order' }).click()
  await expect(references(page)).toHaveText(inPlan)
  await expect(due).not.toHaveAttribute('aria-sort')
  await due.getByRole('button').click()
  await page.getByRole('button', { name: 'Keep this order in the plan' }).click()
  await expect(references(page)).toHaveText(byDate)
  await expect(due).not.toHaveAttribute('aria-sort')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(references(page)).toHaveText(inPlan)

  await page.setViewportSize({ width: 320, height: 900 })
  await page.getByLabel('Sort by').selectOption({ label: 'Last due date' })
  await expect(references(page)).toHaveText(byDate)
})

test('with many items, a heading answers before the rows move, and rows out of sight are left undrawn', async ({
  page,
}) => {
  const { items, ...plan } = examplePlan('trust-at-the-limit')
  const four = Array.from({ length: 4 }, (_, copy) =>
    items.map((item) => ({
      ...item,
      id: `${item.id}-${copy}`,
      actions: item.actions.map((action) => ({ ...action, id: `${action.id}-${copy}`, dependsOn: [] })),
    })),
  )
  await openItems(page, { ...plan, items: four.flat() })
  const inPlan = await references(page).allTextContents()
  const due = page.getByRole('columnheader', { name: 'Due' })
  const atOnce = await due.getByRole('button').evaluate(async (button) => {
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    // No picture can come between these.
    for (let step = 0; step < 10; step += 1) await Promise.resolve()
    const rows = document.querySelectorAll('tbody th')
    return { sort: button.parentElement?.ariaSort, rows: Array.from(rows, (row) => row.textContent) }
  })
  expect(atOnce).toEqual({ sort: 'ascending', rows: inPlan })
  await expect(references(page)).not.toHaveText(inPlan)

  const last = page.getByRole('row').last().getByRole('button')
  const isDrawn = () => last.evaluate((button) => button.checkVisibility({ contentVisibilityAuto: true }))
  expect(await isDrawn()).toBe(false)
  await last.focus()
  await expect(last).toBeInViewport()
  expect(await isDrawn()).toBe(true)
  await last.blur()
  await page.evaluate(() => scrollTo(0, 0))
  await expect.poll(isDrawn).toBe(false)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(isDrawn).toBe(true)
})

test('the list is narrowed down by its counts and by owner', async ({ page }) => {
  await openItems(page, agreedPlan())
  const counts = page.getByRole('group', { name: 'What the list shows' })
  await expect(counts.getByRole('button', { name: /Overdue/ }), 'nothing is overdue yet').toHaveCount(0)
  await openItem(page, '9.2.1')
  await actionGroup(page, 1).getByLabel('What will be done').fill('')
  await page.getByRole('button', { name: /^Done with/ }).click()
  await page.getByRole('button', { name: /^close 9\.2\.1/ }).click()
  await counts.getByRole('button', { name: '1 To fix' }).click()
  await expect(references(page)).toHaveText(['9.2.1'])
  await expect(counts.getByRole('status')).toHaveText('1 of 3 items shown')
  await counts.getByRole('button', { name: '1 To fix' }).click()
  await expect(references(page)).toHaveCount(3)
  const owner = page.getByLabel('Owner', { exact: true })
  await owner.selectOption({ index: 1 })
  await expect(references(page)).not.toHaveCount(3)
  await expect(references(page)).not.toHaveCount(0)
})

test('an item that is answered stays in its place until it is closed, and work goes on down the list', async ({
  page,
}) => {
  const { items, ...plan } = examplePlan('small-trust')
  const unsaid = items.map((item) => ({ ...item, gap: '' }))
  await openItems(page, { ...plan, items: unsaid })
  const inPlan = await references(page).allTextContents()
  const reference = page.getByRole('columnheader', { name: 'Reference' })
  await reference.getByRole('button').click()
  await reference.getByRole('button').click()
  const downwards = inPlan.toReversed()
  await expect(references(page)).toHaveText(downwards)
  await page
    .getByRole('group', { name: 'What the list shows' })
    .getByRole('button', { name: /To fix/ })
    .click()

  const [first = '', second = ''] = downwards
  await openItem(page, first)
  const position = page.getByLabel('Current position')
  await position.fill('Half of it is done')
  await expect(position).toBeFocused()
  await expect(references(page)).toHaveText(downwards)
  await page.getByRole('button', { name: `Done, open ${second}` }).click()
  await expect(page.getByRole('group', { name: `Edit ${second}` })).toBeVisible()
  await expect(references(page)).toHaveText(downwards.slice(1))
})

test('what is overdue says since when, and whose it is, whether or not the plan is recorded as agreed', async ({
  page,
}) => {
  await openItems(page, examplePlan('small-trust'), '2021-12-01T09:00:00Z')
  await page.getByRole('button', { name: /^\d+ Overdue$/ }).click()
  await expect(page.getByRole('row').filter({ has: references(page), hasNotText: /days overdue/ })).toHaveCount(0)
  await expect(references(page)).not.toHaveCount(0)
  await expect(
    page.getByLabel('Owner', { exact: true }).locator('option', { hasText: /\d overdue\)/ }),
  ).not.toHaveCount(0)
})

test('several items are changed together, and that is undone together', async ({ page }) => {
  await openItems(page, examplePlan('small-trust'))
  const dueCell = (reference: string) => page.getByRole('row', { name: reference }).getByRole('cell').nth(3)
  const before = await dueCell('8.3.4').textContent()
  await page.getByRole('checkbox', { name: 'Choose 8.3.4' }).check()
  await page.getByRole('checkbox', { name: 'Choose 9.2.1' }).press('Space')
  const bulk = page.getByRole('region', { name: '2 items chosen' })
  await expect(bulk.getByLabel('Job title', { exact: true })).toHaveCount(0)
  await expect(bulk.getByLabel('Job title (optional)')).toBeVisible()
  await bulk.getByLabel('What to do').selectOption({ label: 'Give a due date' })
  await bulk.getByRole('button', { name: 'Change 2 items' }).click()
  await expect(bulk.getByLabel('Day')).toBeFocused()
  await expect(bulk.getByText('Enter a due date')).toBeVisible()
  await typeDate(dateGroup(page, 'Due date').last(), '29 10 2021')
  await bulk.getByRole('button', { name: 'Change 2 items' }).click()
  await expect(bulk.getByRole('alert')).toHaveText(
    'Nothing is missing in these items. Choose “Replace what is there” to change them.',
  )
  await expect(bulk.getByLabel('Where')).toBeFocused()
  await bulk.getByLabel('Where').selectOption({ label: 'Replace what is there' })
  await bulk.getByRole('button', { name: 'Change 2 items' }).click()
  for (const reference of ['8.3.4', '9.2.1']) await expect(dueCell(reference)).toContainText('29 October 2021')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(dueCell('8.3.4')).toHaveText(before ?? '')

  await bulk.getByLabel('What to do').selectOption({ label: 'Remove from the plan' })
  await bulk.getByRole('button', { name: 'Remove 2 items' }).click()
  await expect(references(page)).toHaveText(['3.2.1'])
  await expect(bulk).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(references(page)).toHaveCount(3)

  await test.step('what the list does not show is not changed', async () => {
    await page.getByRole('checkbox', { name: 'Choose all items shown' }).check()
    await expect(page.getByRole('region', { name: '3 items chosen' })).toBeVisible()
    await page.getByLabel('Owner', { exact: true }).selectOption({ index: 1 })
    await expect(references(page)).not.toHaveCount(3)
    const shown = await references(page).count()
    await expect(page.getByRole('region', { name: /chosen$/ })).toContainText(String(shown))
  })
})

for (const [width, height] of [
  [1366, 650],
  [1280, 900],
] as const) {
  test(`the form that changes several items never covers what has the focus, ${width} by ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openItems(page, examplePlan('trust-at-the-limit'))
    await page.getByRole('checkbox', { name: 'Choose all items shown' }).check()
    await expect(page.getByRole('region', { name: /items chosen$/ })).toBeVisible()
    await tabAlong(page, 34)
  })
}

test('on a phone, where the list has no headings, all items are chosen above it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 })
  await openItems(page, examplePlan('small-trust'))
  const all = page.getByRole('checkbox', { name: 'Choose all items shown' })
  await all.check()
  const bulk = page.getByRole('region', { name: '3 items chosen' })
  await expect(bulk).toBeVisible()
  await page.getByRole('button', { name: 'Change the 3 chosen' }).click()
  await expect(bulk.getByLabel('What to do')).toBeFocused()
  await expect(bulk.getByLabel('What to do')).toBeInViewport()
  await page.getByRole('checkbox', { name: 'Choose 9.2.1' }).uncheck()
  await expect(all).toHaveJSProperty('indeterminate', true)
  await expectAccessible(page)
  await all.check()
  await expect(bulk).toBeVisible()
  await all.uncheck()
  await expect(page.getByRole('region', { name: /chosen$/ })).toHaveCount(0)
  await page.setViewportSize({ width: 1280, height: 900 })
  await expect(all).toHaveCount(1)
})

test('a time after business as usual is given to the items that Covid affected', async ({ page }) => {
  const items = itemsOf(2, () => ({ due: null })).map((item, index) => ({
    ...item,
    covid: { impacted: index === 0, explanation: '' },
  }))
  await openItems(page, planOf({ items }))
  await page.getByRole('checkbox', { name: 'Choose all items shown' }).check()
  const bulk = page.getByRole('region', { name: '2 items chosen' })
  await bulk.getByLabel('What to do').selectOption({ label: 'Give a time after BAU' })
  await expect(bulk.getByLabel('How many')).toHaveAccessibleDescription('Only items affected by Covid: 1 of 2')
  await bulk.getByRole('button', { name: 'Change 2 items' }).click()
  await expect(bulk.getByLabel('How many')).toBeFocused()
  await expect(bulk.getByText('Enter a whole number from 1 to 520, such as 3')).toBeVisible()
  await expectAccessible(page)
  await bulk.getByLabel('How many').fill('3')
  await bulk.getByRole('button', { name: 'Change 2 items' }).click()
  await expect(page.getByRole('row', { name: items[0]?.reference ?? '' })).toContainText('3 months after BAU')
  await expect(page.getByRole('row', { name: items[1]?.reference ?? '' })).toContainText('no date')
})
