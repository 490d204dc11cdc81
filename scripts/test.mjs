/**
 * Runs everything that must hold before a change lands, cheapest first, and stops at the first step that fails.
 * Each step is an npm script that can be run by itself.
 */
import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { ensureChromium } from './chromium.mjs'

const steps = [
  { script: 'check:types', title: 'Types' },
  { script: 'check:lint', title: 'Lint' },
  { script: 'check:format', title: 'Format' },
  { script: 'test:unit', title: 'Unit tests' },
  { script: 'build', title: 'Build' },
  { script: 'size', title: 'Size budgets' },
  { script: 'test:browser', title: 'Browser tests' },
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

for (const [index, { script, title }] of steps.entries()) {
  const started = performance.now()
  console.log(`\n── ${index + 1} of ${steps.length}: ${title} (npm run ${script})`)
  const { status, signal } = spawnSync(process.execPath, ['--run', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...browser },
  })
  if (status !== 0) {
    console.error(`\n✗ ${title} failed${signal === null ? '' : ` (${signal})`}. To run it alone: npm run ${script}`)
    process.exit(status ?? 1)
  }
  console.log(`   ${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
console.log('\n✓ Everything holds.')
