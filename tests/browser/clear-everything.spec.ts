/** “Clear everything”, for a computer that others use too. */
import { examplePlan } from '../plans'
import { expectGoodState } from './support/accessibility'
import { expectSaved, heading, openBuilder, openPlan } from './support/builder'
import { startServer } from './support/own-server'
import { address } from './support/site'
import { expect, test, watch } from './support/test'

const plan = examplePlan('small-trust')

test('leaves nothing in the browser, not even where another tab has a plan open, and says what it did', async ({
  browser,
}) => {
  test.slow()
  const server = await startServer()
  const context = await browser.newContext({ serviceWorkers: 'allow', baseURL: server.address })
  const faults = watch(context, server.origin)
  const page = await context.newPage()
  await openBuilder(page)
  await page.evaluate(async () => navigator.serviceWorker.ready)
  await openPlan(page, plan)
  await expectSaved(page)

  const other = await context.newPage()
  await other.goto(address('/privacy/'))
  await other.getByRole('link', { name: 'Clear everything' }).click()
  await expect(heading(other, 'Clear everything saved in this browser')).toBeVisible()
  const there = other.getByRole('region', { name: 'What is saved now' })
  await expect(there.getByRole('listitem')).toContainText([
    '1 plan',
    '1 earlier version of a plan',
    'copy of this website',
  ])
  await expectGoodState(other, 'the question before everything is cleared')

  await other.getByRole('button', { name: 'Clear everything' }).click()
  await expect(heading(other, 'Everything is cleared')).toBeFocused()
  await expect(other.getByRole('main')).toContainText(/1 plan\s*1 earlier version of a plan\s*the copy of this website/)
  await expect(heading(page, 'Build an improvement plan')).toBeVisible()
  const left = await other.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    items: localStorage.length + sessionStorage.length,
    cookies: document.cookie,
  }))
  expect(left).toEqual({ databases: [], caches: [], workers: 0, items: 0, cookies: '' })
  await other.getByRole('link', { name: 'Back to the start' }).click()
  await expect(other.getByRole('button', { name: /^Continue/ })).toHaveCount(0)
  expect(faults).toEqual([])
  await context.close()
  await server.stop()
})

test('can be left without anything being deleted', async ({ page }) => {
  await openBuilder(page)
  await openPlan(page, plan)
  await expectSaved(page)
  await page.getByRole('link', { name: 'Open another plan' }).click()
  await page.getByRole('link', { name: 'clear everything saved in this browser' }).click()
  await expect(heading(page, 'Clear everything saved in this browser')).toBeFocused()
  await page.getByRole('link', { name: 'Keep everything' }).click()
  await expect(page.getByRole('button', { name: `Continue ${plan.organisation.name}` })).toBeVisible()
})
