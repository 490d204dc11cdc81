/** Bundles the benchmark of the interactions and runs it against the built site. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from '../../../scripts/chromium.mjs'
import { serveOnFreePort } from '../../../scripts/static-server.mjs'
import { installPackages } from '../install.mjs'

const bench = fileURLToPath(new URL('..', import.meta.url))
const site = process.env.DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url))
installPackages(bench)
if (!existsSync(join(site, 'index.html'))) {
  console.error('Interactions are measured on the built site. Run “npm run build” first.')
  process.exit(1)
}

const { build } = await import('esbuild')
const outfile = join(bench, 'node_modules/.cache/interactions.mjs')
await build({
  entryPoints: [fileURLToPath(new URL('bench-interactions.ts', import.meta.url))],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  alias: { '~': fileURLToPath(new URL('../../../src', import.meta.url)) },
  logLevel: 'error',
})
const { benchInteractions } = await import(new URL(`file://${outfile}`).href)
const { writeReport } = await import('../write-report.mjs')

const { address, close } = await serveOnFreePort({ folder: site })
const folder = mkdtempSync(join(tmpdir(), 'interactions-'))
try {
  writeReport(await benchInteractions(address, await ensureChromium(), folder))
} finally {
  rmSync(folder, { recursive: true })
  close()
}
