/** Dates and owners: the views, the picture and the tables that say the same, and the page on paper. */
import type { Locator, Page } from '@playwright/test'
import { itemsOf, on, planOf } from '../plans'
import { expectAccessible, expectNoSidewaysScroll, expectOrderlyHeadings } from './support/accessibility'
import { downloadFrom, heading } from './support/builder'
import { openDates, planWith } from './support/dates'
import { expect, test } from './support/test'

const groups = (page: Page) => page.getByRole('heading', { level: 3 })
const shown = (page: Page) => page.getByRole('status').filter({ hasText: /, by (owner|month)$/ })
const by = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const rowsOf = (page: Page, table: RegExp) => page.getByRole('table', { name: table }).getByRole('row')

test('shows who does what by when, and what is late', async ({ page }) => {
  await openDates(page)
  await expect(page.getByText('As of 14 October 2021. One action is due later than agreed.')).toBeVisible()
  for (const [name, count] of [
    ['Overdue', '1'],
    ['Due this month', '0'],
    ['Due later', '2'],
    ['After return to BAU', '1'],
    ['No date', '1'],
    ['Complete', '1'],
  ] as const) {
    const term = page.getByRole('term').filter({ hasText: name })
    await expect(page.getByRole('definition').and(term.locator('~ dd'))).toHaveText(count)
  }
  await expect(groups(page)).toHaveText([/^Jo Bloggs Training Manager$/, /^Kwame Boateng/, /^No owner yet/])
  const joRows = rowsOf(page, /^Jo Bloggs/)
  await expect(joRows.nth(1)).toContainText(/3\.2\.1Write the course.*1 October 202113 days overdueIn progress/)
  await expect(joRows.nth(2)).toContainText('30 November 2021Agreed for 30 September 2021: now 61 days later')
  await expect(joRows.nth(3)).toContainText('Complete2 September 2021')
  const kwameRows = rowsOf(page, /^Kwame Boateng/)
  await expect(kwameRows.nth(1)).toContainText('14 January 202215 days after the limitIn 92 days')
  await expect(kwameRows.nth(2)).toContainText('3 months after return to business as usual')
})

test('groups by month, shows one owner and hides what is complete, and says what it shows', async ({ page }) => {
  await openDates(page)
  await expect(shown(page)).toHaveText('All 6 actions, by owner')
  await by(page, 'Month').check()
  await expect(shown(page)).toHaveText('All 6 actions, by month')
  await expect(groups(page)).toHaveText([
    /^Overdue/,
    /^November 2021/,
    /^January 2022/,
    /^After return to BAU/,
    /^No date/,
    /^Complete/,
  ])
  await expect(rowsOf(page, /^Overdue/).nth(1)).toContainText('Jo Bloggs')
  await page.getByLabel('Hide completed actions').check()
  await expect(shown(page)).toHaveText('5 of 6 actions, by month')
  await page.getByLabel('Whose actions').selectOption('Jo Bloggs')
  await expect(shown(page)).toHaveText('2 of 6 actions of Jo Bloggs, by month')
  await expect(groups(page)).toHaveText([/^Overdue/, /^November 2021/])
})

test('leads to the date of an action, and back to the same view', async ({ page }) => {
  await openDates(page)
  await by(page, 'Month').check()
  await page.getByLabel('Whose actions').selectOption('Kwame Boateng')
  await page.getByRole('link', { name: /^Renew the contract ?, edit in 9\.2\.1$/ }).click()
  const due = page.getByRole('group', { name: 'Action 1 of 3' }).getByLabel('Day', { exact: true })
  await expect(due).toBeFocused()
  await due.fill('13')
  await page.goBack()
  await expect(heading(page, 'Dates and owners')).toBeFocused()
  await expect(by(page, 'Month')).toBeChecked()
  await expect(rowsOf(page, /^January 2022/).nth(1)).toContainText('13 January 2022')
  await expect(shown(page)).toHaveText('2 of 6 actions of Kwame Boateng, by month')
  // Whose actions they are stands in no address.
  expect(page.url()).not.toMatch(/Kwame|Boateng/i)
})

/** What the picture says: the name of each action with the day beside its mark, or with the words in place of one. */
async function pictured(page: Page): Promise<string[]> {
  const names = await page.locator('svg .timeline__name:not(.timeline__name--group)').allTextContents()
  const words = await page.locator('svg .timeline__words').allTextContents()
  return names.map((name, index) => `${name}: ${words[index] ?? 'nothing'}`)
}

/** What the tables say, in the words of the picture. */
async function tabled(page: Page): Promise<string[]> {
  const rows = await page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all()
  return Promise.all(rows.map(rowInWords))
}

