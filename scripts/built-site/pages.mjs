/** What the pages of the built site hold: their links, their anchors and everything that a browser fetches for them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { parse } from 'parse5'

/**
 * @typedef {object} BuiltPage
 * @property {string} path inside the site, with a slash at each end: '/guidance/'; '/404.html' for the page of that name
 * @property {string} file
 *
 * @typedef {object} PageContents
 * @property {string[]} links targets of `a` and `area` elements, as written
 * @property {Set<string>} ids
 * @property {string[]} resources what the browser fetches to show the page: styles, icons, images, scripts, preloads
 * @property {string[]} scripts addresses of scripts, a part of the resources
 * @property {string[]} inlineScripts texts of scripts that stand in the page
 */

/** Pages that are tools rather than text. */
export const toolPaths = new Set(['/plan/', '/check/', '/embed/plan/'])

/** @param {string} folder @returns {BuiltPage[]} sorted by path */
export function listPages(folder) {
  if (!existsSync(folder)) throw new Error(`There is no built site in ${folder}. Run “npm run build” first.`)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const path = `/${name.split(sep).join('/')}`
      return { path: path.replace(/(^|\/)index\.html$/, '$1'), file: join(folder, name) }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Kinds of `link` element that make a browser fetch something. */
const fetchedLinks = new Set([
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'mask-icon',
  'manifest',
  'preload',
  'modulepreload',
])

/** @param {string} html @returns {PageContents} */
export function readPage(html) {
  /** @type {PageContents} */
  const contents = { links: [], ids: new Set(), resources: [], scripts: [], inlineScripts: [] }
  visit(parse(html))
  return contents

  /** @param {import('parse5').DefaultTreeAdapterTypes.Node} node */
  function visit(node) {
    if ('attrs' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
      const id = attributes.get('id')
      if (id !== undefined) contents.ids.add(id)
      readElement(node, attributes)
    }
    if ('content' in node) visit(node.content)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }

  /** @param {import('parse5').DefaultTreeAdapterTypes.Element} element @param {Map<string, string>} attributes */
  function readElement(element, attributes) {
    const href = attributes.get('href')
    const src = attributes.get('src')
    switch (element.tagName) {
      case 'a':
      case 'area':
        if (href !== undefined) contents.links.push(href)
        break
      case 'link':
        if (href !== undefined && (attributes.get('rel') ?? '').split(/\s+/).some((rel) => fetchedLinks.has(rel))) {
          contents.resources.push(href)
        }
        break
      case 'script': {
        const type = attributes.get('type') ?? ''
        if (src !== undefined) contents.scripts.push(src)
        else if (type === '' || type === 'module') {
          contents.inlineScripts.push(element.childNodes.map((child) => ('value' in child ? child.value : '')).join(''))
        }
        break
      }
    }
    if (src !== undefined) contents.resources.push(src)
    for (const part of (attributes.get('srcset') ?? '').split(',')) {
      const candidate = part.trim().split(/\s+/)[0]
      if (candidate !== undefined && candidate !== '') contents.resources.push(candidate)
    }
  }
}

/** @param {string} css @returns {string[]} addresses that a style sheet fetches, as written */
export function readStyle(css) {
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, '')
  return Array.from(
    withoutComments.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g),
    (match) => match.slice(1).find(Boolean) ?? '',
  )
}

/**
 * The file that an address leads to, there or not, with the fragment that it asks for; null for another origin, `data:` and
 * the like. An address that names a folder gives its index page.
 * @param {{ folder: string, base: string }} site
 * @param {string} address as written
 * @param {string} from path of the page or file that it stands in, with the base path
 * @returns {{ file: string, fragment: string, inside: boolean } | null} `inside` is false outside the base path
 */
export function fileOfAddress({ folder, base }, address, from) {
  const origin = 'https://this-site.invalid'
  const url = new URL(address, new URL(from, origin))
  if (url.origin !== origin) return null
  const path = decodeURIComponent(url.pathname)
  const fragment = decodeURIComponent(url.hash.slice(1))
  if (!path.startsWith(base)) return { file: join(folder, path), fragment, inside: false }
  const rest = path.slice(base.length)
  const file = rest === '' || rest.endsWith('/') ? posix.join(rest, 'index.html') : rest
  return { file: join(folder, file), fragment, inside: true }
}

/**
 * Every file that a browser without a cache fetches for a page, the page itself included.
 * @param {{ folder: string, base: string }} site
 * @param {BuiltPage} page
 * @returns {Set<string>}
 */
export function filesOfPage(site, page) {
  const files = new Set([page.file])
  const { resources } = readPage(readFileSync(page.file, 'utf8'))
  collect(resources, posix.join(site.base, page.path))
  return files

  /** @param {string[]} addresses @param {string} from path with the base path */
  function collect(addresses, from) {
    for (const address of addresses) {
      const target = fileOfAddress(site, address, from)
      if (target === null || files.has(target.file)) continue
      files.add(target.file)
      if (target.file.endsWith('.css')) {
        const path = relative(site.folder, target.file).split(sep).join('/')
        collect(readStyle(readFileSync(target.file, 'utf8')), `${site.base}${path}`)
      }
    }
  }
}
