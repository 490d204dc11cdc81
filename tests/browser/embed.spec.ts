/** The tool in pages of another site: on another port, and so of another origin. */
import type { FrameLocator, Page } from '@playwright/test'
import { expectAccessible, expectGoodState } from './support/accessibility'
import { listenIn, startHostSite, type HostSite } from './support/host-site'
import { marker } from './support/marker'
import { address } from './support/site'
import { expect, test } from './support/test'

// The host is another site on purpose.
test.use({ expectedFaults: /^request to http:\/\/localhost:\d+\// })

const element = (attributes: string) =>
  `<script src="TOOLembed/host.js" defer></script><p>Above</p><improvement-plan ${attributes}></improvement-plan>`

let host: HostSite

test.beforeAll(async ({ baseURL }) => {
  host = await startHostSite(new URL(address('/'), baseURL).href, {
    '/later-year': element('view="plan" edition="2022-23" label="Our plan"'),
    '/far-down': `<p style="height: 3000px">Much to read first</p>${element('')}`,
    '/unknown-year': element('edition="1999-00"'),
    '/plain': '<iframe src="TOOLembed/plan/" title="Builder" width="800" height="500"></iframe>',
    '/forger': `<script>
      addEventListener('message', ({ data: { to, message } }) => {
        const beside = Array.from(parent, (_, place) => parent[place]).find((frame) => frame !== window)
        const target = to === 'tool' ? beside : parent
        target.postMessage(message, '*')
      })
    </script>`,
    '/two-frames': `${element('view="plan"')}<iframe id="forger" src="/forger" title="Forger"></iframe>`,
  })
})

test.afterAll(async () => {
  await host.stop()
})

function frameOf(page: Page): FrameLocator {
  return page.locator('iframe').first().contentFrame()
}

function startButton(page: Page) {
  return frameOf(page).getByRole('button', { name: 'Start a new plan' })
}

async function verdictOf(page: Page): Promise<unknown> {
  return page.locator('improvement-plan').evaluate((found) => Reflect.get(found, 'verdict') as unknown)
}

/** How much taller the page in the frame is than the frame, in CSS pixels. */
async function heightMissing(page: Page): Promise<number> {
  const content = await frameOf(page)
    .locator('body')
    .evaluate((body) => Math.ceil(body.getBoundingClientRect().height))
  return (
    content -
    (await page
      .locator('iframe')
      .first()
      .evaluate((frame) => frame.getBoundingClientRect().height))
  )
}

test('under a strict policy the builder stands as tall as it is, and tells the host its verdict and nothing else', async ({
  page,
}) => {
  const heard = await listenIn(page)
  await page.goto(host.origin)
  await startButton(page).click()
  const frame = frameOf(page)
  await frame.getByLabel('Name of your organisation').fill(marker)
  await expect(page.getByText('as the frame tells this page: incomplete')).toBeVisible()
  await expect.poll(() => heightMissing(page)).toBe(0)
  await frame.getByRole('link', { name: 'Evidence items' }).first().click()
  await frame.getByLabel('Evidence item references').fill('1.1.1')
  await frame.getByRole('button', { name: 'Add evidence items' }).click()
  await frame.getByLabel('Current position').fill(marker)
  await expect.poll(() => heightMissing(page)).toBe(0)
  const messages = await heard()
  expect(new Set(messages.map(({ origin }) => origin)).size).toBe(1)
  expect(JSON.stringify(messages)).not.toContain(marker)
  const kinds = messages.map(({ sent }) =>
    Object.keys(sent ?? {})
      .toSorted()
      .join(' '),
  )
  expect(new Set(kinds)).toEqual(new Set(['protocol type', 'height protocol show type', 'protocol type verdict']))
  await expectAccessible(page)
})

test('the guidance in a frame reads well', async ({ page }) => {
  await page.goto(address('/embed/guidance/before-you-start/'))
  await expectGoodState(page, 'a step of the guidance')
})

test('the host chooses the toolkit year, and one that is not known changes nothing', async ({ page }) => {
  await page.goto(`${host.origin}/later-year`)
  await expect(page.getByTitle('Our plan')).toBeVisible()
  await expect(frameOf(page).getByLabel('Toolkit year')).toHaveValue('2022-23')
  // The screens that the builder fetches ahead: going away earlier would cut those requests off.
  await page.waitForLoadState('networkidle')
  await page.goto(`${host.origin}/unknown-year`)
  await expect(frameOf(page).getByLabel('Toolkit year')).toHaveValue('2020-21')
})

test('links of the guidance stay in the frame, and all others say that they open a new tab', async ({
  page,
  context,
}) => {
  await page.goto(`${host.origin}/guidance`)
  const frame = frameOf(page)
  const main = frame.getByRole('main')
  await expect(frame.getByRole('banner')).toHaveCount(0)
  await expect(frame.getByRole('contentinfo')).toHaveCount(0)
  await main.getByRole('link', { name: 'Help and words we use' }).click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/Help/)
  // A new page is read from its beginning, which the host brings into view.
  await expect(frame.getByRole('heading', { level: 1 })).toBeInViewport()
  await expect.poll(() => heightMissing(page)).toBe(0)
  await main.getByRole('link', { name: 'Why plans are refused' }).filter({ visible: true }).first().click()
  await main.getByRole('link', { name: 'Complete the plan' }).filter({ visible: true }).first().click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/Complete/)
  await main.getByRole('link', { name: /^More than 15 items/ }).click()
  await expect(frame.getByRole('heading', { name: /15/ }).first()).toBeInViewport()
  await expect(main.getByRole('link', { name: 'Print or read on one page (opens in a new tab)' }).first()).toBeVisible()
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    main.getByRole('link', { name: 'Open in its own tab' }).click(),
  ])
  await expect(tab.getByRole('banner')).toBeVisible()
  expect(new URL(tab.url()).pathname).toContain('/guidance/why-plans-are-refused/')
})

