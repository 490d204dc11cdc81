/**
 * Lets generated and damaged files in at every border, for as long as it is told to, and keeps what harms: an exception, a
 * reader that hangs, a promise that does not hold.
 *
 *   npm run fuzz -- --seconds 60 --seed 1 [--border plan-file] [--case 4711]
 *
 * The seed is printed; with it and the number of a case anybody has the same case again, on any machine. What is found lies in
 * test-results/fuzz/.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { watchThread } from './fuzz/watch-thread.mjs'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    border: { type: 'string' },
    case: { type: 'string' },
  },
})
const seed = wholeNumber('seed', values.seed ?? String(Math.floor(Math.random() * 2 ** 31)))
const seconds = wholeNumber('seconds', values.seconds)
const only = values.case === undefined ? null : wholeNumber('case', values.case)
const border = values.border ?? null

const threads = only === null ? Math.max(1, availableParallelism()) : 1
console.log(`Seed ${seed}, ${only === null ? `${seconds} seconds, ${threads} threads` : `case ${only} alone`}.`)
const folder = fileURLToPath(new URL('../test-results/fuzz', import.meta.url))
const ends = Date.now() + seconds * 1000
let tried = 0
let faults = 0
let ended = 0

await Promise.all(Array.from({ length: threads }, (_, index) => runThread(index)))
if (tried + ended === 0)
  console.error('Nothing was tried: is there a border of that name? tests/fuzz/borders/index.ts lists them.')
console.log(
  `${tried} cases, ${ended} ended where SheetJS found no end, ${faults} ${faults === 1 ? 'fault' : 'faults'}. Seed ${seed}.`,
)
process.exitCode = faults === 0 && tried + ended > 0 ? 0 : 1

/** Runs a thread until the time is up, and another in its place where one had to be ended. @param {number} index */
async function runThread(index) {
  /** @type {number | null} */
  let first = index
  while (first !== null) {
    const outcome = await watchThread({ seed, first, step: threads, only, border }, ends, keep)
    tried += outcome.tried
    if (outcome.isKnownToHang) ended += 1
    first = outcome.hung === null || only !== null ? null : outcome.hung + threads
  }
}

/** @param {string} name of the border @param {import('../tests/fuzz/thread-messages.ts').Found} found */
function keep(name, { number, words, name: fileName, bytes }) {
  faults += 1
  const again = `npm run fuzz -- --seed ${seed} --case ${number} --border ${name}`
  console.error(`\n✗ ${name}, case ${number}: ${words}\n  again: ${again}`)
  if (bytes.length === 0) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${seed}-${number}-${fileName}`), bytes)
}

/** @param {string} name @param {string} text @returns {number} */
function wholeNumber(name, text) {
  if (/^\d+$/.test(text)) return Number(text)
  console.error(`--${name} takes a whole number, not “${text}”.`)
  process.exit(1)
}
