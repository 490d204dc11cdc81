/** A Chromium of the script's own, which can be killed as a crash would end it. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'

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
  const options = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run']
  // The steps of the builder stand beside its screens from here on.
  options.push('--window-size=1280,900')
  // As root, as in a container, Chromium does not start with its sandbox.
  if (process.getuid?.() === 0) options.push('--no-sandbox')
  // A group of its own: its helpers go with it.
  const child = spawn(executable, [...options, '--disable-gpu', '--disable-sync', 'about:blank'], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit')
  const kill = async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
    else process.kill(-child.pid, 'SIGKILL')
    await ended
  }
  try {
    const connection = await chromium.connectOverCDP(await addressOf(child.stderr))
    const [context] = connection.contexts()
    if (context === undefined) throw new Error('Chromium has no window')
    return { page: await context.newPage(), kill }
  } catch (error) {
    await kill()
    throw error
  }
}

/** @param {import('node:stream').Readable} output @returns {Promise<string>} */
async function addressOf(output) {
  for await (const line of createInterface({ input: output })) {
    const found = /^DevTools listening on (ws:\S+)/.exec(line)
    if (found?.[1] !== undefined) {
      // Read on, so that it never waits for somebody to.
      output.resume()
      return found[1]
    }
  }
  throw new Error('Chromium ended before it could be spoken to')
}
