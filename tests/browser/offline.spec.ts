/** The copy of the site in the browser: what works without the network, and how a newer version comes in. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { writeOfflineWorker } from '../../scripts/offline/offline-copy.mjs'
import { planOf } from '../plans'
import {
  downloadFrom,
  expectSaved,
  goToStep,
  heading,
  openBuilder,
  openPlan,
  planDay,
  statusBar,
} from './support/builder'
import { startServer, type OwnServer } from './support/own-server'
import { address, site } from './support/site'
import { expect, test, watch } from './support/test'

/** A browser that lets the offline worker answer, watched like any other. */
async function openContext(
  browser: Browser,
  server: OwnServer,
): Promise<{ context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({ serviceWorkers: 'allow', baseURL: server.address })
  return { context, faults: watch(context, server.origin) }
}

/** The copy is complete once its worker answers for the page. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller === null) {
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      )
    }
  })
}

/** Asked twice: a check that the browser began before there was a newer version may answer for the first. */
async function findNewer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    await registration.update()
  })
}

function copies(page: Page): Promise<number> {
  return page.evaluate(async () => (await caches.keys()).length)
}

test('after one visit to one page, everything works without the network', async ({ browser }) => {
  const server = await startServer()
  const { context, faults } = await openContext(browser, server)
  const page = await context.newPage()
  await page.goto(address('/guidance/'))
  await untilKept(page)
  await server.stop()

  await test.step('from an empty plan to every file', async () => {
    await openBuilder(page)
    await openPlan(page, planOf())
    await goToStep(page, 'Download and submit')
    const buttons = [
      'Download spreadsheet (.xlsx)',
      'Download PDF',
      'Download open document (.ods)',
      'Save plan file (.json)',
    ]
    for (const name of buttons) {
      const download = await downloadFrom(page, page.getByRole('button', { name, exact: true }))
      expect(readFileSync(await download.path()).length).toBeGreaterThan(500)
    }
  })

  await test.step('pages, templates, and an address without its slash', async () => {
    await page.goto(address('/guidance/siro-sign-off'))
    await expect(page).toHaveURL(/\/guidance\/siro-sign-off\/$/)
    await expect(heading(page, /./)).toBeVisible()
    await page.goto(address('/template/?from=guidance'))
    const link = page.getByRole('main').locator('a[href$=".xlsx"]').first()
    const download = await downloadFrom(page, link)
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })
  expect(faults).toEqual([])

  await test.step('and what is not there is said not to be', async () => {
    const response = await page.goto(address('/no-such-page/'))
    expect(response?.status()).toBe(404)
    await expect(heading(page, /not found/i)).toBeVisible()
  })
  await context.close()
})

test('a file that is not of the same build is never mixed in, and the site works as before', async ({ browser }) => {
  const work = mkdtempSync(join(tmpdir(), 'altered-'))
  cpSync(site.folder, work, { recursive: true })
  const file = join(work, 'privacy/index.html')
  writeFileSync(file, readFileSync(file, 'utf8').replace('</h1>', ' (altered)</h1>'))
  const server = await startServer(work)
  const context = await browser.newContext({ serviceWorkers: 'allow', baseURL: server.address })
  const page = await context.newPage()
  await page.goto(address('/guidance/'))
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register(
      document.baseURI.replace(/guidance\/$/, 'offline-worker.js'),
    )
    const worker = registration.installing ?? registration.waiting ?? registration.active
    while (worker !== null && worker.state === 'installing') {
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
    }
    return worker?.state ?? 'redundant'
  })
  expect(state).toBe('redundant')
  await page.goto(address('/privacy/'))
  await expect(heading(page, 'Privacy (altered)')).toBeVisible()
  await context.close()
  await server.stop()
  rmSync(work, { recursive: true })
})

