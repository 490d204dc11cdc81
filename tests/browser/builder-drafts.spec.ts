/** The plan under way that the browser keeps. */
import type { Page } from '@playwright/test'
import { examplePlan } from '../plans'
import {
  bytesOf,
  dateGroup,
  downloadFrom,
  expectSaved,
  goToStep,
  heading,
  leaveFor,
  letStorageFillUp,
  openBuilder,
  openItem,
  openPlan,
  reload,
  setStorageFull,
  startPlan,
  statusBar,
} from './support/builder'
import { address } from './support/site'
import { expect, test } from './support/test'

const plan = examplePlan('small-trust')
const { name } = plan.organisation

/** Plans that the start screen lists. */
function drafts(page: Page) {
  return page.getByRole('region', { name: /^Your plans? in progress$/ }).getByRole('listitem')
}

test('a reload comes back to the same plan and the same place, with a date half typed', async ({ page }) => {
  await openBuilder(page)
  await startPlan(page)
  await page.getByLabel('Name of your organisation').fill('Lapwing Valley NHS Trust')
  const date = dateGroup(page, 'Plan prepared on')
  await date.getByLabel('Month').fill('Ju')
  await page.getByLabel('ODS code').fill('RJ1')
  await expect(date).toHaveAccessibleDescription(/Month must be a number from 1 to 12, or a name such as June/)
  await expectSaved(page)
  await reload(page)
  await expect(heading(page, 'About your organisation')).toBeVisible()
  await expect(page.getByLabel('Name of your organisation')).toHaveValue('Lapwing Valley NHS Trust')
  await expect(page.getByLabel('ODS code')).toHaveValue('RJ1')
  await expect(date.getByLabel('Month')).toHaveValue('Ju')
  await goToStep(page, 'Check your plan')
  await page.getByRole('link', { name: /^Fix\s*: Plan prepared on: Month must be a number/ }).click()
  await expect(date.getByLabel('Day')).toBeFocused()
  await expect(date).toHaveAccessibleDescription(/Month must be a number/)
})

test('a plan in which nothing was typed is not among the plans under way', async ({ page }) => {
  await openBuilder(page)
  await startPlan(page)
  await expectSaved(page)
  await test.step('a reload still comes back to it', async () => {
    await reload(page)
    await expect(heading(page, 'About your organisation')).toBeVisible()
  })
  await page.getByRole('link', { name: 'Open another plan' }).click()
  await expect(heading(page, 'Build an improvement plan')).toBeFocused()
  await expect(drafts(page)).toHaveCount(0)
  await page.goBack()
  await page.getByLabel('ODS code').fill('RJ1')
  await expectSaved(page)
  await page.getByRole('link', { name: 'Open another plan' }).click()
  await expect(drafts(page)).toHaveCount(1)
})

test('a text that is too long is kept as it was pasted, over a reload too, until it fits', async ({ page }) => {
  const long = 'Fourteen servers missed the April patch window. '.repeat(230).trim()
  await openBuilder(page)
  await openPlan(page, plan)
  await page.getByRole('link', { name: /^Change\s+8\.3\.4/ }).click()
  const position = page.getByLabel('Current position')
  const before = await position.inputValue()
  await position.fill(long)
  await expect(position).toHaveValue(long)
  await expect(position).toHaveAccessibleDescription(
    /This text is 1,039 characters too long Shorten it to 10,000 characters\. Until then, the plan keeps what was here before\./,
  )
  await expect(page.getByRole('status').filter({ hasText: 'This text is too long to save.' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Reference', exact: true }).fill('x'.repeat(301))
  await expectSaved(page)

  await reload(page)
  await expect(position).toHaveValue(long)
  await goToStep(page, 'Check your plan')
  const unkept = page.getByRole('region', { name: 'Not saved in the plan yet 2' })
  await expect(unkept.getByRole('listitem')).toContainText([
    '8.3.4: This text is too long',
    'Until you shorten it, the plan keeps what was here before.',
  ])
  await unkept.getByRole('link').first().click()
  await expect(position).toBeFocused()
  await position.fill(long.slice(0, 10_000))
  await expect(position).not.toHaveAttribute('aria-invalid', 'true')
  await goToStep(page, 'Check your plan')
  await expect(page.getByRole('region', { name: 'Not saved in the plan yet 1' })).toBeVisible()
  await test.step('and undo goes back to what the plan had', async () => {
    await page.getByRole('button', { name: /^Undo\s*: changed 8\.3\.4/ }).click()
    await goToStep(page, 'Evidence items')
    await openItem(page, '8.3.4')
    await expect(position).toHaveValue(before)
  })
})

test('a reload in the middle of an item comes back to that item', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, plan)
  await page.getByRole('link', { name: /^Change\s+8\.3\.4/ }).click()
  const position = page.getByLabel('Current position')
  await position.fill('Nine servers are behind.')
  await expectSaved(page)
  await reload(page)
  await expect(page.getByLabel('Reference', { exact: true })).toHaveValue('8.3.4')
  await expect(position).toHaveValue('Nine servers are behind.')
})

test('what was typed is kept when the page goes away at once', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, plan)
  await goToStep(page, 'About your organisation')
  await page.waitForLoadState('networkidle')
  await page.getByLabel('Name of your organisation').fill('Typed at the last moment')
  await page.goto(address('/guidance/'))
  await leaveFor(page, '/plan/')
  await expect(drafts(page)).toContainText(['Typed at the last moment'])
})

