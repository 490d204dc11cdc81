/**
 * A process that measures pages with a browser of its own, one after another: Lighthouse can't measure two pages in one
 * process. Messages in are addresses; messages out are scores, or why there are none. It ends when nobody is there to ask it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBrowserProcess } from '../browser-process.mjs'
import { ensureChromium } from '../chromium.mjs'
import { measurePage } from './measure-page.mjs'

/** @typedef {{ scores: import('./scores.mjs').PageScores } | { fault: string }} Answer */

const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'))
const browser = await startBrowserProcess(await ensureChromium(), profile)
const port = Number(new URL(browser.address).port)

process.on('message', (/** @type {string} */ address) => {
  void measurePage(address, port).then(
    (scores) => answer({ scores }),
    (/** @type {unknown} */ fault) => answer({ fault: fault instanceof Error ? fault.message : String(fault) }),
  )
})
process.on('disconnect', () => {
  void browser.kill().finally(() => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    process.exit()
  })
})
process.send?.('ready')

/** @param {Answer} message */
function answer(message) {
  process.send?.(message)
}
