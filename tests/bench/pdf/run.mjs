/**
 * Times the writing of a plan as a PDF beside other libraries: same content, same run, in turn. Tells times, ratios, bytes,
 * what a browser fetches, whether the file is tagged, and whether the same content gives the same bytes.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { installPackages } from '../install.mjs'
import { writeReport } from '../write-report.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))
const site = fileURLToPath(new URL('../../../dist/', import.meta.url))
installPackages(folder)
if (!existsSync(`${site}fonts`)) {
  console.error('The fonts of the PDF are made by the build. Run “npm run build” first.')
  process.exit(1)
}

const { build } = await import('esbuild')
const alias = { '~': fileURLToPath(new URL('../../../src', import.meta.url)) }
const own = await bundleForNode('own.ts')
const { timeInTurn, timingTable } = await bundleForNode('../timing.ts')
const { countTags } = await import('./tags.mjs')
const peers = [
  { name: 'pdfmake', file: 'peers/pdfmake.mjs', ...(await import('./peers/pdfmake.mjs')) },
  { name: 'jsPDF + autotable', file: 'peers/jspdf.mjs', ...(await import('./peers/jspdf.mjs')) },
  { name: '@react-pdf/renderer', file: 'peers/react-pdf.mjs', ...(await import('./peers/react-pdf.mjs')) },
]
const fonts = Object.fromEntries(
  Object.entries({ regular: 'noto-sans-regular-1', bold: 'noto-sans-bold-1', symbols: 'dejavu-sans-symbols-1' }).map(
    ([name, file]) => [name, new Uint8Array(readFileSync(`${site}fonts/${file}.ttf`))],
  ),
)

const sizes = [await ownSize(), ...(await Promise.all(peers.map(({ file }) => bundleSize(file))))]
const tables = []
for (const [count, rounds] of [
  [15, 25],
  [60, 15],
]) {
  const plan = own.planOfItems(count)
  const { write, make } = own.ownWriter(plan, fonts)
  const content = own.contentOf(plan)
  const candidates = [
    { name: 'this project', run: write },
    ...peers.map((peer) => ({ name: peer.name, run: () => peer.write(content) })),
  ]
  const notes = await Promise.all(
    candidates.map(async ({ run }, index) => {
      const bytes = await run()
      // A date in a PDF has seconds: what writes the time of day is only found out after one.
      await new Promise((resolve) => setTimeout(resolve, 1100))
      const again = Buffer.compare(bytes, await run()) === 0
      const tags = await countTags(bytes)
      const fetched = `${(sizes[index] / 1024).toFixed(0)} KB to fetch`
      return `${(bytes.length / 1024).toFixed(0)} KB; ${fetched}; ${tags} tags; ${again ? 'same bytes each run' : 'other bytes each run'}`
    }),
  )
  const timings = await timeInTurn([...candidates, { name: 'this, read back', run: make }], rounds)
  tables.push(timingTable(`Writing a plan of ${count} rows as a PDF`, timings, notes))
}
writeReport({
  id: 'pdf',
  title: 'Writing a PDF',
  about: ['Same content, same run. “Read back” also reads the file again and compares it with the plan.'],
  tables,
})

/** @param {string} entry */
async function bundleForNode(entry) {
  const outfile = new URL(`node_modules/.cache/${entry.replace(/\W/g, '-')}.mjs`, import.meta.url)
  await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    outfile: fileURLToPath(outfile),
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias,
    logLevel: 'error',
  })
  return import(outfile.href)
}

/** Bytes with gzip of a peer's code and fonts, bundled for a browser. */
async function bundleSize(/** @type {string} */ entry) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    external: ['canvg', 'html2canvas', 'dompurify'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'silent',
  })
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0)
}

/** The worker of the built site with its fonts. */
async function ownSize() {
  const { readdirSync } = await import('node:fs')
  const worker = readdirSync(`${site}_astro`).filter((name) => /^pdf\.worker.*\.js$/.test(name))
  const files = [
    ...worker.map((name) => `${site}_astro/${name}`),
    ...readdirSync(`${site}fonts`)
      .filter((name) => name.endsWith('.ttf'))
      .map((name) => `${site}fonts/${name}`),
  ]
  return files
    .filter((file) => statSync(file).isFile())
    .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
}
