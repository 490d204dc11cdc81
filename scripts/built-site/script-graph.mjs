/** Which built scripts a page needs at once, and which only when something asks for them. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/**
 * @typedef {object} ScriptImports
 * @property {string[]} now modules that must load before this one runs
 * @property {string[]} later modules that `import()` asks for
 * @property {string[]} workers scripts of workers
 */

/** @param {string} text of a JavaScript module @returns {ScriptImports} specifiers as written */
export function readScript(text) {
  /** @type {ScriptImports} */
  const imports = { now: [], later: [], workers: [] }
  const source = ts.createSourceFile('script.js', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS)
  visit(source)
  return imports

  /** @param {ts.Node} node */
  function visit(node) {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      if (ts.isStringLiteralLike(node.moduleSpecifier)) imports.now.push(node.moduleSpecifier.text)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments
      if (specifier !== undefined && ts.isStringLiteralLike(specifier)) imports.later.push(specifier.text)
    } else if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'URL') {
      const [address] = node.arguments ?? []
      if (address !== undefined && ts.isStringLiteralLike(address) && /\.m?js$/.test(address.text)) {
        imports.workers.push(address.text)
      }
    }
    ts.forEachChild(node, visit)
  }
}

/**
 * @param {{ folder: string, base: string }} site
 * @param {string[]} entries files of the built site
 * @returns {{ now: Set<string>, later: Set<string>, workers: Set<string> }} files: what the entries need at once, and the
 *   entries of what may be asked for from there, by `import()` and by workers
 */
export function scriptGraph({ folder, base }, entries) {
  const graph = { now: new Set(entries), later: new Set(), workers: new Set() }
  for (const file of graph.now) {
    const imports = readScript(readFileSync(file, 'utf8'))
    for (const name of imports.now) graph.now.add(resolve(name, file))
    for (const name of imports.later) graph.later.add(resolve(name, file))
    for (const name of imports.workers) graph.workers.add(resolve(name, file))
  }
  return graph

  /** @param {string} specifier @param {string} from */
  function resolve(specifier, from) {
    return specifier.startsWith('/') ? join(folder, specifier.slice(base.length)) : join(dirname(from), specifier)
  }
}

/**
 * Everything that may load after the page is ready: each `import()` and worker, with what those ask for in turn.
 * @param {{ folder: string, base: string }} site
 * @param {string[]} entries
 * @returns {{ later: Set<string>, workers: Set<string> }} files that the entries do not need at once; `workers` are those that
 *   run in a worker
 */
export function scriptsOnDemand(site, entries) {
  const first = scriptGraph(site, entries)
  const later = closure([...first.later])
  const workers = closure([...first.workers, ...later.workers])
  return { later: difference(later.files, first.now), workers: workers.files }

  /** @param {string[]} starts */
  function closure(starts) {
    const files = new Set(starts)
    /** @type {Set<string>} */
    const workers = new Set()
    for (const file of files) {
      const graph = scriptGraph(site, [file])
      for (const found of [...graph.now, ...graph.later]) files.add(found)
      for (const found of graph.workers) workers.add(found)
    }
    return { files, workers: [...workers] }
  }
}

/** @param {Set<string>} all @param {Set<string>} without */
function difference(all, without) {
  return new Set([...all].filter((file) => !without.has(file)))
}
