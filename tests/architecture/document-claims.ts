/** What a Markdown document claims to exist: files, pages of the site, npm scripts. */
import { posix } from 'node:path'

/** Inline code and the targets of links, outside blocks of code. */
function namedIn(markdown: string): string[] {
  const prose = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
  const codes = Array.from(prose.matchAll(/`([^`\n]+)`/g), (match) => match[1] ?? '')
  const links = Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), (match) => (match[1] ?? '').replace(/#.*$/, ''))
  return [...codes, ...links]
}

const fileName = /^\.?[\w-]+(\.[\w-]+)*\.(ts|tsx|mjs|js|json|md|astro|scss|css|toml|ya?ml)$/

/** Paths of files and folders that the document names, as written. Names of packages and of made files are none. */
export function pathsNamedIn(markdown: string, packages: ReadonlySet<string>): string[] {
  const made = new Set(['node_modules', 'dist', 'test-results'])
  return namedIn(markdown).filter((text) => {
    if (!/^\.{0,2}[\w@.()[\]*/-]+$/.test(text) || text.startsWith('/') || text.startsWith('@')) return false
    const top = text.split('/')[0] ?? ''
    if (made.has(top) || packages.has(top)) return false
    // A date, a version or one word is no path; a slash or a known ending makes one.
    return text.includes('/') ? /[a-z]/i.test(text) : fileName.test(text)
  })
}

/**
 * Whether a path exists: from the root, from the folder of the document, or as the end of a longer path, as in "`plan-file/`".
 * `*` and capitals that stand for something, as in `YYYY`, match within a name.
 */
export function isThere(path: string, document: string, files: readonly string[]): boolean {
  const isRelative = /^\.{1,2}\//.test(path)
  const name = posix.normalize(isRelative ? posix.join(posix.dirname(document), path) : path).replace(/\/$/, '')
  const escaped = name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*|\b[A-Z]{2,}\b/g, '[^/]*')
  const pattern = new RegExp(`${isRelative ? '^' : '(^|/)'}${escaped}(/|$)`)
  return files.some((file) => pattern.test(file))
}

/** Paths of the site that the document names: `/plan/`. */
export function pagesNamedIn(markdown: string): string[] {
  return namedIn(markdown).filter((text) => /^\/([a-z0-9-]+\/)*$/.test(text))
}

/** npm scripts that the document tells the reader to run. */
export function scriptsNamedIn(markdown: string): string[] {
  const runs = Array.from(
    markdown.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g),
    (match) => match[1] ?? match[2] ?? '',
  )
  return [...new Set(runs)]
}
