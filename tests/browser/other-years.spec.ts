/** Plans of toolkit years after 2020-21: what is known of the year is used, and what is not is neither asked nor stated. */
import { edition202425 } from '../../src/domain/editions/edition-2024-25'
import { noYearFigures } from '../../src/domain/plan-values'
import { calendarDate } from '../../src/domain/calendar-date'
import type { Plan } from '../../src/domain/plan'
import { actionOf, itemOf, on, planOf } from '../plans'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import {
  bytesOf,
  dateGroup,
  downloadFrom,
  expectVerdict,
  goToStep,
  heading,
  openBuilder,
  openPlan,
  typeDate,
} from './support/builder'
import { address } from './support/site'
import { expect, test } from './support/test'
import { planSheetOf, valueAt } from './support/workbook'

function planOfYear(edition: string, reference: string, due: string, values: Partial<Plan> = {}): Plan {
  const plan = planOf({
    edition,
    preparedOn: null,
    items: [
      itemOf({
        reference,
        covid: { impacted: null, explanation: '' },
        actions: [actionOf({ due: on(due) })],
      }),
    ],
    ...values,
  })
  return { ...plan, signOff: { ...plan.signOff, signedOn: calendarDate('2023-06-20') } }
}

test('a plan for 2022-23 is held against what is known of that year, and the check says what is not', async ({
  page,
}) => {
  await openBuilder(page, { day: '2023-06-14T08:30:00Z' })
  await openPlan(page, planOfYear('2022-23', '8.3.3', '2027-08-27'))
  await expectVerdict(page, 'complete')
  const notChecked = page.getByRole('region', { name: 'What we did not check' })
  await expect(notChecked.getByRole('listitem')).toHaveText([
    'when actions must be complete',
    'how many items a plan can cover',
  ])
  await expect(notChecked.getByRole('link', { name: /^What we know about/ })).toHaveAttribute(
    'href',
    /\/editions\/2022-23\/$/,
  )
  await expectAccessible(page)
  await notChecked.getByRole('link', { name: 'enter it under About your organisation' }).click()
  await typeDate(dateGroup(page, 'Last day for actions (optional)'), '31 12 2023')
  await goToStep(page, 'Check your plan')
  await expect(page.getByText('You entered 31 December 2023 as the last day')).toBeVisible()
  await expect(notChecked.getByRole('listitem')).toHaveText(['how many items a plan can cover'])
})

test('the screens of a plan for 2022-23 neither ask nor state what is not known', async ({ page }) => {
  await openBuilder(page, { day: '2023-06-14T08:30:00Z' })
  await openPlan(page, planOfYear('2022-23', '8.3.3', '2027-08-27'))
  await goToStep(page, 'Evidence items')
  await expect(page.getByText('1 outstanding, limit not known')).toBeVisible()
  await page.getByRole('button', { name: /Critical patches/ }).click()
  await expect(page.getByRole('group', { name: /Covid/ })).toHaveCount(0)
  await expect(page.getByText(/^By \d/)).toHaveCount(0)

  await goToStep(page, 'Download and submit')
  await expect(page.getByText('Upload the spreadsheet where the 2022-23 toolkit asks for it.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Comment with the SIRO’s sign-off' })).toHaveValue(/2022-23/)
  await expect(page.getByRole('textbox', { name: 'Request for review' })).toHaveValue(/at NHS England\]/)
  await expect(page.getByRole('main')).not.toContainText('9.4.6')
  await expectAccessible(page)
})

test('a plan for 2024-25 takes contributing outcomes, and is held against its last day', async ({ page }) => {
  await openBuilder(page, { day: '2025-06-14T08:30:00Z' })
  await openPlan(page, planOfYear('2024-25', 'B4.d', '2026-07-01'))
  await expectVerdict(page, 'incomplete')
  await expect(page.getByText('1 July 2026 is one day past the limit', { exact: true })).toBeVisible()

  await goToStep(page, 'Evidence items')
  await page.getByLabel('References of contributing outcomes').fill('a1.B 3.2')
  await page.getByRole('button', { name: 'Add evidence items' }).click()
  await expect(page.getByText(/3\.2 is not a reference\. The reference of an outcome has a letter/)).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'A1.b' })).toBeVisible()
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
})

test('a year that the tool does not know is held against the figures that its user gave', async ({ page }) => {
  const yearFigures = { ...noYearFigures, completeBy: calendarDate('2027-12-31') }
  await openBuilder(page, { day: '2027-06-14T08:30:00Z' })
  await openPlan(page, planOfYear('2026-27', 'A1.a', '2028-01-05', { yearFigures }))
  await expect(page.getByText('You entered 31 December 2027 as the last day')).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'What we did not check' }).getByRole('link', { name: /^What we know about/ }),
  ).toHaveAttribute('href', /\/editions\/#another-year$/)
})

test('its spreadsheet names its year, though the template is the one for any year', async ({ page }) => {
  await openBuilder(page, { day: '2027-06-14T08:30:00Z' })
  await openPlan(page, planOfYear('2026-27', 'A1.a', '2027-11-05'))
  await goToStep(page, 'Download and submit')
  const file = await downloadFrom(page, page.getByRole('button', { name: 'Download spreadsheet (.xlsx)' }))
  expect(file.suggestedFilename()).toBe('DSPT-improvement-plan_2026-27_RZ1X_2023-06-20.xlsx')
  expect(valueAt(planSheetOf(await bytesOf(file)), 'A1')).toBe('Improvement plan 2026-27')
})

test('the years lead to their pages, and each fact to its source', async ({ page }) => {
  await page.goto(address('/'))
  await page.getByRole('link', { name: 'Look up another toolkit year' }).click()
  await expect(heading(page, 'Toolkit years')).toBeVisible()
  await page.getByRole('rowheader', { name: '2024-25' }).getByRole('link').click()
  await expect(heading(page, 'Improvement plans in 2024-25')).toBeVisible()
  const lastDay = page.getByRole('row', { name: /Complete every action by/ })
  await expect(lastDay).toContainText('30 June 2026')
  await expect(lastDay.getByRole('link')).toHaveAttribute('href', edition202425.sourceOf.completeBy.url ?? '')
  await expect(page.getByText('How many outstanding items a plan can cover.')).toBeVisible()
})
