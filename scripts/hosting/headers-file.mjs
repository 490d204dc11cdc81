/**
 * Writes and reads the `_headers` file that Netlify, Cloudflare Pages and others share: a path, then indented `Name: value`
 * lines. `*` stands for any text. Serving it here shows the site under the headers that it ships with.
 */
import { areaOf, headersOfArea } from '../../src/security/headers.ts'

/**
 * @typedef {object} HeaderRule
 * @property {RegExp} pattern
 * @property {[name: string, value: string][]} set
 * @property {string[]} remove names given as `! Name`
 */

/**
 * The file for a built site. Hosts join the values of all rules that match a path, and two policies joined are the stricter
 * of both; so no two rules here match the same path: there is one for each name at the top of the site.
 * @param {{ base: string, names: readonly string[], choices: import('../../src/security/headers.ts').HostingChoices }} site
 *   names at the top of the built site, with a slash at the end of folders: `404.html`, `plan/`
 * @returns {string}
 */
export function writeHeaders({ base, names, choices }) {
  const paths = names
    .filter((name) => name !== '_headers')
    .map((name) => ({ name: name.endsWith('/') ? `${name}*` : name, area: areaOf(`/${name}`) }))
  const rules = [{ name: '', area: /** @type {const} */ ('page') }, ...paths].map(({ name, area }) => {
    const lines = Object.entries(headersOfArea(area, choices)).map(([header, value]) => `  ${header}: ${value}`)
    return [`${base}${name}`, ...lines].join('\n')
  })
  return `# Made by the build from src/security/headers.ts.\n${rules.join('\n')}\n`
}

/** @param {string} text @returns {HeaderRule[]} */
export function parseHeaders(text) {
  /** @type {HeaderRule[]} */
  const rules = []
  for (const line of text.split(/\r?\n/)) {
    const content = line.trim()
    if (content === '' || content.startsWith('#')) continue
    const rule = rules.at(-1)
    if (!/^\s/.test(line)) {
      const escaped = content.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
      rules.push({ pattern: new RegExp(`^${escaped}$`), set: [], remove: [] })
    } else if (content.startsWith('!')) {
      rule?.remove.push(content.slice(1).trim())
    } else {
      const colon = content.indexOf(':')
      if (colon > 0) rule?.set.push([content.slice(0, colon).trim(), content.slice(colon + 1).trim()])
    }
  }
  return rules
}

/**
 * The headers of a path: every rule that matches adds to those before it, and values of one name are joined, as the hosts do.
 * @param {readonly HeaderRule[]} rules
 * @param {string} path
 * @returns {Map<string, string>}
 */
export function headersFor(rules, path) {
  /** @type {Map<string, string>} */
  const headers = new Map()
  for (const { pattern, set, remove } of rules) {
    if (!pattern.test(path)) continue
    for (const name of remove) headers.delete(name)
    for (const [name, value] of set) {
      const before = headers.get(name)
      headers.set(name, before === undefined ? value : `${before}, ${value}`)
    }
  }
  return headers
}
