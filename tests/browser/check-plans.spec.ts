/** Checking plans that were received: sixty files at once, hostile ones among them, and all that follows from them. */
import { read, utils } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import { planWithNearlyEveryFinding } from './support/broken-plan'
import { bytesOf, downloadFrom, leaveFor, openBuilder, openPlan } from './support/builder'
import { check, look, openChecker, openRow, plansInput, reviewDay, row, table } from './support/checker'
import { press, tabTo } from './support/keyboard'
import { filled, planFileOf, received, sixtyFiles, tableWithoutHeadings, workbookOf } from './support/received-plans'
import { expect, test } from './support/test'
import { encodePlan } from '../../src/formats/plan-file/encode'

test('sixty files of every kind each get one row, a bad one with its reason', async ({ page }) => {
  await openChecker(page)
  await check(page, sixtyFiles())
  await expect(page.getByText('60 files checked.')).toBeVisible()
  await expect(table(page).getByRole('rowheader')).toHaveCount(50)
  const headings = await table(page).getByRole('columnheader').allInnerTexts()
  expect(headings).toEqual(expect.arrayContaining(['File', 'Organisation', 'Items', 'Verdict', 'Findings']))

  const wenlow = row(page, 'p02-wenlow-ccg.xlsx')
  await expect(wenlow).toContainText('NHS Wenlow and Tarrant CCG')
  await expect(wenlow).toContainText('97X')
  await expect(wenlow.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'refused')
  await expect(row(page, 'p01-gorse-vale-trust.xlsx').locator('[data-verdict]')).toHaveAttribute(
    'data-verdict',
    'complete',
  )
  await expect(row(page, 'h06-macro.xlsm')).toContainText('Nothing filled in yet')
  // What could not be read stands last.
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(row(page, 'h07-encrypted.xlsx')).toContainText('password')
  await expect(row(page, 'scan.png')).toContainText('picture')

  const counts = page.getByRole('group', { name: 'Show by verdict' })
  const numbers = await counts.getByRole('button').allInnerTexts()
  expect(numbers.map((text) => Number.parseInt(text, 10)).reduce((sum, count) => sum + count, 0)).toBe(60)
})

test('the results are narrowed down by verdict, by level and by words, and sorted by any column', async ({ page }) => {
  await openChecker(page)
  await check(page, sixtyFiles())
  const counts = page.getByRole('group', { name: 'Show by verdict' })
  const refused = counts.getByRole('button', { name: /Would be refused$/ })
  await refused.click()
  await expect(refused).toHaveAttribute('aria-pressed', 'true')
  const shown = table(page).locator('tbody [data-verdict]')
  await expect(shown.first()).toHaveAttribute('data-verdict', 'refused')
  await expect(table(page).locator('tbody [data-verdict]:not([data-verdict=refused])')).toHaveCount(0)
  await refused.click()

  await page.getByLabel('Find an organisation, code or file').fill('wenlow')
  await expect(table(page).getByRole('rowheader')).toHaveText(['p02-wenlow-ccg.xlsx'])
  await page.getByLabel('Find an organisation, code or file').fill('nobody at all')
  await page.getByRole('button', { name: 'Show all 60' }).click()
  await expect(table(page).getByRole('rowheader')).toHaveCount(50)

  await page.getByLabel('With findings').selectOption('A reviewer may query')
  await expect(row(page, 'p05-st-brannocs-trust.xlsx')).toBeVisible()
  await expect(row(page, 'p01-gorse-vale-trust.xlsx')).toHaveCount(0)
  await page.getByLabel('With findings').selectOption('Any or none')
  await page.getByLabel('Type of organisation').selectOption('Local authority')
  await expect(row(page, 'p08-tarnbeck-council.ods')).toBeVisible()
  await expect(row(page, 'p05-st-brannocs-trust.xlsx')).toHaveCount(0)
  await page.getByLabel('Type of organisation').selectOption('Any')

  const items = table(page).getByRole('columnheader', { name: 'Items' })
  await items.getByRole('button').click()
  await expect(items).toHaveAttribute('aria-sort', 'ascending')
  await items.getByRole('button').click()
  await expect(items).toHaveAttribute('aria-sort', 'descending')
  await expect(table(page).locator('tbody').getByRole('row').first().getByRole('cell').nth(1)).toContainText('16')
})

