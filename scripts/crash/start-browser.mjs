/** A Chromium of the script's own with a page to type in, which can be killed as a crash would end it. */
import { chromium } from '@playwright/test'
import { startBrowserProcess } from '../browser-process.mjs'

/**
 * @typedef {object} Browser
 * @property {import('@playwright/test').Page} page
 * @property {() => Promise<void>} kill ends all its processes at once, without a word to them
 */

/**
 * Starts Chromium over a profile, which it keeps over a kill as it does on anybody's computer.
 *
 * @param {string} executable
 * @param {string} profile a folder
 * @returns {Promise<Browser>}
 */
export async function startBrowser(executable, profile) {
  // The steps of the builder stand beside its screens from here on.
  const { address, kill } = await startBrowserProcess(executable, profile, ['--window-size=1280,900'])
  try {
    const connection = await chromium.connectOverCDP(address)
    const [context] = connection.contexts()
    if (context === undefined) throw new Error('Chromium has no window')
    return { page: await context.newPage(), kill }
  } catch (error) {
    await kill()
    throw error
  }
}