test('a place that a link names is brought into view, however late the page in the frame is laid out', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // As in a frame that the browser has no time to draw.
    const Observer = window.ResizeObserver
    window.ResizeObserver = class extends Observer {
      constructor(callback: ResizeObserverCallback) {
        super((entries, observer) => setTimeout(() => callback(entries, observer), 700))
      }
    }
  })
  await page.goto(`${host.origin}/guidance`)
  const main = frameOf(page).getByRole('main')
  await main.getByRole('link', { name: 'Complete the plan' }).filter({ visible: true }).first().click()
  await main.getByRole('link', { name: /^More than 15 items/ }).click()
  await expect(main.getByRole('heading', { name: /more than 15/ })).toBeInViewport()
  await expect.poll(() => heightMissing(page)).toBe(0)
  await expect(main.getByRole('heading', { name: /more than 15/ })).toBeInViewport()
})

test('links of the builder to other pages open a new tab, and the plan stays', async ({ page, context }) => {
  await page.goto(host.origin)
  await startButton(page).click()
  const frame = frameOf(page)
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    frame.getByRole('link', { name: 'Is this for me? (opens in a new tab)' }).click(),
  ])
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(frame.getByRole('heading', { name: 'About your organisation' })).toBeVisible()
})

test('what somebody goes to, and what they are told, is in view however tall the frame is', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 600 })
  await page.goto(host.origin)
  const frame = frameOf(page)
  await frame.getByRole('button', { name: 'A trust at the limit' }).click()
  await expect(frame.getByRole('heading', { name: 'Evidence items', level: 1 })).toBeInViewport()
  await expect(frame.getByRole('button', { name: 'Dismiss' })).toBeInViewport()
  const last = frame.getByRole('button', { name: /, edit$/ }).last()
  await last.scrollIntoViewIfNeeded()
  await last.click()
  await frame.getByRole('link', { name: 'Check your plan' }).first().click()
  await expect(frame.getByRole('heading', { level: 1 })).toBeInViewport()
})

test('the page around stays where it is while the frame starts', async ({ page }) => {
  await page.addInitScript(() => {
    if (window.parent !== window) return
    let times = 0
    document.addEventListener('ready', () => (times += 1), { capture: true })
    Reflect.set(window, 'timesReady', () => times)
  })
  await page.goto(`${host.origin}/far-down`)
  await expect.poll(() => page.evaluate(() => (Reflect.get(window, 'timesReady') as () => number)())).toBe(1)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  // Chromium draws no frame that is far out of view: it says how tall it is once it comes near.
  await page.locator('iframe').scrollIntoViewIfNeeded()
  await expect.poll(() => heightMissing(page)).toBe(0)
})

