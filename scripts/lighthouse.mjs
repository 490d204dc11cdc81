/**
 * Holds every page of the built site to 100 in the four scores of Lighthouse, under its mobile profile: performance,
 * accessibility, best practices, search. Prints a line a page, and what a score below 100 lost.
 *
 *   npm run lighthouse [-- /plan/ /check/]     all pages unless some are named
 *
 * Tools are measured by themselves. Pages of text are measured two side by side, as the processor hardly matters to them. A
 * page below 100 is measured by itself again, up to five times in all, and its best scores count. What fails is a page below 100
 * in the three scores that are not of time, or below 90 in performance (docs/decisions/0080-lighthouse.md). The site is the one in dist/, or in the folder that DIST names.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { listPages, toolPaths } from './built-site/pages.mjs'
import { measureAgain, measureOnce, startMeasurer } from './lighthouse/measure-pages.mjs'
import { bestOf, describePage, isGoodEnough, isPerfect } from './lighthouse/scores.mjs'
import { normaliseBase, serveOnFreePort } from './static-server.mjs'

const folder = process.env['DIST'] ?? 'dist'
const base = normaliseBase(process.env['BASE'] ?? '/')
const asked = process.argv.slice(2)
const known = listPages(folder).map(({ path }) => path)
const unknown = asked.filter((path) => !known.includes(path))
if (unknown.length > 0) {
  console.error(`There is no page ${unknown.join(', ')} in ${folder}.`)
  process.exit(1)
}
const paths = asked.length === 0 ? known : asked

const { address: site, close } = await serveOnFreePort({ folder, base })

/** @type {unknown} */
const manifest = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('lighthouse/package.json')), 'utf8'))
const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : ''
console.log(`Lighthouse ${String(version)}, mobile profile. Performance, accessibility, best practices, search:`)

/** @type {string[]} */
const imperfect = []
/** @type {string[]} */
const tooLow = []
/** @type {import('./lighthouse/measure-pages.mjs').Measurer[]} */
const measurers = []
try {
  const first = await startMeasurer()
  measurers.push(first)
  for (const path of paths.filter((each) => toolPaths.has(each))) {
    report(path, await measureAgain(first, site + path.slice(1), []))
  }
  measurers.push(await startMeasurer())
  /** @type {[path: string, scores: import('./lighthouse/scores.mjs').PageScores][]} */
  const below = []
  const texts = paths.filter((path) => !toolPaths.has(path))
  await measureOnce(measurers, site, texts, (path, scores) => {
    if (isPerfect(scores)) report(path, [scores])
    else below.push([path, scores])
  })
  for (const [path, scores] of below) report(path, await measureAgain(first, site + path.slice(1), [scores]))
} finally {
  await Promise.all(measurers.map((measurer) => measurer.end()))
  close()
}
if (tooLow.length > 0) {
  console.error(`Too low: ${tooLow.join(', ')}`)
  process.exitCode = 1
}
if (imperfect.length > 0) console.log(`Below 100: ${imperfect.join(', ')}`)
else console.log(`All ${paths.length} pages have 100 in all four.`)

/** @param {string} path @param {readonly import('./lighthouse/scores.mjs').PageScores[]} runs */
function report(path, runs) {
  console.log(describePage(path, runs))
  const best = bestOf(runs)
  if (!isPerfect(best)) imperfect.push(path)
  if (!isGoodEnough(best)) tooLow.push(path)
}
