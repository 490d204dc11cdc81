/** Installs what the benchmarks compare with, bundles them as the site is bundled, and runs them. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const npm = process.env.npm_execpath
const [command, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm]
const { status } = spawnSync(
  command,
  [...before, 'ci', '--prefix', folder, '--loglevel=error', '--no-fund', '--no-audit'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: npm === undefined && process.platform === 'win32',
  },
)
if (status !== 0) {
  console.error('The libraries to compare with could not be installed.')
  process.exit(1)
}

const { build } = await import('esbuild')
const bundle = new URL('node_modules/.cache/bench.mjs', import.meta.url)
await build({
  entryPoints: [fileURLToPath(new URL('bench.ts', import.meta.url))],
  outfile: fileURLToPath(bundle),
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  alias: { '~': fileURLToPath(new URL('../../src', import.meta.url)) },
  logLevel: 'error',
})
const { runBenchmarks } = await import(bundle.href)
const peers = await Promise.all([
  import('./peers/exceljs.mjs').then(({ exceljs }) => exceljs),
  import('./peers/xlsx-populate.mjs').then(({ xlsxPopulate }) => xlsxPopulate),
  import('./peers/sheetjs.mjs').then(({ sheetJs }) => sheetJs),
])
console.log(
  `Node.js ${process.version}, ${process.platform} ${process.arch}. Ratios are to the first line of each table.`,
)
await runBenchmarks(peers)
