/** The built site that the tests visit. */
import { listPages } from '../../../scripts/built-site/pages.mjs'
import { normaliseBase } from '../../../scripts/static-server.mjs'

export const site = {
  folder: process.env['DIST'] ?? 'dist',
  base: normaliseBase(process.env['BASE'] ?? '/'),
}

export const pages = listPages(site.folder)

/** Pages that are tools and need JavaScript; everything else is text. */
const toolPaths: ReadonlySet<string> = new Set(['/plan/', '/check/'])

/** Pages for frames of other sites. Each is another page without header and footer, and is looked at with that one. */
export const framedPages = pages.filter(({ path }) => /^\/embed\/./.test(path))

/** The pages of the site itself. */
export const sitePages = pages.filter((page) => !framedPages.includes(page))

export const textPages = sitePages.filter(({ path }) => !toolPaths.has(path))

/** A path of the site as an address relative to its base, which may be a sub-path. */
export function address(path: string): string {
  return `.${path}`
}