test.describe('a newer version', () => {
  let work: string
  let current: string

  test.beforeEach(async () => {
    work = mkdtempSync(join(tmpdir(), 'versions-'))
    for (const version of ['old', 'new']) cpSync(site.folder, join(work, version), { recursive: true })
    current = join(work, 'current')
    symlinkSync(join(work, 'old'), current)
    // As a build would: pages with other words, and code that the older version asks for is gone.
    const fresh = join(work, 'new')
    for (const name of ['plan/index.html', 'privacy/index.html']) {
      const file = join(fresh, name)
      writeFileSync(file, readFileSync(file, 'utf8').replace('</h1>', ' (newer)</h1>'))
    }
    for (const name of readdirSync(join(fresh, '_astro'))) {
      if (name.includes('worker')) rmSync(join(fresh, '_astro', name))
    }
    await writeOfflineWorker(fresh)
  })

  test.afterEach(() => {
    rmSync(work, { recursive: true })
  })

  function publishNewer(): void {
    unlinkSync(current)
    symlinkSync(join(work, 'new'), current)
  }

  test('waits while a plan is open, and comes when it is asked for', async ({ browser }) => {
    const server = await startServer(current)
    const { context, faults } = await openContext(browser, server)
    const page = await context.newPage()
    await openBuilder(page)
    await untilKept(page)
    await openPlan(page, planOf())
    await expectSaved(page)
    publishNewer()
    await findNewer(page)
    const words = page.getByText('A new version of this site is ready. Load it when you have finished.')
    await expect(words).toBeVisible()

    await test.step('the code of the open page is still there, although the server has it no more', async () => {
      await goToStep(page, 'Download and submit')
      const download = await downloadFrom(page, page.getByRole('button', { name: 'Download PDF', exact: true }))
      expect(readFileSync(await download.path()).length).toBeGreaterThan(500)
    })

    await test.step('another page of the site does not bring it in either', async () => {
      const other = await context.newPage()
      await other.goto(address('/privacy/'))
      await expect(heading(other, 'Privacy')).not.toContainText('newer')
      await other.close()
    })

    await test.step('the button does, and the plan is still open', async () => {
      const reloaded = page.waitForEvent('load')
      await page.getByRole('button', { name: 'Load the new version' }).click()
      await reloaded
      await expect(statusBar(page)).toContainText('Gorse Vale NHS Trust')
      const html = await page.evaluate(async () => (await fetch(location.pathname)).text())
      expect(html).toContain('(newer)</h1>')
      await expect(words).toBeHidden()
    })

    await test.step('and the older copy goes when nothing is open that began with it', async () => {
      await page.goto(address('/privacy/'))
      await expect(heading(page, 'Privacy (newer)')).toBeVisible()
      await expect.poll(() => copies(page)).toBe(1)
    })
    expect(faults).toEqual([])
    await context.close()
    await server.stop()
  })

  test('keeps the older code for another tab that still works with it', async ({ browser }) => {
    const server = await startServer(current)
    const { context } = await openContext(browser, server)
    const atWork = await context.newPage()
    await atWork.clock.setFixedTime(planDay)
    await openBuilder(atWork)
    await untilKept(atWork)
    await openPlan(atWork, planOf())
    const page = await context.newPage()
    await openBuilder(page)
    publishNewer()
    await findNewer(page)
    const reloaded = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Load the new version' }).click()
    await reloaded
    await server.stop()
    await goToStep(atWork, 'Download and submit')
    const download = await downloadFrom(atWork, atWork.getByRole('button', { name: 'Download spreadsheet (.xlsx)' }))
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await context.close()
  })

  test('comes by itself where only pages of text are open', async ({ browser }) => {
    const server = await startServer(current)
    const { context, faults } = await openContext(browser, server)
    const page = await context.newPage()
    await page.goto(address('/guidance/'))
    await untilKept(page)
    publishNewer()
    const changed = page.evaluate(
      () =>
        new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })),
    )
    await findNewer(page)
    await changed
    await page.goto(address('/privacy/'))
    await expect(heading(page, 'Privacy (newer)')).toBeVisible()
    await expect.poll(() => copies(page)).toBe(1)
    expect(faults).toEqual([])
    await context.close()
    await server.stop()
  })
})
