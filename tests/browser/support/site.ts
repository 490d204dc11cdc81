/** The built site that the tests visit. */
import { listPages } from '../../../scripts/built-site/pages.mjs'
import { normaliseBase } from '../../../scripts/static-server.mjs'

export const site = {
  folder: process.env['DIST'] ?? 'dist',
  base: normaliseBase(process.env['BASE'] ?? '/'),
}

export const pages = listPages(site.folder)

/** Pages that are tools and need JavaScript; everything else is text. */
export const toolPaths: ReadonlySet<string> = new Set(['/plan/', '/check/'])

export const textPages = pages.filter(({ path }) => !toolPaths.has(path))

/** A path of the site as an address relative to its base, which may be a sub-path. */
export function address(path: string): string {
  return `.${path}`
}
