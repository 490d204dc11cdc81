/** Installs what the benchmarks compare with, bundles them as the site is bundled, and runs them. */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { installPackages } from './install.mjs'
import { writeReport } from './write-report.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))
installPackages(folder)

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
/** @param {string} code what a page would import */
async function compressed(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    alias: { '~': fileURLToPath(new URL('../../src', import.meta.url)) },
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  return gzipSync(outputFiles[0].contents).length
}

const codes = [
  [
    'this project',
    `export { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
     export { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
     export { fillTemplate } from '~/formats/spreadsheet/fill/fill-template'`,
  ],
  ['exceljs', "export { default } from 'exceljs/dist/exceljs.min.js'"],
  ['xlsx-populate', "export { default } from 'xlsx-populate/browser/xlsx-populate.min.js'"],
]
const sizes = await Promise.all(codes.map(([, code]) => compressed(code).catch(() => NaN)))
const rows = codes.map(([name], index) => {
  const size = sizes[index]
  if (Number.isNaN(size)) return [name, 'cannot be bundled', '']
  return [name, `${(size / 1024).toFixed(1)} KB`, `${(size / sizes[0]).toFixed(1)} ×`]
})
const title = 'Code that a browser fetches to find a layout, read and fill a workbook, with gzip'
writeReport(await runBenchmarks(peers, { title, headings: ['', 'size', 'ratio'], rows }))
