/**
 * Kills Chromium while somebody types in the builder, again and again at random moments, and looks at what is there when it
 * is started again: at most a second of typing may be lost. Every kill ends only the browser that this script has started,
 * by the number of its process.
 *
 *   npm run verify:crash -- --runs 20 --seed 1
 *
 * The site is the one in dist/, or in the folder that DIST names. The seed is printed. A kill says nothing of a computer
 * that loses power: for that, writes wait for the disk (docs/decisions/0072-what-a-crash-may-take.md).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureChromium } from './chromium.mjs'
import { randomFrom } from './crash/random.mjs'
import { startBrowser } from './crash/start-browser.mjs'
import { openPlan, timeWrites, typeUntil } from './crash/type-in-builder.mjs'
import { normaliseBase, serveOnFreePort } from './static-server.mjs'

/** Milliseconds of typing that a crash may take. */
const allowed = 1000

const { values } = parseArgs({ options: { runs: { type: 'string', default: '20' }, seed: { type: 'string' } } })
const seed = wholeNumber('seed', values.seed ?? String(Math.floor(Math.random() * 2 ** 31)))
const runs = wholeNumber('runs', values.runs)
const random = randomFrom(seed)
console.log(`Seed ${seed}, ${runs} crashes.`)

const executable = await ensureChromium()
const base = normaliseBase(process.env['BASE'] ?? '/')
const site = await serveOnFreePort({ folder: process.env['DIST'] ?? 'dist', base })
const address = `${site.address}plan/`

/** @type {number[]} */
const losses = []
try {
  for (let run = 1; run <= runs; run += 1) losses.push(await crashOnce(run))
  const worst = Math.max(...losses)
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length
  console.log(
    `Lost: ${Math.round(mean)} ms of typing on average, ${worst} ms at most, of ${allowed} allowed. Seed ${seed}.`,
  )
  process.exitCode = worst > allowed ? 1 : 0
} finally {
  site.close()
}

/**
 * One browser, one plan, one kill. Gives how much typing was lost, in milliseconds.
 *
 * @param {number} run
 */
async function crashOnce(run) {
  const profile = mkdtempSync(join(tmpdir(), 'verify-crash-'))
  /** @type {import('./crash/start-browser.mjs').Browser[]} */
  const browsers = []
  const start = async () => {
    const browser = await startBrowser(executable, profile)
    browsers.push(browser)
    return browser
  }
  try {
    const first = await start()
    const field = await openPlan(first.page, address)
    if (run === 1) console.log(await timeWrites(first.page))
    const wait = 500 + Math.floor(random() * 4500)
    const typed = await typeUntil(first, field, wait, random)

    const second = await start()
    const kept = await (await openPlan(second.page, address)).inputValue()

    const isPrefix = typed.text.startsWith(kept)
    const firstLost = typed.times[kept.length]
    const lost = !isPrefix ? Infinity : firstLost === undefined ? 0 : typed.killedAt - firstLost
    const mark = lost > allowed ? '✗' : '✓'
    const typedCount = `${typed.text.length} letters typed in ${wait} ms`
    console.log(`${mark} ${String(run).padStart(2)}: ${typedCount}, ${kept.length} kept, ${lost} ms lost`)
    return lost
  } finally {
    for (const browser of browsers) await browser.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @param {string} name @param {string} text @returns {number} */
function wholeNumber(name, text) {
  if (/^\d+$/.test(text)) return Number(text)
  console.error(`--${name} takes a whole number, not “${text}”.`)
  process.exit(1)
}
