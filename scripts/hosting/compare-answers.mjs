/** Compares what a server answers with what the `_headers` file of the site says. */
import { readdirSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { headersFor } from './headers-file.mjs'
import { mediaTypes } from './media-types.mjs'

/** The old name of a type that some servers still use; browsers take both. */
const oldTypes = new Map([['application/javascript', 'text/javascript']])

/**
 * @typedef {object} Sample
 * @property {string} path as it is asked for
 * @property {number} status
 * @property {string} headersOf the path whose headers the answer has
 * @property {string | null} type without its character set; null where it does not matter
 */

/**
 * One address for each kind of file in each folder, folders without their slash, and what is not there.
 * @param {string} folder the built site
 * @param {string} base
 * @returns {Sample[]}
 */
export function sampleSite(folder, base) {
  /** @type {Map<string, string>} */
  const kinds = new Map()
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue
    const path = join(name.parentPath, name.name).slice(folder.length).split(sep).join('/').replace(/^\//, '')
    if (path === '_headers' || path === '.htaccess') continue
    kinds.set(`${path.split('/')[0] ?? ''} ${extname(path)}`, path)
  }
  const files = [...kinds.values()].map((file) => {
    const path = base + file.replace(/(^|\/)index\.html$/, '$1')
    return { path, status: 200, headersOf: path, type: mediaTypes[extname(file)]?.split(';')[0] ?? null }
  })
  const missing = ['no-such-page/', '_astro/none.js', 'embed/none/', '_headers']
  return [
    ...files,
    { path: `${base}guidance`, status: 301, headersOf: `${base}guidance/`, type: null },
    ...missing.map((name) => ({ path: base + name, status: 404, headersOf: `${base}404.html`, type: 'text/html' })),
  ]
}

/**
 * @param {object} comparison
 * @param {string} comparison.origin of the server
 * @param {readonly Sample[]} comparison.samples
 * @param {readonly import('./headers-file.mjs').HeaderRule[]} comparison.rules
 * @param {string} comparison.base
 * @returns {Promise<string[]>} sentences
 */
export async function differencesFrom({ origin, samples, rules, base }) {
  const names = new Set(rules.flatMap((rule) => rule.set.map(([name]) => name)))
  /** @type {string[]} */
  const differences = []
  for (const { path, status, headersOf, type } of samples) {
    const answer = await fetch(origin + path, { redirect: 'manual' })
    await answer.arrayBuffer()
    /** @param {string} what @param {unknown} got @param {unknown} wanted */
    const compare = (what, got, wanted) => {
      if (got !== wanted) differences.push(`${path}: ${what} is ${String(got)}, not ${String(wanted)}`)
    }
    compare('status', answer.status, status)
    if (status === 301) compare('Location', answer.headers.get('location')?.replace(origin, ''), `${path}/`)
    const got = answer.headers.get('content-type')?.split(';')[0] ?? null
    if (type !== null) compare('type', oldTypes.get(got ?? '') ?? got, type)
    const wanted = headersFor(rules, headersOf)
    for (const name of names) compare(name, answer.headers.get(name), wanted.get(name) ?? null)
  }
  if (samples.length === 0) differences.push(`there is nothing under ${base}`)
  return differences
}
