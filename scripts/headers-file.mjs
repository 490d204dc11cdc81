/**
 * Reads the `_headers` file that Netlify, Cloudflare Pages and others share: a path, then indented `Name: value` lines.
 * `*` stands for any text. Serving it here shows the site under the headers that it ships with.
 */

/**
 * @typedef {object} HeaderRule
 * @property {RegExp} pattern
 * @property {[name: string, value: string][]} set
 * @property {string[]} remove names given as `! Name`
 */

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
 * The headers of a path: every rule that matches adds to those before it, as the hosts do.
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
    for (const [name, value] of set) headers.set(name, value)
  }
  return headers
}
