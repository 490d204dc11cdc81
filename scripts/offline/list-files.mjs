/** The files of a built site that work without the network, each with the hash of its bytes. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * Files for hosts, for robots and for people who look for a weakness; the worker that keeps the others; and what other sites
 * embed: a frame there has no such worker, and the page around it needs the network itself.
 */
const notKept = /^(_headers|robots\.txt|\.well-known\/.*|embed\/.*|offline-worker\.js)$/

/**
 * @param {string} folder the built site
 * @returns {import('../../src/offline/worker/kept-file.ts').SiteFiles}
 */
export function listSiteFiles(folder) {
  const files = keptNames(folder).map((name) => ({
    path: name.replace(/(^|\/)index\.html$/, '$1'),
    integrity: `sha256-${createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('base64')}`,
  }))
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)
  return { version, files }
}

/** @param {string} folder @returns {number} bytes that a first visit fetches for the copy, with gzip */
export function sizeOfCopy(folder) {
  return keptNames(folder).reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
}

/** @param {string} folder @returns {string[]} names with forward slashes, sorted */
function keptNames(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !notKept.test(name))
    .sort()
}
