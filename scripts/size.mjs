/**
 * Holds the built site to its byte budgets: what a browser fetches, compressed with gzip as hosts do it. File names carry
 * hashes, so everything is found from the pages: their links, their scripts, and what those import.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fileOfAddress, filesOfPage, listPages, readPage, toolPaths } from './built-site/pages.mjs'
import { scriptGraph, scriptsOnDemand } from './built-site/script-graph.mjs'
import { sizeOfCopy } from './offline/list-files.mjs'
import { normaliseBase } from './static-server.mjs'

const kilobyte = 1024
const site = { folder: process.env['DIST'] ?? 'dist', base: normaliseBase(process.env['BASE'] ?? '/') }

/** Text that every build of SheetJS carries, to tell its chunk from ours. */
const sheetJsMark = 'SheetJS'

/** Text that the worker of the PDF carries: the kind of its colour profile. */
const pdfMark = 'GTS_PDFA1'

/** @param {Iterable<string>} files */
function compressedSize(files) {
  return Array.from(files, (file) => gzipSync(readFileSync(file)).length).reduce((sum, size) => sum + size, 0)
}

/** @type {{ what: string, size: number, budget: number }[]} */
const rows = listPages(site.folder)
  .filter((page) => !toolPaths.has(page.path))
  .map((page) => ({
    what: `${page.path} with everything that it fetches`,
    size: compressedSize(filesOfPage(site, page)),
    // All of the guidance on one page is the exception.
    budget: (page.path === '/guidance/print/' ? 20 : 15) * kilobyte,
  }))

const entries = entriesOf('plan')
const onDemand = scriptsOnDemand(site, entries)
const isSheetJs = (/** @type {string} */ file) => readFileSync(file, 'utf8').includes(sheetJsMark)
const isPdf = (/** @type {string} */ file) => readFileSync(file, 'utf8').includes(pdfMark)
const fontFolder = join(site.folder, 'fonts')
const fonts = readdirSync(fontFolder).filter((name) => name.endsWith('.ttf'))
const workers = [...onDemand.workers]
// What its worker starts with reads and fills xlsx; the rest, fetched when a file of another kind or a check asks for it, is of
// SheetJS or works with it.
const xlsx = scriptGraph(
  site,
  workers.filter((file) => basename(file).startsWith('spreadsheet.worker')),
).now
const later = [...onDemand.later].filter((file) => !onDemand.workers.has(file))

rows.push(
  {
    what: 'Builder: scripts until it can be used',
    size: compressedSize(scriptGraph(site, entries).now),
    budget: 50 * kilobyte,
  },
  {
    what: 'Builder in a frame: scripts until it can be used',
    size: compressedSize(scriptGraph(site, entriesOf('embed/plan')).now),
    budget: 52 * kilobyte,
  },
  {
    what: 'Script for pages of other sites: /embed/host.js',
    size: compressedSize([join(site.folder, 'embed/host.js')]),
    budget: 2 * kilobyte,
  },
  {
    what: 'Checker: scripts until it can be used',
    size: compressedSize(scriptGraph(site, entriesOf('check')).now),
    budget: 48 * kilobyte,
  },
  {
    what: 'Reading and filling xlsx: its worker',
    size: compressedSize(xlsx),
    budget: 50 * kilobyte,
  },
  {
    what: 'Writing a PDF: its worker and its fonts',
    size: compressedSize([...workers.filter(isPdf), ...fonts.map((name) => join(fontFolder, name))]),
    budget: 145 * kilobyte,
  },
  {
    what: 'The copy that works without the network: every file, after the first page has loaded',
    size: sizeOfCopy(site.folder),
    budget: 960 * kilobyte,
  },
  {
    what: 'Spreadsheets of other kinds and the second opinion: SheetJS and what works with it',
    size: compressedSize(
      new Set([...workers.filter((file) => !xlsx.has(file) && !isPdf(file)), ...later.filter(isSheetJs)]),
    ),
    budget: 135 * kilobyte,
  },
)

for (const { what, size, budget } of rows) {
  const mark = size > budget ? '✗' : '✓'
  console.log(`${mark} ${inKilobytes(size).padStart(9)} of ${inKilobytes(budget).padStart(9)}  ${what}`)
}
for (const file of later.filter((name) => !isSheetJs(name))) {
  console.log(`  ${inKilobytes(compressedSize([file])).padStart(9)} when asked for  ${file}`)
}
const over = rows.filter(({ size, budget }) => size > budget)
if (over.length > 0) {
  console.error(`Over budget: ${over.map(({ what }) => what).join('; ')}`)
  process.exit(1)
}

/**
 * The scripts that the page of a tool starts with.
 *
 * @param {string} tool
 */
function entriesOf(tool) {
  const page = join(site.folder, tool, 'index.html')
  if (!existsSync(page)) {
    console.error(`There is no tool to measure: ${page} is missing.`)
    process.exit(1)
  }
  const { scripts, inlineScripts } = readPage(readFileSync(page, 'utf8'))
  const files = scripts.flatMap((address) => {
    const target = fileOfAddress(site, address, `${site.base}${tool}/`)
    return target === null ? [] : [target.file]
  })
  if (files.length === 0 || inlineScripts.some((text) => /\bimport\b/.test(text))) {
    console.error(`${page} does not load its tool from a script file, so its scripts cannot be followed.`)
    process.exit(1)
  }
  return files
}

/** @param {number} bytes */
function inKilobytes(bytes) {
  return `${(bytes / kilobyte).toFixed(1)} KB`
}
