/**
 * Builds the site twice, in two folders of different names, and compares every file: who deploys a release can check that what
 * they serve is what the source makes. Nothing of the machine, the folder or the moment may stand in it.
 *
 *   node scripts/verify-build.mjs
 *
 * Prints one hash for the whole site, to compare with another machine's. BASE, SITE and the other variables of the build hold
 * for both; SOURCE_DATE_EPOCH is set where it is not, because security.txt names a day.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
/** What is not source. */
const made = new Set(['node_modules', 'dist', '.astro', '.git', 'test-results', 'playwright-report'])
const work = mkdtempSync(join(tmpdir(), 'verify-build-'))

/** A year and a bit later, for everything in the build that asks what time it is. */
const laterClock = `
  const Present = Date
  globalThis.Date = class Date extends Present {
    constructor(...given) { super(...(given.length === 0 ? [Date.now()] : given)) }
    static now() { return Present.now() + 34_567_890_123 }
  }`

/** Two machines as different as one can pretend: another folder, another time zone, another language, another day. */
const machines = [
  { folder: 'a', env: { TZ: 'Pacific/Auckland', LANG: 'C.UTF-8' } },
  {
    folder: join('another', 'folder with a longer name'),
    env: {
      TZ: 'America/Los_Angeles',
      LANG: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(laterClock)}`,
    },
  },
]

try {
  const [first = new Map(), second = new Map()] = machines.map(({ folder, env }) =>
    hashesOf(build(join(work, folder), env)),
  )
  const names = [...new Set([...first.keys(), ...second.keys()])].sort()
  const different = names.filter((name) => first.get(name) !== second.get(name))
  for (const name of different) console.error(`✗ ${name} differs, or is in one build only.`)
  if (different.length === 0) {
    const whole = createHash('sha256')
      .update(names.map((name) => `${first.get(name) ?? ''}  ${name}\n`).join(''))
      .digest('hex')
    console.log(`✓ ${names.length} files, the same in both builds. SHA-256 of the list: ${whole}`)
  }
  process.exitCode = different.length === 0 ? 0 : 1
} finally {
  rmSync(work, { recursive: true, force: true })
}

/**
 * @param {string} folder a copy of the project is made here
 * @param {Record<string, string>} env
 * @returns {string} the built site
 */
function build(folder, env) {
  cpSync(project, folder, {
    recursive: true,
    filter: (source) => resolve(source) === resolve(project) || !made.has(basename(source)),
  })
  // Packages are copied too, because their paths may find their way into names; what earlier builds keep there is not.
  cpSync(join(project, 'node_modules'), join(folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !/node_modules[\\/]\.(astro|cache|vite)$/.test(source),
  })
  const { status } = spawnSync(process.execPath, [join(folder, 'scripts/astro.mjs'), 'build', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { SOURCE_DATE_EPOCH: '1623663000', ...process.env, ...env },
  })
  if (status !== 0) throw new Error(`The build in ${folder} failed.`)
  return join(folder, 'dist')
}

/** @param {string} folder @returns {Map<string, string>} the hash of each file by its name */
function hashesOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
      return [relative(folder, file).split(sep).join('/'), hash]
    }),
  )
}
