/** Earlier versions of a plan: when they are kept, how they are looked at, and the way back. */
import type { Page } from '@playwright/test'
import { examplePlan } from '../plans'
import { expectGoodState } from './support/accessibility'
import { expectSaved, goToStep, heading, openBuilder, openPlan, startPlan, statusBar, steps } from './support/builder'
import { expect, test } from './support/test'

const plan = examplePlan('small-trust')

function states(page: Page) {
  return page.getByRole('list', { name: 'Earlier versions' }).getByRole('listitem')
}

async function goToStates(page: Page): Promise<void> {
  await steps(page).getByRole('link', { name: 'Earlier versions' }).click()
  await expect(heading(page, 'Earlier versions of the plan')).toBeFocused()
}

test('a plan goes back to how it was opened, in one step that can be undone', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, plan)
  await goToStep(page, 'About your organisation')
  await page.getByLabel('ODS code').fill('RJ777')
  await expectSaved(page)
  await goToStates(page)
  await expect(states(page)).toHaveCount(1)
  await expect(states(page).first()).toContainText(/14 June 2021 at 09:30.*When you opened it · 3 items/)
  await expectGoodState(page, 'the list of earlier states')

  await states(page).getByRole('button', { name: 'View' }).click()
  await expect(heading(page, 'The plan on 14 June 2021 at 09:30')).toBeFocused()
  await expect(page.getByRole('main')).toContainText(`RJ777 changed to  → ${plan.organisation.odsCode}`)
  await expectGoodState(page, 'an earlier state')
  await page.getByRole('button', { name: 'Go back to this version' }).click()
  await expect(heading(page, 'Evidence items')).toBeFocused()
  await expect(statusBar(page)).toContainText(plan.organisation.odsCode)

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(statusBar(page)).toContainText('RJ777')
  await goToStates(page)
  await expect(states(page).first()).toContainText(
    'Before this change: went back to the version from 14 June 2021 at 09:30',
  )
})

test('a step that changes much keeps the state before it', async ({ page }) => {
  await openBuilder(page)
  await startPlan(page)
  await page.getByLabel('ODS code').fill('RJ1')
  await goToStep(page, 'Evidence items')
  await page.getByLabel('Evidence item references').fill('1.1.1, 1.2.1, 1.3.1, 1.4.1')
  await page.getByRole('button', { name: 'Add evidence items' }).click()
  await expectSaved(page)
  await goToStates(page)
  await expect(states(page)).toContainText([/Before this change: .* · 0 items/])
})