async function rowInWords(row: Locator): Promise<string> {
  const reference = await row.getByRole('rowheader').textContent()
  const action = (await row.getByRole('link').textContent())?.replace(/, edit in .*$/, '')
  const cells = await row.getByRole('cell').allTextContents()
  const [due = '', standing = ''] = cells.slice(-2).map((cell) => cell.replace(/^(Due|Owner): /, ''))
  const words = (standing.startsWith('Complete') ? standing.replace('Complete', '') : due)
    .replace(/^(\d+ \w{3})\w* \d{4}.*$/, '$1')
    .replace(/^(\d+ months after) return to business as usual$/, '$1 BAU')
  return `${reference ?? ''} ${action ?? ''}: ${words}`
}

test('says in the tables what it shows in the picture, in each view', async ({ page }) => {
  await openDates(page)
  const picture = page.getByRole('img', { name: 'Timeline of 6 actions' })
  await expect(picture).toHaveAccessibleDescription(/The tables below give the same dates in words/)
  // What the tables say is not read out twice.
  await expect(picture.locator(':scope > *')).toHaveAttribute('aria-hidden', 'true')
  await expect(picture).toContainText('Today, 14 October 2021')
  await expect(picture).toContainText('Limit, 30 December 2021')
  for (const view of ['Owner', 'Month']) {
    await by(page, view).check()
    const fromTables = await tabled(page)
    expect(fromTables).toHaveLength(6)
    expect(fromTables).toContain('3.2.1 Book the room: 2 Sep')
    expect(await pictured(page)).toEqual(fromTables)
  }
  for (const [kind, count] of [
    ['due', 2],
    ['overdue', 1],
    ['agreed', 1],
    ['complete', 1],
    ['moved', 1],
  ] as const) {
    await expect(picture.locator(`.timeline__${kind}`), kind).toHaveCount(count)
  }
})

test('says so where there is nothing to show', async ({ page }) => {
  await openDates(page, planOf({ items: [] }))
  await expect(page.getByRole('heading', { name: 'No actions yet' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Go to Evidence items' }).click()
  await expect(heading(page, 'Evidence items')).toBeFocused()
})

test('draws no picture while nothing has a day, and makes no empty calendar', async ({ page }) => {
  await openDates(page, planWith([{ due: null }, { due: null }]))
  await expect(page.getByText('None of these actions has a date yet.')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Timeline/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Download calendar (.ics)' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'There is nothing to put in a calendar.' })).toBeVisible()
  await expectAccessible(page)
})

test('says when everything is complete, and shows it again when it was hidden', async ({ page }) => {
  await openDates(page, planWith([{ status: 'complete' }, { status: 'complete' }]))
  await expect(page.getByRole('heading', { name: 'Every action is complete' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'See how to ask for Standards Met' })).toBeVisible()
  await page.getByLabel('Hide completed actions').check()
  await expect(page.getByText('Every action you chose to see is complete.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Show completed actions' }).click()
  await expect(shown(page)).toHaveText('All 2 actions, by owner')
  await expect(page.getByLabel('Hide completed actions')).toBeFocused()
})

test('is reached and changed with the keys alone', async ({ page }) => {
  await openDates(page)
  await page.keyboard.press('Tab')
  await expect(by(page, 'Owner')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(by(page, 'Month')).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Kwame')
  await expect(shown(page)).toHaveText('2 of 6 actions of Kwame Boateng, by month')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByLabel('Hide completed actions')).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Calendar' })).toBeFocused()
  await page.keyboard.press('Tab')
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toMatch(/\.ics$/)
})

test('prints the picture and the tables, and nothing that is pressed', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  await openDates(page)
  await page.getByRole('button', { name: 'Print this view' }).click()
  await expect(page.locator('[data-printed]')).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Gorse Vale NHS Trust, DSP Toolkit improvement plan 2020-21')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Timeline/ })).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(3)
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('radio')).toHaveCount(0)
  await expect(page.getByRole('navigation')).toHaveCount(0)
})

for (const view of ['Owner', 'Month']) {
  test(`is accessible on wide and narrow screens by ${view.toLowerCase()}, with its receipt`, async ({ page }) => {
    await openDates(page)
    await downloadFrom(page, page.getByRole('button', { name: 'Download calendar (.ics)' }))
    await page.getByText('2 actions have no day yet, so they are not in any calendar').click()
    await by(page, view).check()
    await expectOrderlyHeadings(page)
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 900 })
      await test.step(`${String(width)} px`, async () => {
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
      })
    }
  })
}

test('holds a long plan of several years, with long names, on a narrow screen too', async ({ page }) => {
  const name = 'Krankenversicherungsnummernverzeichnisverwaltungsverordnung'.repeat(3)
  const items = itemsOf(200, (index) => ({
    description: index % 2 === 0 ? name : 'Patch the servers',
    owner: { name: `${name} ${String(index % 7)}`, role: name, email: '' },
    due: on(`${String(2021 + (index % 4))}-0${String((index % 9) + 1)}-15`),
  }))
  await openDates(page, planOf({ items }))
  const parts = page.getByRole('img', { name: /^Timeline, part \d+ of \d+: \d+ actions?$/ })
  expect(await parts.count()).toBeGreaterThan(10)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    await expect(parts.first()).toContainText('2024')
  }
  await expect(shown(page)).toHaveText('All 200 actions, by owner')
})
