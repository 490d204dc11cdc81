/** What is still open goes on in a plan of another toolkit year, and every reference is confirmed for it. */
import type { Locator, Page } from '@playwright/test'
import { editPlan } from '../../src/domain/edit-plan'
import type { Plan } from '../../src/domain/plan'
import { examplePlan } from '../plans'
import { expectGoodState } from './support/accessibility'
import {
  dateGroup,
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
import { press, tabTo, typeInto } from './support/keyboard'
import { expect, test } from './support/test'

const council = examplePlan('council-with-covid-impact')
const { name } = council.organisation

/** The council's plan half way: its first item is complete, and so is the first action of its third. */
function councilHalfWay(): Plan {
  const [first, , third] = council.items
  const done = [...(first?.actions ?? []), ...(third?.actions.slice(0, 1) ?? [])].map(({ id }) => id)
  return council.items
    .flatMap((item) => item.actions.map((action) => ({ itemId: item.id, actionId: action.id })))
    .filter(({ actionId }) => done.includes(actionId))
    .map((ids) => ({ type: 'change-action', ...ids, change: { status: 'complete' } }) as const)
    .reduce(editPlan, council)
}

async function goToCarryOver(page: Page): Promise<void> {
  await goToStep(page, 'Where your plan is')
  await page.getByRole('link', { name: 'Carry the plan over to another toolkit year' }).click()
  await expect(heading(page, 'Carry over to another year')).toBeFocused()
}

async function makeThePlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make the new plan' }).click()
  await expect(heading(page, 'Confirm the references')).toBeFocused()
}

/** The row of an item by its reference in the year before. */
function row(page: Page, reference: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: reference, exact: true }) })
}

/** How many references are confirmed, as the page says it. */
function count(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /confirmed\.$/ })
}

test('a council carries what is open over to 2021-22, and confirms the references', async ({ page }) => {
  await openBuilder(page, { day: '2022-05-30T08:30:00Z' })
  await openPlan(page, councilHalfWay())
  await goToCarryOver(page)

  await test.step('open items are ticked, the completed one is not among them', async () => {
    const ticks = page.getByRole('group', { name: 'Items that are still open' }).getByRole('checkbox')
    await expect(ticks).toHaveCount(7)
    for (const tick of await ticks.all()) await expect(tick).toBeChecked()
    await expect(page.getByRole('checkbox', { name: /^1\.4\.1/ })).toHaveCount(0)
    await page.getByRole('checkbox', { name: /^10\.2\.1/ }).uncheck()
    await expect(page.getByText('6 of 7 to carry over')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: /^Carry over the completed actions/ })).not.toBeChecked()
    await expect(page.getByLabel('Toolkit year of the new plan')).toHaveValue('2021-22')
    await makeThePlan(page)
  })

  await test.step('the new plan stands beside the old one', async () => {
    await expect(
      page.getByText('New plan for 2021-22 with 6 items. The plan for 2020-21 has not changed'),
    ).toBeVisible()
    await expect(statusBar(page)).toContainText('Toolkit 2021-22')
    await expectVerdict(page, 'incomplete')
  })

  await test.step('references are confirmed one by one, changed, or all at once', async () => {
    await expect(count(page)).toHaveText('0 of 6 confirmed.')
    await row(page, '1.6.4')
      .getByRole('checkbox', { name: /^Same as before/ })
      .check()
    await expect(row(page, '1.6.4')).toContainText('Confirmed')
    await row(page, '3.2.1').getByLabel('Reference in 2021-22 of 3.2.1').fill('3.2.2')
    await expect(row(page, '3.2.1')).toContainText('Confirmed')
    await expect(row(page, '3.2.1').getByRole('checkbox')).not.toBeChecked()
    await expect(count(page)).toHaveText('2 of 6 confirmed.')
    await goToStep(page, 'Check your plan')
    const fix = page.getByRole('link', { name: /^Fix\s*:.* not confirmed for 2021-22 yet$/ })
    await expect(fix).toHaveCount(1)
    await expect(fix).toHaveAccessibleName(/^Fix\s*: 4 references are not confirmed for 2021-22 yet$/)
    await fix.click()
    await expect(heading(page, 'Confirm the references')).toBeFocused()
    await page.getByRole('button', { name: 'All 4 references are the same' }).click()
    await expect(count(page)).toHaveText('Every reference is confirmed.')
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect(count(page)).toHaveText('2 of 6 confirmed.')
    await page.getByRole('button', { name: 'All 4 references are the same' }).click()
    await row(page, '4.2.1').getByRole('checkbox').uncheck()
    await expect(count(page)).toHaveText('5 of 6 confirmed.')
  })

  await test.step('what is not confirmed is a finding, with a way to mend it', async () => {
    await goToStep(page, 'Check your plan')
    await page.getByRole('link', { name: /^Fix\s*: 4\.2\.1 is not confirmed for 2021-22 yet$/ }).click()
    await expect(page.getByLabel('Reference', { exact: true })).toBeFocused()
    await expect(page.getByText('From the 2020-21 plan, where it was 4.2.1.')).toBeVisible()
    await page.getByRole('button', { name: 'Confirm 4.2.1 for 2021-22' }).click()
    await expect(page.getByLabel('Reference', { exact: true })).toBeFocused()
    await expect(page.getByRole('button', { name: 'Confirm 4.2.1 for 2021-22' })).toHaveCount(0)
    await goToStep(page, 'Check your plan')
    await expect(page.getByRole('main')).not.toContainText('is not confirmed')
  })

  await test.step('texts, owners and progress came along; the sign-off and completed actions did not', async () => {
    await goToStep(page, 'Evidence items')
    await openItem(page, '3.2.2')
    const third = council.items[2]
    await expect(page.getByLabel('Current position')).toHaveValue(third?.gap ?? '')
    await expect(page.getByRole('group', { name: /^Action \d/ })).toHaveCount((third?.actions.length ?? 0) - 1)
    await goToStep(page, 'SIRO sign-off')
    await expect(page.getByLabel('Name of your SIRO')).toHaveValue(council.signOff.siroName)
    await expect(dateGroup(page, 'Signed off on').getByLabel('Day')).toHaveValue('')
  })

  await test.step('the old plan is as it was', async () => {
    await expectSaved(page)
    await page.getByRole('link', { name: 'Open another plan' }).click()
    const drafts = page.getByRole('region', { name: 'Your plans in progress' }).getByRole('listitem')
    await expect(drafts).toHaveCount(2)
    await drafts
      .filter({ hasText: 'Toolkit 2020-21' })
      .getByRole('button', { name: `Continue ${name}` })
      .click()
    await expect(page.getByRole('rowheader')).toHaveCount(council.items.length)
    await goToStep(page, 'SIRO sign-off')
    await expect(dateGroup(page, 'Signed off on').getByLabel('Year')).toHaveValue('2021')
  })
})

