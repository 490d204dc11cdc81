/** Every finding leads to its field, with its words beside it. */
import type { Page } from '@playwright/test'
import { fieldId, fieldToMend } from '~/builder/state/route'
import { calendarDate } from '~/domain/calendar-date'
import { editionOf } from '~/domain/editions'
import { findingCodes, levels, type Finding, type FindingCode } from '~/domain/finding'
import { describeFinding } from '~/domain/messages'
import { stepOf } from '~/domain/progress'
import type { Plan } from '~/domain/plan'
import { findingCases } from '../domain/finding-cases'
import { actionOf, check, itemOf, planOf } from '../plans'
import { planWithNearlyEveryFinding } from './support/broken-plan'
import {
  dateGroup,
  fillOrganisation,
  goToStep,
  openBuilder,
  openPlan,
  statusBar,
  steps,
  typeDate,
} from './support/builder'
import { expect, test } from './support/test'

/** They need the list of evidence items, or words that somebody wrote in place of a date: a plan file carries neither. */
const needMoreThanAPlan: readonly FindingCode[] = [
  'item.catalogue.not-listed',
  'item.catalogue.not-mandatory',
  'action.due.unclear',
  'item.covid.unclear',
  'sign-off.date.unclear',
]

const day = '2021-06-24T09:30:00'
const today = calendarDate('2021-06-24')

/** In the order of the page: by level. */
function findingsOf(plan: Plan): Finding[] {
  const { findings } = check(plan, { today, edition: editionOf(plan) })
  return levels.flatMap((level) => findings.filter((finding) => finding.level === level))
}

const broken = planWithNearlyEveryFinding()
const brokenCodes = new Set(findingsOf(broken).map(({ code }) => code))
const otherCodes = findingCodes.filter((code) => !brokenCodes.has(code) && !needMoreThanAPlan.includes(code))

async function followLink(page: Page, plan: Plan, finding: Finding, place: number): Promise<void> {
  const field = fieldToMend(finding, plan)
  const { problem, remedy } = describeFinding(finding, plan, editionOf(plan))
  const word = finding.level === 'refused' || finding.level === 'required' ? 'Fix' : 'View'
  const link = page
    .getByRole('listitem')
    .getByRole('link', { name: /^(Fix|View)\s*:/ })
    .nth(place)
  await expect(link).toHaveText(`${word}: ${problem}`)
  await link.click()
  await expect(page.locator(`[id="${fieldId(field)}"]`)).toBeFocused()
  await expect(page.locator(':focus')).toBeInViewport()
  // What describes the field, or the group that it is in, is what a screen reader says on arrival.
  const described = await page.evaluate(() => {
    const focused = document.activeElement
    const ids = [focused, focused?.closest('fieldset')].flatMap(
      (element) => element?.getAttribute('aria-describedby')?.split(' ') ?? [],
    )
    return ids.map((id) => document.getElementById(id)?.innerText ?? '').join('\n')
  })
  expect(described).toContain(problem)
  expect(described).toContain(remedy)
  const step = { organisation: 'About your organisation', items: 'Evidence items', 'sign-off': 'SIRO sign-off' }
  await expect(steps(page).getByRole('link', { name: step[stepOf(field)] })).toHaveAttribute('aria-current', 'step')
}

test('each of the findings of a plan with nearly every fault leads to its field', async ({ page }) => {
  expect(brokenCodes.size).toBeGreaterThanOrEqual(findingCodes.length - 15)
  await openBuilder(page, { day })
  await openPlan(page, broken)
  const seen = new Set<FindingCode>()
  for (const [place, finding] of findingsOf(broken).entries()) {
    if (seen.has(finding.code)) continue
    seen.add(finding.code)
    await test.step(`${finding.code}, ${fieldId(finding.path)}`, async () => {
      await followLink(page, broken, finding, place)
      await goToStep(page, 'Check your plan')
    })
  }
  expect(seen).toEqual(brokenCodes)
})

test('so does each of the findings that need a plan of their own', async ({ page }) => {
  await openBuilder(page, { day })
  for (const code of otherCodes) {
    await test.step(code, async () => {
      const { plan } = findingCases[code]
      // Each a plan of its own, or it would be kept beside the one before.
      await openPlan(page, { ...plan, id: code.replaceAll('.', '-') })
      const findings = findingsOf(plan)
      const place = findings.findIndex((finding) => finding.code === code)
      const finding = findings[place]
      if (finding === undefined) throw new Error(`The plan has no finding ${code}`)
      await followLink(page, plan, finding, place)
      await page.getByRole('link', { name: 'Open another plan' }).click()
    })
  }
})

test('every answer has a Change link that leads to it', async ({ page }) => {
  await openBuilder(page, { day })
  await openPlan(page, findingCases['plan.owner.has-most'].plan)
  const links = page.getByRole('link', { name: /^Change / })
  const count = await links.count()
  expect(count).toBe(6 + 6)
  for (let place = 0; place < count; place += 1) {
    const name = (await links.nth(place).innerText()).replace(/\s+/g, ' ')
    await test.step(name, async () => {
      const target = new URLSearchParams((await links.nth(place).getAttribute('href'))?.split('?')[1]).get('at')
      await links.nth(place).click()
      await expect(page.locator(`[id="${target ?? ''}"]`)).toBeFocused()
      await goToStep(page, 'Check your plan')
    })
  }
})

