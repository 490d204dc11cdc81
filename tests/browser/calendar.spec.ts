/** Calendars of due dates, downloaded and read by another program than the one that wrote them. */
import { eventOf, readCalendar } from '../formats/calendar/read-calendar'
import { bytesOf, downloadFrom, goToStep, heading } from './support/builder'
import { openDates } from './support/dates'
import { expect, test } from './support/test'

test('gives a calendar that another program reads, of everybody and of one owner', async ({ page }) => {
  await openDates(page)
  await page.getByRole('link', { name: 'Put them in a calendar' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Calendar' })).toBeFocused()
  const download = await downloadFrom(page, page.getByRole('button', { name: 'Download calendar (.ics)' }))
  expect(download.suggestedFilename()).toMatch(/^DSPT-improvement-plan_2020-21_RZ1X_2021-06-14(-draft)?\.ics$/)
  const text = (await bytesOf(download)).toString()
  expect(readCalendar(text).events.map(({ start }) => start)).toEqual(['2021-11-30', '2021-10-01', '2022-01-14'])
  expect(eventOf(text, 'action-2')).toMatchObject({ summary: '3.2.1: Write the course (Jo Bloggs)' })
  const receipt = page.locator('.receipt').filter({ hasText: '.ics' })
  await expect(receipt).toContainText('has three events.')
  await expect(receipt).toContainText('One action has no due date and is not in the calendar.')

  await expect(page.getByRole('list', { name: 'Calendars for one owner' }).getByRole('listitem')).toHaveText([
    'Calendar for Jo Bloggs 2 actions',
    'Calendar for Kwame Boateng 1 action',
  ])
  const own = await downloadFrom(page, page.getByRole('button', { name: 'Calendar for Jo Bloggs' }))
  expect(own.suggestedFilename()).toMatch(/_jo-bloggs(-draft)?\.ics$/)
  const events = readCalendar((await bytesOf(own)).toString()).events
  expect(events.map(({ summary }) => summary)).toEqual([
    '3.2.1: Train the rest (Jo Bloggs)',
    '3.2.1: Write the course (Jo Bloggs)',
  ])
  await expect(receipt).toContainText('has two events.')
})

test('says which actions no calendar can hold, and leads to them', async ({ page }) => {
  await openDates(page)
  await page.getByText('2 actions have no day yet, so they are not in any calendar').click()
  const left = page.getByRole('listitem').filter({ hasText: /9\.2\.1: (Test|Name)/ })
  await expect(left).toHaveText(['9.2.1: Test the plan (3 months after BAU)', '9.2.1: Name a deputy (No due date)'])
  await left.getByRole('link', { name: 'Name a deputy' }).click()
  await expect(page.getByRole('group', { name: 'Action 3 of 3' }).getByLabel('Day', { exact: true })).toBeFocused()
})

test('offers the calendar on the download step as well, once', async ({ page }) => {
  await openDates(page)
  await goToStep(page, 'Download and submit')
  const download = await downloadFrom(page, page.getByRole('button', { name: 'Download calendar (.ics)', exact: true }))
  expect(readCalendar((await bytesOf(download)).toString()).events).toHaveLength(3)
  await page.getByRole('link', { name: 'Calendars for one owner' }).click()
  await expect(heading(page, 'Dates and owners')).toBeFocused()
})

test.describe('without the code that writes calendars', () => {
  test.use({ expectedFaults: /make-calendar|Failed to load resource/ })

  test('says so, and that the plan is safe', async ({ page }) => {
    await openDates(page)
    await page.route(/make-calendar/, (route) => route.abort())
    await page.getByRole('button', { name: 'Download calendar (.ics)' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'did not load' })).toContainText(
      'Your plan is not affected. Check your connection',
    )
  })
})