test('to a year that the tool does not know, with a limit of 5: 8 items are refused, 5 are not', async ({ page }) => {
  await openBuilder(page, { day: '2026-11-22T08:30:00Z' })
  await openPlan(page, council)
  await goToCarryOver(page)
  await page.getByLabel('Toolkit year of the new plan').selectOption({ label: 'Another year' })

  await test.step('its name is asked for', async () => {
    await page.getByRole('button', { name: 'Make the new plan' }).click()
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
    await summary.getByRole('link', { name: 'Enter the name of the toolkit year, such as 2025-26' }).click()
    await expect(page.getByLabel('Name of the year')).toBeFocused()
    await page.getByLabel('Name of the year').fill('2021-22')
    await expect(page.getByLabel('Name of the year')).toHaveAccessibleDescription(/2021-22 is in the list of years/)
  })
  await page.getByLabel('Name of the year').fill('2026/27')
  await page.getByLabel('Limit on outstanding items (optional)').fill('5')
  await typeDate(dateGroup(page, 'Last day for actions (optional)'), '31 December 2027')
  await makeThePlan(page)

  await test.step('nothing is said for all at once of a year that is not known', async () => {
    await expect(page.getByRole('button', { name: /are the same$/ })).toHaveCount(0)
    for (const tick of await page.getByRole('checkbox', { name: /^Same as before/ }).all()) await tick.check()
    await expect(count(page)).toHaveText('Every reference is confirmed.')
  })

  await test.step('the limit that was entered is held against the plan', async () => {
    await expectVerdict(page, 'refused')
    await goToStep(page, 'Check your plan')
    const words = 'The plan has 8 outstanding items, and the limit is 5'
    await expect(page.getByText(words, { exact: true })).toBeVisible()
    await goToStep(page, 'About your organisation')
    const limit = page.getByLabel('Limit on outstanding items (optional)')
    await expect(limit).toHaveValue('5')
    await limit.fill('many')
    await page.getByLabel('Name of your organisation').focus()
    await expect(limit).toHaveAccessibleDescription('Error: Enter a whole number from 1 to 1000, such as 15')
    await expectVerdict(page, 'incomplete')
    await expectSaved(page)
    await reload(page)
    await expect(limit).toHaveValue('many')
    await limit.fill('8')
    await goToStep(page, 'Check your plan')
    await expect(page.getByText(/outstanding items, and the limit is/)).toHaveCount(0)
  })
})

