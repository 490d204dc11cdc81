/** What others have typed: shown, asked about, corrected, and only then taken. */
import { readdirSync } from 'node:fs'
import { examplePlan } from '../plans'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { expectVerdict, fault, fileInput, goToStep, heading, leaveFor, openBuilder, openPlan } from './support/builder'
import { expect, test } from './support/test'

const filled = 'tests/fixtures/spreadsheets/filled'
const hostile = 'tests/fixtures/spreadsheets/hostile'

test('a spreadsheet that colleagues have begun becomes a plan, in one step that can be undone', async ({ page }) => {
  await openBuilder(page)
  await fileInput(page).setInputFiles(`${filled}/p01-gorse-vale-trust.xlsx`)
  await expect(heading(page, 'Check what we found in “p01-gorse-vale-trust.xlsx”')).toBeFocused()
  await expect(page.getByRole('heading', { name: '4 items and 7 actions found' })).toBeVisible()
  await expect(page.getByText('Gorse Vale Hospitals NHS Foundation Trust')).toBeVisible()
  await page.getByRole('button', { name: 'Make a new plan from 4 items' }).click()
  await expect(heading(page, 'This plan is complete')).toBeFocused()
  await expectVerdict(page, 'complete')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expectVerdict(page, 'incomplete')
  await page.getByRole('button', { name: /^Redo/ }).click()
  await expectVerdict(page, 'complete')
})

test('a date that can be read in two ways is asked about once, and a text that is none can be made one', async ({
  page,
}) => {
  await openBuilder(page)
  await fileInput(page).setInputFiles(`${filled}/p13-screening-authority.xlsx`)
  const order = page.getByRole('group', { name: /Which comes first in dates such as/ })
  await expect(order).toHaveCount(1)
  await expect(page.getByRole('cell', { name: /: no date$/ })).not.toHaveCount(0)
  await order.getByRole('radio', { name: /^Day first/ }).check()
  await expect(page.getByRole('cell', { name: '3 September 2021' })).toBeVisible()

  await leaveFor(page, '/plan/#/')
  await fileInput(page).setInputFiles(`${filled}/p02-wenlow-ccg.xlsx`)
  await expect(page.getByText('“end of Sept 2021” is not one date. Is it 30 September 2021?')).toBeVisible()
  await page.getByLabel('Read it as').selectOption('30 September 2021')
  await expect(page.getByRole('cell', { name: '30 September 2021' })).toHaveCount(2)
})

test('the meaning of a column can be changed before anything is taken', async ({ page }) => {
  await openBuilder(page)
  await fileInput(page).setInputFiles(`${filled}/p02-wenlow-ccg.xlsx`)
  await expect(page.getByLabel('Column E contains')).toHaveValue('owner')
  await page.getByLabel('Column E contains').selectOption('Not used')
  await expect(page.getByRole('cell', { name: 'no owner' })).not.toHaveCount(0)
  await expect(page.getByText(/cells? will not be imported/)).toBeVisible()
  await page.getByLabel('Column E contains').selectOption('Action owner')
  await expect(page.getByRole('cell', { name: 'no owner' })).toHaveCount(0)
})

test('rows pasted from a spreadsheet are added to the plan that is open', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, examplePlan('small-trust'))
  await goToStep(page, 'Evidence items')
  await page.getByRole('link', { name: 'Paste rows or open a spreadsheet' }).click()
  await page.getByRole('button', { name: 'Read the rows' }).click()
  await expect(fault(page)).toContainText('Paste some rows first')
  const rows = [
    ['Reference', 'Current position', 'Action required', 'Action owner', 'Completion date', 'Covid impact'],
    [
      '4.2.1',
      'Leavers keep their accounts',
      'Disable the 40 accounts of leavers',
      'Ana Silva, IT Manager',
      '17/09/2021',
      'No',
    ],
  ]
  await page.getByLabel('Rows copied from a spreadsheet').fill(rows.map((row) => row.join('\t')).join('\n'))
  await page.getByRole('button', { name: 'Read the rows' }).click()
  await expect(page.getByRole('cell', { name: '17 September 2021' })).toBeVisible()
  await page.getByRole('button', { name: 'Add 1 item to the open plan' }).click()
  await expect(heading(page, 'Evidence items')).toBeFocused()
  await expect(page.getByRole('row', { name: /4\.2\.1/ })).toContainText('Ana Silva')
})

test('the official template of a later year gives the items that it lists', async ({ page }) => {
  await openBuilder(page)
  await fileInput(page).setInputFiles('tests/fixtures/spreadsheets/templates/t06-prefilled.xlsx')
  await page.getByRole('button', { name: /^Make a new plan from \d+ items$/ }).click()
  await expect(heading(page, /^This plan /)).toBeFocused()
  await goToStep(page, 'Evidence items')
  await expect(page.getByRole('row')).not.toHaveCount(1)
})

for (const name of ['p05-st-brannocs-trust.xlsx', 'p08-tarnbeck-council.ods', 'p09-saint-wendredas.csv']) {
  test(`${name} is shown without a fault of accessibility, on a wide screen and a phone`, async ({ page }) => {
    await openBuilder(page)
    await fileInput(page).setInputFiles(`${filled}/${name}`)
    await expect(heading(page, `Check what we found in “${name}”`)).toBeFocused()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
}

test.describe('a hostile file is refused in words, or read without harm', () => {
  for (const name of readdirSync(hostile)) {
    test(name, async ({ page }) => {
      await openBuilder(page)
      await page.getByRole('button', { name: 'A small trust' }).click()
      await expectVerdict(page, 'complete')
      await page.getByRole('link', { name: 'Open another plan' }).click()
      await fileInput(page).setInputFiles(`${hostile}/${name}`)
      const refused = fault(page)
      const shown = heading(page, /^Check what we found/)
      await expect(refused.or(shown)).toBeVisible()
      await expect(refused.or(page.getByRole('heading', { name: /items? and \d+ actions? found/ }))).toBeVisible()
      await leaveFor(page, '/plan/#/')
      await page.getByRole('button', { name: /^Continue / }).click()
      await expectVerdict(page, 'complete')
    })
  }
})
