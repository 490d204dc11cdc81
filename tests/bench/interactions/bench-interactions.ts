/**
 * Measures how soon the built site answers a key or a click on a computer four times slower than this one, with plans of 15
 * and 60 items and with the results of 300 files. Beside it, in the same browser: a key in an empty page with one text area,
 * which is as fast as any page can be.
 */
import { join } from 'node:path'
import { chromium, type BrowserContext } from '@playwright/test'
import { makeFiles } from '../check/make-files'
import { planOfItems } from './plan-of-items'
import { spreadOf, type Report } from '../report'
import { timeBuilder } from './in-builder'
import { timeChecker } from './in-checker'
import { sampleRows } from './samples'
import { slowDown, slowdown, timeInput, watchInteractions } from './timed-page'

const rounds = 5
const files = 300

/** @param site address with a slash at its end @param folder for the files of the checker */
export async function benchInteractions(site: string, executablePath: string, folder: string): Promise<Report> {
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] })
  try {
    const newContext = async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' })
      await watchInteractions(context)
      return context
    }
    const bare = await timeBarePage(await newContext())
    const peer = spreadOf(bare).median
    const tables = []
    for (const count of [15, 60]) {
      const page = await (await newContext()).newPage()
      const samples = await timeBuilder(page, site, planOfItems(count), rounds)
      tables.push({ title: `A plan of ${count} items`, rows: sampleRows(samples, peer) })
      await page.context().close()
    }
    const page = await (await newContext()).newPage()
    const names = makeFiles(folder, files).map((name) => join(folder, name))
    const samples = await timeChecker(page, site, names, rounds)
    tables.push({ title: `The results of ${files} files`, rows: sampleRows(samples, peer) })
    return {
      id: 'interactions',
      title: 'From an input to the next picture',
      about: [
        `Built site in Chromium ${browser.version()}, its processor slowed down ${slowdown} times; the budget is 100 ms. Beside it, in the same run: a key in an empty page with one text area, median ${peer} ms, worst ${Math.max(...bare)} ms. Times come from the browser (Event Timing), in steps of 8 ms.`,
      ],
      tables: tables.map((table) => ({ ...table, headings: ['What is done', 'median', 'worst', 'to the empty page'] })),
    }
  } finally {
    await browser.close()
  }
}

async function timeBarePage(context: BrowserContext): Promise<number[]> {
  const page = await context.newPage()
  await page.setContent('<!doctype html><title>Peer</title><label>Text <textarea></textarea></label>')
  await page.getByLabel('Text').focus()
  await slowDown(page)
  const times: number[] = []
  for (let count = 0; count < 20; count += 1) times.push(await timeInput(page, () => page.keyboard.press('x')))
  await context.close()
  // The first keys compile what the later ones run.
  return times.slice(5)
}