test('an opened row says what is wrong, in which cell, what to do, and how the plan was understood', async ({
  page,
}) => {
  await openChecker(page)
  await check(page, [
    workbookOf('Ashby NHS Trust', 'RA1', 'ashby.xlsx'),
    planFileOf(6, 'Dunmere NHS Trust', 'RD1', 'd.json'),
  ])
  await openRow(page, 'd.json')
  await expect(page.getByRole('heading', { name: 'This plan would be refused' })).toBeVisible()
  await expect(page.getByText(/16 outstanding items/).first()).toBeVisible()
  await openRow(page, 'ashby.xlsx')
  await expect(page.getByRole('heading', { name: 'This plan would be refused' })).toHaveCount(0)
  await page.getByText('The plan as we read it').click()
  await expect(page.getByText(/by \d+ \w+ 2021/).first()).toBeVisible()
})

test('a finding leads to all plans that have it, which stay listed while another view is open', async ({ page }) => {
  const plans = ['p01-gorse-vale-trust.xlsx', 'p02-wenlow-ccg.xlsx', 'p09-saint-wendredas.csv']
  await openChecker(page)
  await check(
    page,
    plans.map((name) => `${filled}/${name}`),
  )
  await openRow(page, 'p02-wenlow-ccg.xlsx')
  const finding = page.getByRole('listitem').filter({ hasText: 'has no due date' }).first()
  await finding.getByRole('button', { name: 'Show all 2 plans with this' }).click()
  await expect(page.getByText('2 of 3 shown, with the finding “Date missing”')).toBeVisible()
  await expect(page.getByLabel('Find an organisation, code or file')).toBeFocused()
  await expect(table(page).getByRole('rowheader')).toHaveText(plans.slice(1))
  await look(page, 'Across all plans')
  await page.getByRole('link', { name: 'Plan by plan' }).click()
  await expect(table(page).getByRole('rowheader')).toHaveCount(2)
  await page.getByRole('button', { name: 'Show plans without it too' }).click()
  await expect(table(page).getByRole('rowheader')).toHaveCount(3)
})

test('one single file says its verdict at once, and its row stands below', async ({ page }) => {
  await openChecker(page)
  await check(page, `${filled}/p02-wenlow-ccg.xlsx`)
  await expect(page.getByRole('heading', { level: 2, name: /NHS Wenlow and Tarrant CCG/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'This plan would be refused' })).toBeVisible()
  const finding = page.getByRole('listitem').filter({ hasText: 'Run two MS Teams sessions' })
  await expect(finding).toContainText('has no due date')
  await expect(finding).toContainText('In cell Plan!F7')
  await expect(row(page, 'p02-wenlow-ccg.xlsx').locator('[data-verdict]')).toHaveAttribute('data-verdict', 'refused')
})

test('the checker and the builder find the same in the same plan', async ({ page }) => {
  const plan = planWithNearlyEveryFinding()
  await openBuilder(page, { day: reviewDay })
  await openPlan(page, plan)
  const inBuilder = await page.locator('.finding__problem').allInnerTexts()
  expect(inBuilder.length).toBeGreaterThan(20)
  await leaveFor(page, '/check/')
  await check(page, [received('plan.json', encodePlan(plan))])
  await expect(page.locator('.finding__problem')).toHaveText(inBuilder)
})

test('columns that were guessed are confirmed once for all files of the same shape', async ({ page }) => {
  await openChecker(page)
  await check(page, [tableWithoutHeadings('Ashby', 'ashby.csv'), tableWithoutHeadings('Dunmere', 'dunmere.csv')])
  await expect(table(page).getByText('Columns guessed')).toHaveCount(2)
  await page.getByLabel('Only files with guessed columns').check()
  await expect(table(page).getByRole('rowheader')).toHaveCount(2)
  await page.getByLabel('Only files with guessed columns').uncheck()
  await openRow(page, 'ashby.csv')
  await page.getByRole('button', { name: 'Confirm or change the columns' }).click()
  await expect(page.getByLabel('Column D contains')).toHaveValue('owner')
  await page.getByRole('button', { name: 'Read the 2 files with these headings' }).click()
  await expect(table(page).getByText('Columns guessed')).toHaveCount(0)
  await expect(table(page).getByRole('rowheader')).toHaveCount(2)
  await expect(page.locator('.open-result')).toBeFocused()
})