test('a plain frame without our script works, and scrolls by itself', async ({ page }) => {
  await page.goto(`${host.origin}/plain`)
  await startButton(page).click()
  await expect(frameOf(page).getByRole('heading', { name: 'About your organisation' })).toBeFocused()
  const overflow = await frameOf(page)
    .locator('html')
    .evaluate((root) => getComputedStyle(root).overflowY)
  expect(overflow).toBe('scroll')
})

test('a frame takes no message but a greeting, and none from any other window than its host', async ({ page }) => {
  const heard = await listenIn(page)
  await page.goto(`${host.origin}/two-frames`)
  await expect(startButton(page)).toBeVisible()
  await expect.poll(() => heightMissing(page)).toBe(0)
  await expect.poll(async () => JSON.stringify(await heard())).toContain('"verdict":null')
  const before = (await heard()).length
  const greeting = { protocol: 'improvement-plans/1', type: 'hello' }
  await page.evaluate(async (hello) => {
    const frame = document.querySelector('iframe')?.contentWindow
    const wrong = [
      ...[null, 1, 'hello', [], {}, { type: 'hello' }, { ...hello, protocol: 'improvement-plans/2' }],
      ...[
        { ...hello, type: 'open' },
        { ...hello, plan: '{}' },
      ],
    ]
    for (const message of wrong) frame?.postMessage(message, '*')
    // The forger stands beside the tool and is no host of it. It says when it has tried.
    const forger = document.querySelector<HTMLIFrameElement>('#forger')?.contentWindow
    const tried = new Promise((resolve) => addEventListener('message', resolve, { once: true }))
    forger?.postMessage({ to: 'tool', message: hello }, '*')
    forger?.postMessage({ to: 'host', message: 'tried' }, '*')
    await tried
    // The host's own greeting comes last, and is answered: so silence before it means something.
    frame?.postMessage(hello, '*')
  }, greeting)
  const kinds = async () =>
    (await heard()).slice(before).map(({ sent }) => Reflect.get(Object(sent), 'type') as unknown)
  await expect.poll(async () => (await kinds()).filter((kind) => kind === 'verdict')).toHaveLength(1)
  expect((await kinds()).toSorted()).toEqual(['ready', 'resize', 'verdict', undefined])
})

test('the element’s frame stands in a sandbox that keeps the page around it where it is', async ({ page }) => {
  await page.goto(host.origin)
  const sandbox = (await page.locator('iframe').getAttribute('sandbox'))?.split(' ') ?? []
  expect(sandbox).toContain('allow-scripts')
  expect(sandbox.filter((word) => word.includes('top-navigation'))).toEqual([])
  await expect(startButton(page)).toBeVisible()
})

test('the host’s script takes nothing from other windows, and nothing malformed from its own frame', async ({
  page,
}) => {
  const heard = await listenIn(page)
  await page.goto(`${host.origin}/two-frames`)
  await expect(startButton(page)).toBeVisible()
  await expect.poll(() => heightMissing(page)).toBe(0)
  const forged = [
    { protocol: 'improvement-plans/1', type: 'verdict', verdict: 'complete' },
    { protocol: 'improvement-plans/1', type: 'resize', height: 5000, show: 4000 },
  ]
  await page.evaluate((messages) => {
    const forger = document.querySelector<HTMLIFrameElement>('#forger')?.contentWindow
    for (const message of messages) forger?.postMessage({ to: 'host', message }, '*')
  }, forged)
  const malformed = [
    { ...forged[0], verdict: 'agreed' },
    { ...forged[0], plan: 'more than a verdict' },
    { ...forged[1], height: 1e9 },
    { ...forged[1], height: '5000' },
    { ...forged[1], protocol: undefined },
  ]
  await frameOf(page)
    .locator('body')
    .evaluate((_, messages) => messages.forEach((message) => parent.postMessage(message, '*')), malformed)
  await expect.poll(async () => JSON.stringify(await heard())).toContain('more than a verdict')
  await expect.poll(async () => JSON.stringify(await heard())).toContain('"height":5000')
  expect(await verdictOf(page)).toBeNull()
  expect(await heightMissing(page)).toBe(0)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  // The same from the tool itself is taken, so that the silence before means something.
  await frameOf(page)
    .locator('body')
    .evaluate((_, message) => parent.postMessage(message, '*'), forged[0])
  await expect.poll(() => verdictOf(page)).toBe('complete')
})
