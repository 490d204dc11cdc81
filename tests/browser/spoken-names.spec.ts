/** What things are called to those who listen: no two buttons alike, and tables that stay tables on a phone. */
import type { Locator, Page } from '@playwright/test'
import { agreedPlan, examplePlan } from '../plans'
import { expectStructureKept } from './support/accessibility'
import { downloadFrom, fileInput, goToStep, heading, openBuilder, openItem, openPlan, steps } from './support/builder'
import { check, openChecker, openRow } from './support/checker'
import { filled } from './support/received-plans'
import { address } from './support/site'
import { expect, test } from './support/test'

/** The names of the buttons in an element that more than one of them has. */
async function namesGivenTwice(scope: Locator): Promise<string[]> {
  const names = Array.from((await scope.ariaSnapshot()).matchAll(/- '?button "([^\n]+)"/g), ([, name = '']) => name)
  expect(names).not.toEqual([])
  return names.filter((name, place) => names.indexOf(name) !== place)
}

const main = (page: Page) => page.getByRole('main')

test('buttons that do the same to different things have different names', async ({ page }) => {
  await openBuilder(page, { day: '2021-09-02T08:30:00Z' })
  await openPlan(page, agreedPlan())
  for (const step of ['Where your plan is', 'Owner slips', 'Dates and owners']) {
    await goToStep(page, step)
    expect(await namesGivenTwice(main(page)), step).toEqual([])
  }
  await goToStep(page, 'Evidence items')
  await openItem(page, '3.2.1')
  await page.getByRole('button', { name: 'Duplicate action 1' }).click()
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible()
  expect(await namesGivenTwice(main(page))).toEqual([])
  await goToStep(page, 'Download and submit')
  for (const name of ['Download spreadsheet (.xlsx)', 'Download open document (.ods)']) {
    await downloadFrom(page, page.getByRole('button', { name }))
  }
  await expect(page.getByRole('button', { name: /^Save the same file again/ })).toHaveCount(2)
  expect(await namesGivenTwice(main(page))).toEqual([])
})

test('a finding of a received plan leads to the plans that have it by its name', async ({ page }) => {
  await openChecker(page)
  await check(
    page,
    ['p02-wenlow-ccg.xlsx', 'p09-saint-wendredas.csv'].map((name) => `${filled}/${name}`),
  )
  await openRow(page, 'p02-wenlow-ccg.xlsx')
  await expect(page.getByRole('button', { name: /^Show all 2 plans with this ?: Date missing$/ })).toBeVisible()
})

test('a step says in its link how it stands, and what is undone is said once', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, examplePlan('small-trust'))
  await goToStep(page, 'About your organisation')
  await page.getByLabel('ODS code').fill('')
  const organisation = steps(page).getByRole('link', { name: 'About your organisation' })
  await expect(organisation).toHaveAccessibleDescription('1 to fix')
  await expect(steps(page).getByRole('link', { name: 'Evidence items' })).toHaveAccessibleDescription('Complete')
  const undo = steps(page).getByRole('button', { name: /^Undo ?: changed / })
  await expect(undo).toHaveAccessibleDescription('')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('a table of the site keeps its headings, and a cell is not read with its heading twice', async ({ page }) => {
    await page.goto(address('/template/'))
    const table = page.getByRole('table', { name: 'Columns of the template' })
    await expect(table.getByRole('columnheader')).toHaveText(['Column', 'What to write', 'Example'])
    await expect(table.getByRole('cell', { name: '3.2.1', exact: true })).toBeVisible()
  })

  test('so does a spreadsheet that is looked over', async ({ page }) => {
    await openBuilder(page)
    await fileInput(page).setInputFiles(`${filled}/p01-gorse-vale-trust.xlsx`)
    await expect(heading(page, /^Check what we found/)).toBeFocused()
    const table = page.getByRole('table', { name: 'Items and actions found' })
    await expect(table.getByRole('columnheader', { name: 'Due', exact: true })).toHaveCount(1)
    await expect(table.getByRole('cell', { name: 'Yes', exact: true })).not.toHaveCount(0)
    await expectStructureKept(page)
  })

  test('so do the references of a plan that was carried over', async ({ page }) => {
    await openBuilder(page, { day: '2022-05-30T08:30:00Z' })
    await openPlan(page, examplePlan('council-with-covid-impact'))
    await goToStep(page, 'Where your plan is')
    await page.getByRole('link', { name: 'Carry the plan over to another toolkit year' }).click()
    await page.getByRole('button', { name: 'Make the new plan' }).click()
    await expect(heading(page, 'Confirm the references')).toBeFocused()
    await expect(page.getByRole('columnheader')).toHaveText(['In 2020-21', 'Evidence item', 'In 2021-22'])
    await expectStructureKept(page)
  })

  test('so does a list of evidence items, and the sheet that it comes from', async ({ page }) => {
    await openBuilder(page)
    await openPlan(page, examplePlan('small-trust'))
    await goToStep(page, 'Evidence items')
    await page.getByRole('link', { name: 'Pick from your requirements workbook' }).click()
    await page.getByLabel('Requirements workbook of your toolkit').setInputFiles(`${filled}/r1-words-merged.xlsx`)
    await expect(page.getByRole('heading', { name: 'Are these the right columns?' })).toBeFocused()
    await expectStructureKept(page)
    await page.getByRole('button', { name: 'Use this list' }).click()
    await expect(page.getByRole('table', { name: /^Evidence items to mark/ })).toBeVisible()
    await expectStructureKept(page)
  })
})
