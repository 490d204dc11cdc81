/**
 * Finds a Chromium, Chrome or Edge for the browser tests, and installs Debian's where that is possible. Browsers of the
 * machine come first: no download, and what the organisation's laptops really run.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/**
 * What the search looks at, so that tests can describe another machine.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(path: string) => boolean} exists
 * @property {string | null} playwrightBrowser where Playwright keeps a browser of its own, there or not
 */

export const howToGetOne =
  'No browser for the tests: install Chromium, Chrome or Edge, or run “npx playwright install --with-deps chromium”, ' +
  'or set CHROMIUM_PATH to one.'

/**
 * @param {Machine} machine
 * @returns {string | null} path of an executable
 * @throws {Error} where CHROMIUM_PATH names a file that is not there: a silent second choice would be worse
 */
export function findChromium(machine) {
  const named = machine.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    if (machine.exists(named)) return named
    throw new Error(`CHROMIUM_PATH is ${named}, but there is no such file.`)
  }
  const places = [...usualPlaces(machine), machine.playwrightBrowser]
  return places.find((place) => place !== null && machine.exists(place)) ?? null
}

/** @param {Machine} machine @returns {string[]} */
function usualPlaces({ platform, env }) {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    )
    return [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].flatMap((program) => roots.map((root) => win32.join(root, program)))
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env['HOME'] === undefined ? [] : [posix.join(env['HOME'], 'Applications')])]
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      roots.map((root) => posix.join(root, `${name}.app/Contents/MacOS/${name}`)),
    )
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]
  const folders = [...(env['PATH'] ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(
    (folder) => folder !== '',
  )
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

/**
 * Whether the test command may install Debian's Chromium: Debian itself, with apt-get, as root. Ubuntu's package of the
 * same name only starts a snap, which containers cannot run.
 * @param {{ platform: NodeJS.Platform, osRelease: string, userId: number | null, hasAptGet: boolean }} machine
 */
export function canInstallChromium({ platform, osRelease, userId, hasAptGet }) {
  return platform === 'linux' && /^ID="?debian"?$/m.test(osRelease) && userId === 0 && hasAptGet
}

/** @returns {Promise<Machine>} */
export async function thisMachine() {
  const { chromium } = await import('@playwright/test')
  let playwrightBrowser = null
  try {
    playwrightBrowser = chromium.executablePath()
  } catch {
    // Playwright has no browser for this platform.
  }
  return { platform: process.platform, env: process.env, exists: existsSync, playwrightBrowser }
}

/**
 * The browser for the tests, installed first where this machine has none and that is possible.
 * @returns {Promise<string>} path of an executable
 * @throws {Error} with one line that says how to get one
 */
export async function ensureChromium() {
  const machine = await thisMachine()
  const found = findChromium(machine)
  if (found !== null) return found
  const osRelease = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const userId = process.getuid?.() ?? null
  if (
    !canInstallChromium({ platform: process.platform, osRelease, userId, hasAptGet: existsSync('/usr/bin/apt-get') })
  ) {
    throw new Error(howToGetOne)
  }
  console.log('No browser found: installing Debian’s Chromium with apt-get.')
  aptGet(['update'])
  // The fonts are only recommended by the package; without any, text has no width to test.
  aptGet(['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'])
  const installed = findChromium(machine)
  if (installed === null) throw new Error(howToGetOne)
  return installed
}

/** @param {string[]} args */
function aptGet(args) {
  const { status } = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) throw new Error(`“apt-get ${args.join(' ')}” failed. ${howToGetOne}`)
}