test('going on with a form that is not complete says what is missing, and leads there', async ({ page }) => {
  await openBuilder(page, { day })
  await page.getByRole('button', { name: 'Start a new plan' }).click()
  await page.getByRole('button', { name: 'Continue to Evidence items' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(page.locator('.nhsuk-error-summary')).toBeFocused()
  await expect(page).toHaveTitle(/^Error: About your organisation/)
  await expect(summary.getByRole('listitem')).toHaveText([
    'The organisation’s name is missing',
    'The organisation’s ODS code is missing',
    'The plan does not say what type of organisation you are',
  ])
  await summary.getByRole('link', { name: 'The organisation’s ODS code is missing' }).click()
  const code = page.getByLabel('ODS code')
  await expect(code).toBeFocused()
  await expect(code).toHaveAccessibleDescription(/Error:\s+The organisation’s ODS code is missing/)
  await test.step('a code is put into capitals where the caret is', async () => {
    await code.pressSequentially('rj9')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('ab')
    await expect(code).toHaveValue('RABJ9')
  })
  await expect(summary.getByRole('listitem')).toHaveCount(2)
  await expect(code).not.toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('button', { name: 'Continue to Evidence items' }).click()
  await expect(page.locator('.nhsuk-error-summary')).toBeFocused()
  await page.getByRole('link', { name: 'go to Evidence items' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Evidence items' })).toBeFocused()
  await expect(page).toHaveTitle(/^Evidence items/)
})

test('what is wrong in several places is said once, with a line and a link for each', async ({ page }) => {
  const nobody = { name: '', role: '', email: '' }
  const items = ['1.3.1', '3.2.1', '9.2.1'].map((reference, place) =>
    itemOf({ id: `item-${place}`, reference, actions: [actionOf({ id: `action-${place}`, owner: nobody })] }),
  )
  await openBuilder(page, { day })
  await openPlan(page, planOf({ items }))
  const card = page.getByRole('listitem').filter({ hasText: '3 places' })
  await expect(card.getByText('Owner missing')).toHaveCount(1)
  await expect(card.getByText('Name one person')).toHaveCount(1)
  const links = card.getByRole('link', { name: /^Fix\s*:/ })
  await expect(links).toHaveCount(3)
  await links.nth(1).click()
  const field = fieldId({ part: 'action', itemId: 'item-1', actionId: 'action-1', field: 'owner' })
  await expect(page.locator(`[id="${field}"]`)).toBeFocused()
})

test('what is wrong while somebody types, after all was put right, does not take the focus away', async ({ page }) => {
  await openBuilder(page, { day })
  await page.getByRole('button', { name: 'Start a new plan' }).click()
  await page.getByRole('button', { name: 'Continue to Evidence items' }).click()
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  await fillOrganisation(page)
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toHaveCount(0)
  const month = dateGroup(page, 'Plan prepared on').getByLabel('Month', { exact: true })
  await month.fill('')
  await month.pressSequentially('September', { delay: 20 })
  await expect(month).toBeFocused()
  await expect(month).toHaveValue('September')
})

test('a date that does not exist is not called missing as well, and its step is not called complete', async ({
  page,
}) => {
  await openBuilder(page, { day })
  await page.getByRole('button', { name: 'Start a new plan' }).click()
  await fillOrganisation(page)
  await typeDate(dateGroup(page, 'Plan prepared on'), '31 2 2021')
  await page.getByRole('button', { name: 'Continue to Evidence items' }).click()
  const summary = page.locator('.nhsuk-error-summary')
  await expect(summary.getByRole('listitem')).toHaveText([
    'Plan prepared on: There is no 31 February 2021. Enter a real date',
  ])
  await expect(page.getByText('The plan does not say when it was prepared')).toHaveCount(0)
  await expect(steps(page).getByRole('link', { name: 'About your organisation' })).toHaveAccessibleDescription(
    '1 to fix',
  )
})

test('the summary of a form lists its faults in the order of the page', async ({ page }) => {
  await openBuilder(page, { day })
  await page.getByRole('button', { name: 'Start a new plan' }).click()
  await page.getByLabel('Name of your organisation').fill('Lapwing Valley NHS Trust')
  await typeDate(dateGroup(page, 'Plan prepared on'), '31 2 2021')
  await page.getByRole('button', { name: 'Continue to Evidence items' }).click()
  await expect(page.locator('.nhsuk-error-summary').getByRole('listitem')).toHaveText([
    /ODS code/,
    /type of organisation/,
    /31 February/,
  ])
})

test('an email address that is none is remarked on once it is left', async ({ page }) => {
  await openBuilder(page, { day })
  await page.getByRole('button', { name: 'Start a new plan' }).click()
  const email = page.getByLabel('Their email address (optional)')
  await email.fill('not-an-email')
  await expect(email).not.toHaveAccessibleDescription(/does not look like/)
  await email.blur()
  await expect(email).toHaveAccessibleDescription(/This does not look like an email address/)
  await email.fill('megan.pritchard@example.nhs.uk')
  await expect(email).not.toHaveAccessibleDescription(/does not look like/)
})

test('the bar speaks of what to fix only where there is something', async ({ page }) => {
  await openBuilder(page, { day })
  await openPlan(page, planOf({ organisation: { ...planOf().organisation, contact: { name: '', email: '' } } }))
  await goToStep(page, 'Evidence items')
  await expect(statusBar(page)).toContainText('1 advice')
  await expect(statusBar(page).getByRole('link', { name: 'See the check' })).toBeVisible()
  await goToStep(page, 'SIRO sign-off')
  await page.getByLabel('Name of your SIRO').fill('')
  await expect(statusBar(page).getByRole('link', { name: 'See what to fix' })).toBeVisible()
})
