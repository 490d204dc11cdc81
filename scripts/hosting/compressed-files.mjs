/** Files as a host sends them to a browser that takes gzip: compressed once, and again only after they have changed. */
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

/** Types of text, and of what holds text. The others are compressed in themselves: pictures, workbooks. */
const compressible = /^(?:text\/|image\/svg\+xml$|font\/ttf$|application\/(?:json|manifest\+json|xml|wasm)$)/

/**
 * @param {string | undefined} accepted the request's Accept-Encoding
 * @param {string} type of the file, as its answer says it
 */
export function isSentCompressed(accepted, type) {
  return compressible.test(type.split(';')[0] ?? '') && /\bgzip\b(?!;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted ?? '')
}

/** @returns {(file: string, found: import('node:fs').Stats) => Promise<Buffer>} gives a file's bytes, compressed */
export function createCompressedFiles() {
  /** @type {Map<string, { changed: number, bytes: Promise<Buffer> }>} */
  const kept = new Map()
  return (file, { mtimeMs }) => {
    const before = kept.get(file)
    if (before?.changed === mtimeMs) return before.bytes
    const bytes = readFile(file).then((content) => compress(content))
    kept.set(file, { changed: mtimeMs, bytes })
    bytes.catch(() => kept.delete(file))
    return bytes
  }
}
