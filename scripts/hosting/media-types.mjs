/** What kinds of files the site has, as its answers say. */

/** By the ending of the file's name.
 * @type {Record<string, string>} */
export const mediaTypes = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
}

/** Endings that web servers of today don't all know. */
const rareEndings = ['.csv', '.ods', '.ttf', '.webmanifest']

/** The types that the examples for web servers name, without a character set. @type {[ending: string, type: string][]} */
export const rareTypes = rareEndings.map((ending) => [ending, mediaTypes[ending]?.split(';')[0] ?? ''])
