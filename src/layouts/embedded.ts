/** Pages that are made to stand in a frame of another site: the same as the site's own, by their addresses below /embed/. */
import { joinBase } from './site-path'

const folder = '/embed'

/** Pages of the site that have such a twin, by how their paths begin. */
const twins = ['/plan/', '/guidance/']

/** Paths among these that have none: one prints a page from a tab of its own. */
const withoutTwin = ['/guidance/print/']

/** The path of the page that a page for frames is the twin of: `/guidance/` for `/embed/guidance/`; null for any other. */
export function pathOfTwin(base: string, pathname: string): string | null {
  const start = joinBase(base, folder)
  const path = pathname.startsWith(`${start}/`) ? pathname.slice(start.length) : ''
  return hasTwin(path) ? path : null
}

/**
 * A link of a page as it has to be in a frame: to the twin where there is one, within a page as it is, and in a tab of its own
 * otherwise, because no other page may stand in the frame.
 */
export function linkInFrame(base: string, href: string): { href: string; inOwnTab: boolean } {
  const root = joinBase(base, '')
  const path = href.startsWith(`${root}/`) ? href.slice(root.length) : ''
  if (hasTwin(path) && path.startsWith('/guidance/')) return { href: joinBase(base, folder + path), inOwnTab: false }
  return { href, inOwnTab: !href.startsWith('#') && !href.startsWith('mailto:') }
}

function hasTwin(path: string): boolean {
  return twins.some((start) => path.startsWith(start)) && !withoutTwin.some((start) => path.startsWith(start))
}

/** Attributes of a start tag as the site's own markup writes them: with quotes. */
const startOfLink = /<a((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*>/g

/** The markup of a page with its links as they have to be in a frame. Takes nothing but the site's own markup. */
export function markupInFrame(base: string, markup: string): string {
  return markup.replace(startOfLink, (tag, attributes: string) => {
    const written = /\shref="([^"]*)"/.exec(attributes)
    if (written === null) return tag
    const { href, inOwnTab } = linkInFrame(base, written[1] ?? '')
    const moved = attributes.replace(written[0], ` href="${href}"`)
    return inOwnTab ? `<a${moved} target="_blank" rel="noopener">` : `<a${moved}>`
  })
}