test('a CCG is asked what it is where CCGs are not covered, and outcomes are typed', async ({ page }) => {
  await openBuilder(page, { day: '2025-06-02T08:30:00Z' })
  await openPlan(page, { ...council, organisation: { ...council.organisation, type: 'ccg' } })
  await goToCarryOver(page)
  const kind = page.getByLabel('Type of organisation in 2024-25 (optional)')
  await expect(kind).toHaveCount(0)
  await page.getByLabel('Toolkit year of the new plan').selectOption('2024-25')
  await expect(kind).toHaveAccessibleDescription(/does not cover this type: Clinical commissioning group/)
  await kind.selectOption({ label: 'Integrated care board (ICB)' })
  await page.getByRole('button', { name: 'Choose none' }).click()
  await page.getByRole('button', { name: 'Make the new plan' }).click()
  await page.getByRole('link', { name: 'Tick at least one item to carry over' }).click()
  await page.keyboard.press('Space')
  await makeThePlan(page)

  await expect(page.getByRole('checkbox', { name: /^Same as before/ })).toHaveCount(0)
  const reference = page.getByLabel('Reference in 2024-25 of 1.4.1')
  await expect(reference).toHaveValue('')
  await reference.fill('a2.a')
  await expect(reference).toHaveValue('A2.a')
  await expect(count(page)).toHaveText('Every reference is confirmed.')
  await goToStep(page, 'About your organisation')
  await expect(page.getByLabel('Type of organisation').locator(':checked')).toHaveText('Integrated care board (ICB)')
})

test('a plan is carried over with the keys alone', async ({ page }) => {
  await openBuilder(page, { day: '2022-05-30T08:30:00Z' })
  await openPlan(page, examplePlan('small-trust'))
  await tabTo(page, page.getByRole('link', { name: 'Open another plan' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Build an improvement plan')).toBeFocused()
  await press(page, page.getByRole('button', { name: /^Carry over .* to another year$/ }))
  await expect(heading(page, 'Carry over to another year')).toBeFocused()
  await typeInto(page, page.getByLabel('Toolkit year of the new plan'), 'Another')
  await expect(page.getByLabel('Name of the year')).toBeVisible()
  await typeInto(page, page.getByLabel('Name of the year'), '2025-26')
  await tabTo(page, page.getByRole('checkbox', { name: /^9\.2\.1/ }))
  await page.keyboard.press('Space')
  await press(page, page.getByRole('button', { name: 'Make the new plan' }))
  await expect(heading(page, 'Confirm the references')).toBeFocused()
  await tabTo(page, page.getByRole('checkbox', { name: /^Same as before\s*: 3\.2\.1$/ }))
  await page.keyboard.press('Space')
  await typeInto(page, page.getByLabel('Reference in 2025-26 of 8.3.4'), 'D1.a')
  await expect(count(page)).toHaveText('Every reference is confirmed.')
  await press(page, page.getByRole('link', { name: 'Go on to Evidence items' }))
  await expect(heading(page, 'Evidence items')).toBeFocused()
  await expect(page.getByRole('rowheader')).toHaveText(['3.2.1', 'D1.a'])
})

test('the user’s own list of the year helps to confirm', async ({ page }) => {
  const [first, second] = council.items
  if (first === undefined || second === undefined) throw new Error('The example has fewer than two items')
  const items = [
    { ...first, reference: '1.1.1', title: 'Is there a register of the data you hold?' },
    { ...second, reference: '1.1.2', title: 'When did you last update training for specialist posts?' },
  ]
  await openBuilder(page, { day: '2022-05-30T08:30:00Z' })
  await openPlan(page, { ...council, items })
  await goToCarryOver(page)
  await makeThePlan(page)
  await page.getByRole('link', { name: 'open it' }).click()
  await page
    .getByLabel('Requirements workbook of your toolkit')
    .setInputFiles('tests/fixtures/spreadsheets/filled/r1-words-merged.xlsx')
  await page.getByRole('button', { name: 'Use this list' }).click()
  await goToStep(page, 'Evidence items')
  await page.getByRole('link', { name: 'Confirm them in one list' }).click()

  await expect(row(page, '1.1.1')).toContainText('Your list has the same wording at 1.1.1.')
  await page.getByRole('button', { name: 'Confirm the reference with the same wording in your list' }).click()
  await expect(row(page, '1.1.1')).toContainText('Confirmed')
  await expect(row(page, '1.1.2')).toContainText('It has this item’s wording at 3.1.3.')
  await page.getByRole('button', { name: 'Use 3.1.3' }).click()
  await expect(page.getByLabel('Reference in 2021-22 of 1.1.2')).toHaveValue('3.1.3')
  await expect(count(page)).toHaveText('Every reference is confirmed.')
})

test('carrying over is accessible, on a wide screen and on a phone', async ({ page }) => {
  await openBuilder(page, { day: '2026-11-22T08:30:00Z' })
  await openPlan(page, councilHalfWay())
  await goToCarryOver(page)
  await page.getByRole('button', { name: 'Choose none' }).click()
  await page.getByRole('button', { name: 'Make the new plan' }).click()
  await expectGoodState(page, 'carry over, with nothing ticked')
  await page.getByRole('button', { name: 'Choose all' }).click()
  await makeThePlan(page)
  await page.getByLabel('Reference in 2021-22 of 3.2.1').fill('3.2')
  await page.getByLabel('Reference in 2021-22 of 4.2.1').fill('1.6.4')
  await page.getByLabel('Reference in 2021-22 of 7.2.1').focus()
  await expectGoodState(page, 'references to confirm, one malformed and one repeated')
  await goToStep(page, 'Evidence items')
  await openItem(page, '8.2.1')
  await expectGoodState(page, 'an item with its reference to confirm')
})