test('a date that can be read in two ways is settled for the file', async ({ page }) => {
  await openChecker(page)
  await check(page, `${filled}/p13-screening-authority.xlsx`)
  await expect(page.getByText('“03/09/2021” could mean two dates.')).toBeVisible()
  await page.getByRole('button', { name: '3 September 2021' }).click()
  await expect(page.getByText('could mean two dates.')).toHaveCount(0)
  await expect(page.getByText(/is due “03\/09\/2021”/)).toHaveCount(0)
})

test('a run that was cancelled keeps what it has, and goes on when asked', async ({ page }) => {
  const many = Array.from({ length: 300 }, (_, place) =>
    workbookOf(`Trust ${String(place)}`, `R${String(place)}`, `${String(place)}.xlsx`),
  )
  await openChecker(page)
  await plansInput(page).setInputFiles(many)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(page.getByText(/^Stopped\. \d+ checked, \d+ not checked\.$/)).toBeVisible()
  const goOn = page.getByRole('button', { name: /^Check the \d+ files that are left$/ })
  await expect(goOn).toBeFocused()
  await goOn.press('Enter')
  // Both buttons go with their press: the keys stay where the check is followed.
  const status = page.locator('.run-status')
  await expect(status).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByText('300 files checked.')).toBeVisible({ timeout: 60_000 })
  await expect(status).toBeFocused()
  await expect(page.getByText('Page 1 of 6')).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('Page 2 of 6')).toBeVisible()
  await expect(table(page).getByRole('rowheader')).toHaveCount(50)
})

test('other limits and another day judge everything again', async ({ page }) => {
  await openChecker(page)
  await check(page, [
    planFileOf(2, 'Ashby NHS Trust', 'RA1', 'a.json'),
    planFileOf(0, 'Dunmere NHS Trust', 'RD1', 'd.json'),
  ])
  await expect(table(page).locator('[data-verdict=refused]')).toHaveCount(0)
  await page.getByText(/^Checked against each plan’s own toolkit year/).click()
  await page.getByLabel('Limit on outstanding items').fill('5')
  await expect(row(page, 'a.json').locator('[data-verdict]')).toHaveAttribute('data-verdict', 'refused')
  await page.getByLabel('Limit on outstanding items').fill('many')
  await expect(page.getByText('The limit must be a whole number')).toBeVisible()
  await page.getByLabel('Limit on outstanding items').fill('')
  await expect(table(page).locator('[data-verdict=refused]')).toHaveCount(0)
})

test('side by side with an earlier round it says what slipped, and who is new', async ({ page }) => {
  const now = [
    workbookOf('Ashby NHS Trust', 'RA1', 'ashby.xlsx'),
    workbookOf('Dunmere NHS Trust', 'RD1', 'dunmere.xlsx'),
  ]
  await openChecker(page)
  await check(page, [...now, planFileOf(0, 'Garston NHS Trust', 'RG1', 'garston.json')])
  await look(page, 'Earlier round')
  const before = [
    workbookOf('Ashby NHS Trust', 'RA1', 'old ashby.xlsx'),
    planFileOf(1, 'Garston NHS Trust', 'RG1', 'old.json'),
  ]
  await page.getByLabel('Plans of the earlier round').setInputFiles(before)
  await expect(page.getByText('Two earlier plans read.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing changed (1)' })).toBeVisible()
  await expect(page.locator('summary', { hasText: 'Garston NHS Trust (RG1)' })).toContainText(/items removed/)
  await expect(page.getByRole('heading', { name: 'New in this round (1)' })).toBeVisible()
})

