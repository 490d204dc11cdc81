/**
 * Counts the keys and clicks that a practised user needs to type the example of 15 items from nothing, to the spreadsheet:
 * by keyboard alone, and with a mouse where it is quicker. The plan that came of it is compared with the example.
 *
 *   npm run count:strokes
 *
 * The site is the one in dist/, or in the folder that DIST names.
 */
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { ensureChromium } from './chromium.mjs'
import { normaliseBase, serveOnFreePort } from './static-server.mjs'
import { assertSamePlan } from './strokes/compare-plans.mjs'
import { Hand } from './strokes/hand.mjs'
import { tableOfCounts } from './strokes/print-counts.mjs'
import { typePlan } from './strokes/type-plan.mjs'

const example = readFileSync(new URL('../src/content/examples/trust-at-the-limit.json', import.meta.url), 'utf8')
/** @type {unknown} */
const parsed = JSON.parse(example)
const plan = /** @type {import('./strokes/type-plan.mjs').Plan & { preparedOn: string }} */ (parsed)

const base = normaliseBase(process.env['BASE'] ?? '/')
const site = await serveOnFreePort({ folder: process.env['DIST'] ?? 'dist', base })
const address = `${site.address}plan/`

const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu']
const browser = await chromium.launch({ executablePath: await ensureChromium(), args })
try {
  for (const mayClick of [false, true]) {
    const counts = await countOnce(mayClick)
    console.log(`\n${tableOfCounts(mayClick ? 'Keyboard and mouse' : 'Keyboard alone', counts)}`)
  }
  console.log('\nThe plans that were typed say what the example says.')
} finally {
  await browser.close()
  site.close()
}

/** @param {boolean} mayClick */
async function countOnce(mayClick) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  try {
    const page = await context.newPage()
    await page.clock.setFixedTime(`${plan.preparedOn}T08:30:00Z`)
    await page.goto(address)
    const hand = new Hand(page, { mayClick })
    await typePlan(hand, plan)
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save plan file (.json)' }).click()
    assertSamePlan(readFileSync(await (await saving).path(), 'utf8'), example)
    return hand.counts
  } finally {
    await context.close()
  }
}
