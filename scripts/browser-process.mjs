/** A Chromium of a script's own, spoken to over its debugging port, and ended with all its helpers. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/**
 * @typedef {object} BrowserProcess
 * @property {string} address of its debugging port: ws://127.0.0.1:…
 * @property {() => Promise<void>} kill ends all its processes at once, without a word to them
 */

/**
 * @param {string} executable
 * @param {string} profile a folder
 * @param {readonly string[]} [options] more arguments
 * @returns {Promise<BrowserProcess>}
 */
export async function startBrowserProcess(executable, profile, options = []) {
  const usual = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run']
  // As root, as in a container, Chromium does not start with its sandbox.
  if (process.getuid?.() === 0) usual.push('--no-sandbox')
  // A group of its own: its helpers go with it.
  const child = spawn(executable, [...usual, ...options, '--disable-gpu', '--disable-sync', 'about:blank'], {
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
    return { address: await addressOf(child.stderr), kill }
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
