/** Which file of the site's copy answers an address. */

/** A file of the built site, as the build lists it for the worker. */
export interface KeptFile {
  /** The address inside the site: `guidance/` for a page, `_astro/page.css` for a file, empty for the start page. */
  path: string
  /** The hash of its bytes, as Subresource Integrity writes it: `sha256-…`. */
  integrity: string
}

/** The list of a build. Another list is another version. */
export interface SiteFiles {
  version: string
  files: readonly KeptFile[]
}

export const missingPage = '404.html'

/** Assets of the build have a hash in their names, so that those of two versions can lie side by side. */
export function isAsset(path: string): boolean {
  return path.startsWith('_astro/')
}

/**
 * What an address inside the site comes to: a file of the copy, an address to go to instead, or nothing that is kept. A
 * query changes nothing, as on a static host.
 * @param path inside the site, percent-encoded as in the address, without the query
 */
export function answerFor(path: string, kept: ReadonlySet<string>): { file: string } | { redirect: string } | null {
  const decoded = decode(path)
  if (decoded === null) return null
  if (kept.has(decoded)) return { file: decoded }
  const page = decoded.replace(/(^|\/)index\.html$/, '$1')
  if (page !== decoded && kept.has(page)) return { file: page }
  if (kept.has(`${decoded}/`)) return { redirect: `${path}/` }
  return null
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