test('a list of expected organisations tells who is missing and whose code and name disagree', async ({ page }) => {
  await openChecker(page)
  await check(page, [
    workbookOf('Ashby NHS Trust', 'RA1', 'ashby.xlsx'),
    workbookOf('Dunmere NHS Trust', 'RX9', 'dunmere.xlsx'),
  ])
  await look(page, 'Who is missing')
  const list = 'ODS code,Name\nRA1,Ashby NHS Trust\nRD1,Dunmere NHS Trust\nRG1,Garston NHS Trust'
  await page.getByLabel('Expected organisations').setInputFiles(received('expected.csv', list))
  await expect(page.getByText('3 organisations are expected')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Garston NHS Trust' })).toBeVisible()
  await expect(page.getByText('In the list, this name has the code RD1.')).toBeVisible()
})

test('what plans have in common stands as tables with bars', async ({ page }) => {
  await openChecker(page)
  await check(page, [
    workbookOf('Ashby NHS Trust', 'RA1', 'ashby.xlsx'),
    workbookOf('Dunmere NHS Trust', 'RD1', 'dunmere.xlsx'),
    workbookOf('Dunmere NHS Trust', 'RD1', 'dunmere copy.xlsx'),
  ])
  await look(page, 'Across all plans')
  await expect(page.getByRole('table', { name: 'Evidence items missed most' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Actions due, by month' }).getByRole('row')).not.toHaveCount(1)
  await expect(page.getByText(/^The same (file|plan in different files)/).first()).toBeVisible()
  await expect(page.getByText(/the same in 2 organisations/).first()).toBeVisible()
})

test('the register and the replies are files that say what the screen says', async ({ page }) => {
  await openChecker(page)
  await check(page, [
    workbookOf('Ashby NHS Trust', 'RA1', 'ashby.xlsx'),
    planFileOf(6, 'Dunmere NHS Trust', 'RD1', 'dunmere.json'),
    received('empty.xlsx', ''),
  ])
  await look(page, 'Register and replies')
  const unread = 'One file could not be read, so it has no reply: empty.xlsx.'
  await expect(page.getByText(unread, { exact: true })).toBeVisible()
  const register = await downloadFrom(page, page.getByRole('button', { name: 'Download register (.xlsx)' }))
  await expect(page.getByText(/Checked: all \d+ values are right/)).toBeVisible()
  const workbook = read(await bytesOf(register))
  const text = workbook.SheetNames.map((name) => utils.sheet_to_csv(workbook.Sheets[name] ?? {})).join('\n')
  for (const words of ['Ashby NHS Trust', 'RD1', 'empty.xlsx', 'Would be refused']) expect(text).toContain(words)

  const zip = unzipSync(
    await bytesOf(await downloadFrom(page, page.getByRole('button', { name: 'Download all replies (.zip)' }))),
  )
  expect(Object.keys(zip).toSorted()).toEqual(['reply_RA1_Ashby-NHS-Trust.txt', 'reply_RD1_Dunmere-NHS-Trust.txt'])
  await page.getByLabel('Reply to').selectOption({ label: 'Dunmere NHS Trust (RD1)' })
  const letter = page.getByRole('textbox', { name: 'Reply', exact: true })
  await expect(letter).toHaveValue(/16 outstanding/)
  expect(new TextDecoder().decode(zip['reply_RD1_Dunmere-NHS-Trust.txt'])).toContain(
    (await letter.inputValue()).trim().split('\n')[0],
  )
})

test('everything can be done without a mouse, and cleared', async ({ page }) => {
  await openChecker(page)
  await tabTo(page, plansInput(page))
  await check(page, [
    workbookOf('Ashby NHS Trust', 'RA1', 'ashby.xlsx'),
    planFileOf(6, 'Dunmere NHS Trust', 'RD1', 'd.json'),
  ])
  await press(page, table(page).getByRole('columnheader', { name: 'Organisation' }).getByRole('button'))
  const first = table(page).getByRole('button', { name: 'ashby.xlsx' })
  await press(page, first)
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  // Both buttons stand before what the keys have reached.
  await page.getByRole('button', { name: 'Clear these results' }).press('Enter')
  await expect(plansInput(page)).toBeFocused()
  await expect(table(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(table(page).getByRole('button', { name: 'ashby.xlsx' })).toBeVisible()
})
