/**
 * Checks 1,500 received files as the page of the checker does, with its own pool and worker on threads of Node.js. Tells files
 * per second and the memory that it takes.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages } from '../install.mjs'
import { writeReport } from '../write-report.mjs'

const folder = fileURLToPath(new URL('..', import.meta.url))
installPackages(folder)

const { build } = await import('esbuild')
const source = fileURLToPath(new URL('../../../src', import.meta.url))
const out = join(folder, 'node_modules/.cache/check')
mkdirSync(out, { recursive: true })
await build({
  entryPoints: {
    run: fileURLToPath(new URL('bench-check.ts', import.meta.url)),
    worker: join(source, 'checker/run/checker.worker.ts'),
  },
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  alias: { '~': source },
  logLevel: 'error',
})
const { benchCheck } = await import(new URL(`file://${join(out, 'run.mjs')}`).href)
const files = mkdtempSync(join(tmpdir(), 'dspt-check-'))
try {
  writeReport(await benchCheck(files, join(out, 'worker.mjs')))
} finally {
  rmSync(files, { recursive: true })
}
