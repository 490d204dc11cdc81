/** A static web server for the built site, with what the common static hosts do: folders, a 404 page, headers, gzip. */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { createCompressedFiles, isSentCompressed } from './hosting/compressed-files.mjs'
import { headersFor, parseHeaders } from './hosting/headers-file.mjs'
import { mediaTypes } from './hosting/media-types.mjs'

/**
 * @typedef {object} Answer
 * @property {200 | 301 | 400 | 404} status
 * @property {string | null} file the file to send
 * @property {string | null} location where a redirect leads
 */

/** @param {string} path @returns {Promise<'file' | 'folder' | null>} */
async function kindOf(path) {
  const found = await stat(path).catch(() => null)
  if (found === null) return null
  if (found.isDirectory()) return 'folder'
  return found.isFile() ? 'file' : null
}

/** @param {string} base @returns {string} the base path with one slash at each end */
export function normaliseBase(base) {
  return `/${base}/`.replace(/\/{2,}/g, '/')
}

/**
 * What a path of the site comes to. No path leads out of the folder.
 * @param {string} folder the built site
 * @param {string} base the path that the site is served under, '/' or '/plans/'
 * @param {string} requestPath as it stands in the request, percent-encoded, without the query
 * @returns {Promise<Answer>}
 */
export async function resolvePath(folder, base, requestPath) {
  /** @type {Answer} */
  const missing = { status: 404, file: join(folder, '404.html'), location: null }
  if (`${requestPath}/` === base) return { status: 301, file: null, location: base }
  if (!requestPath.startsWith(base)) return missing
  let decoded
  try {
    decoded = decodeURIComponent(requestPath.slice(base.length))
  } catch {
    return { status: 400, file: null, location: null }
  }
  const root = resolve(folder)
  const target = resolve(root, `./${decoded}`)
  if (decoded.includes('\0') || (target !== root && !target.startsWith(root + sep))) return missing
  const kind = await kindOf(target)
  if (kind === 'file' && !decoded.endsWith('/')) return { status: 200, file: target, location: null }
  if (kind !== 'folder' || (await kindOf(join(target, 'index.html'))) !== 'file') return missing
  // One leading slash only: two would name another host.
  if (decoded !== '' && !decoded.endsWith('/'))
    return { status: 301, file: null, location: `/${requestPath.replace(/^\/+/, '')}/` }
  return { status: 200, file: join(target, 'index.html'), location: null }
}

/**
 * @param {{ folder: string, base?: string }} site
 * @returns {Promise<import('node:http').Server>} not yet listening
 */
export async function createStaticServer({ folder, base = '/' }) {
  const root = normaliseBase(base)
  const rules = parseHeaders(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''))
  const compressed = createCompressedFiles()

  return createServer((request, response) => {
    void answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const [path = '/', query] = (request.url ?? '/').split('?', 2)
    const { status, file, location } = await resolvePath(folder, root, path)
    // What is not there is answered by the page that says so, with that page's headers.
    const headerPath = status === 404 ? `${root}404.html` : path
    for (const [name, value] of headersFor(rules, headerPath)) response.setHeader(name, value)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache')
    if (location !== null) {
      response.writeHead(status, { Location: query === undefined ? location : `${location}?${query}` }).end()
      return
    }
    const found = file === null ? null : await stat(file).catch(() => null)
    if (file === null || found === null) {
      response.writeHead(status === 200 ? 404 : status, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end(status === 400 ? 'Bad request\n' : 'Page not found\n')
      return
    }
    const type = mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream'
    response.setHeader('Content-Type', type)
    response.setHeader('Vary', 'Accept-Encoding')
    if (isSentCompressed(request.headers['accept-encoding'], type)) {
      const bytes = await compressed(file, found)
      response.writeHead(status, { 'Content-Encoding': 'gzip', 'Content-Length': bytes.length })
      response.end(request.method === 'HEAD' ? undefined : bytes)
      return
    }
    response.writeHead(status, { 'Content-Length': found.size })
    if (request.method === 'HEAD') response.end()
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response)
  }
}

/**
 * Serves the built site on a port that is free, for a script that visits it.
 * @param {{ folder: string, base?: string }} site
 * @returns {Promise<{ address: string, close: () => void }>} the address ends with a slash; closing ends what is still open
 */
export async function serveOnFreePort({ folder, base = '/' }) {
  const server = await createStaticServer({ folder, base })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('The server has no port')
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { address: `http://localhost:${place.port}${base}`, close }
}
