/**
 * Runs everything that must hold before a change lands, cheapest first, and stops at the first step that fails.
 * Each part of a step is an npm script that can be run by itself. Parts of one step run at the same time.
 */
import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { ensureChromium } from './chromium.mjs'

/** @type {readonly (readonly { script: string, title: string }[])[]} */
const steps = [
  // Once, before two parts read what it writes: node --run leaves out that both would do it themselves ("pre…").
  [{ script: 'sync', title: 'Types of the content' }],
  [
    { script: 'check:types', title: 'Types' },
    { script: 'check:lint', title: 'Lint' },
    { script: 'check:unused', title: 'Unused code' },
    { script: 'check:format', title: 'Format' },
  ],
  [{ script: 'test:unit', title: 'Unit tests' }],
  [{ script: 'build', title: 'Build' }],
  [{ script: 'size', title: 'Size budgets' }],
  [{ script: 'lighthouse', title: 'Lighthouse' }],
  [{ script: 'test:browser', title: 'Browser tests' }],
]

/** @type {Record<string, string>} */
const browser = {}
try {
  // First, so that a machine without a browser says so at once rather than after the other steps.
  browser['CHROMIUM_PATH'] = await ensureChromium()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

/**
 * What a part prints is shown as it comes, or in one piece at its end where others run beside it.
 * @param {{ script: string, title: string }} part
 * @param {boolean} alone
 * @returns {Promise<number>} Its exit code.
 */
async function run({ script, title }, alone) {
  const started = performance.now()
  const child = spawn(process.execPath, ['--run', script], {
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    env: { ...process.env, ...browser },
  })
  /** @type {Buffer[]} */
  const printed = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (/** @type {Buffer} */ piece) => printed.push(piece))
  /** @type {number} */
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve(status ?? 1))
  })
  process.stdout.write(Buffer.concat(printed))
  if (code === 0) console.log(`   ${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  else console.error(`\n✗ ${title} failed. To run it alone: npm run ${script}`)
  return code
}

for (const [index, parts] of steps.entries()) {
  const named = parts.map(({ script, title }) => `${title} (npm run ${script})`).join(', ')
  console.log(`\n── ${index + 1} of ${steps.length}: ${named}`)
  const codes = await Promise.all(parts.map((part) => run(part, parts.length === 1)))
  const failed = codes.find((code) => code !== 0)
  if (failed !== undefined) process.exit(failed)
}
console.log('\n✓ Everything holds.')