test('plans under way are listed, continued and, when asked twice, deleted', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, plan)
  await expectSaved(page)
  await page.getByRole('link', { name: 'Open another plan' }).click()
  await expect(drafts(page)).toContainText([`${name}Toolkit 2020-21 · 3 items · complete · saved today at 09:30`])
  await page.getByRole('button', { name: `Continue ${name}` }).click()
  await expect(heading(page, 'Evidence items')).toBeFocused()
  await page.goBack()

  const ask = page.getByRole('button', { name: `Delete ${name}` })
  await ask.click()
  const question = page.getByRole('group', { name: `Delete ${name}` })
  await expect(question).toContainText('You cannot undo this')
  await expect(question.getByRole('button', { name: 'Delete the plan' })).toBeFocused()
  await question.getByRole('button', { name: 'Keep it' }).click()
  await expect(ask).toBeFocused()
  await ask.click()
  await question.getByRole('button', { name: 'Delete the plan' }).click()
  await expect(drafts(page)).toHaveCount(0)
  await expect(heading(page, 'Build an improvement plan')).toBeFocused()
  await test.step('and does not come back with the Back button', async () => {
    await page.goBack()
    await expect(heading(page, 'Build an improvement plan')).toBeVisible()
    await reload(page)
    await expect(drafts(page)).toHaveCount(0)
  })
})

test('a plan that is opened twice is one plan, and one that differs is kept beside it', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, plan)
  await expectSaved(page)
  await page.getByRole('link', { name: 'Open another plan' }).click()
  await openPlan(page, plan)
  await page.getByRole('link', { name: 'Open another plan' }).click()
  await expect(drafts(page)).toHaveCount(1)
  await openPlan(page, { ...plan, organisation: { ...plan.organisation, name: 'Older copy' } })
  await expect(page.getByRole('status').filter({ hasText: 'is still there too' })).toBeVisible()
  await expectSaved(page)
  await page.getByRole('link', { name: 'Open another plan' }).click()
  await expect(drafts(page)).toHaveCount(2)
})

test('“Skip to main content” skips, and stays in the plan', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, plan)
  await page.getByRole('link', { name: 'Skip to main content' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await expect(heading(page, 'This plan is complete')).toBeVisible()
  await expect(page).toHaveURL(/#\/check$/)
})

test.describe('a browser that keeps nothing', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('Storage is switched off', 'SecurityError')
        },
      })
    })
    await openBuilder(page)
    await startPlan(page)
  })

  test('says so at once, and offers the plan as a file', async ({ page }) => {
    const warning = page.getByRole('alert').filter({ hasText: 'This plan is not being saved.' })
    await expect(warning).toContainText('This browser does not let the page save anything')
    await page.getByLabel('ODS code').fill('RJ1')
    await expect(statusBar(page)).toContainText('Not saved')
    const download = await downloadFrom(page, statusBar(page).getByRole('button', { name: 'Save a plan file now' }))
    expect(download.suggestedFilename()).toBe('DSPT-improvement-plan_2020-21_RJ1_2021-06-14-draft.json')
    expect((await bytesOf(download)).toString()).toContain('"odsCode": "RJ1"')
  })
})

test('a browser without room says so while typing, and says when it saves again', async ({ page }) => {
  await letStorageFillUp(page)
  await openBuilder(page)
  await startPlan(page)
  await expectSaved(page)
  await setStorageFull(page, true)
  await page.getByLabel('ODS code').fill('RJ')
  const warning = page.getByRole('alert').filter({ hasText: 'This plan is not being saved.' })
  await expect(warning).toContainText('This browser has run out of space for it.')
  await setStorageFull(page, false)
  await page.getByLabel('ODS code').fill('RJ1')
  await expect(warning).toHaveCount(0)
  await expectSaved(page)
})
