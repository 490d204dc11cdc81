/** Finds what a source file imports, in whatever way its language allows. */
import postcssScss from 'postcss-scss'
import ts from 'typescript'

export interface Imported {
  /** As written; null where it is worked out when the program runs, so that nobody can hold it to a direction. */
  specifier: string | null
  line: number
}

/** Imports of a file of the project, by its name's ending. Files of other kinds import nothing. */
export function importsOf(path: string, text: string): Imported[] {
  if (/\.(ts|tsx|mjs|js)$/.test(path)) return importsOfScript(text, path.endsWith('x'))
  if (path.endsWith('.astro')) return importsOfAstro(text)
  if (path.endsWith('.scss') || path.endsWith('.css')) return importsOfStyle(text)
  return []
}

/** Static imports and exports, types, `import()`, `require`, `import.meta.glob` and `new URL(…, import.meta.url)`. */
function importsOfScript(text: string, isTsx = false): Imported[] {
  const kind = isTsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile('script', text, ts.ScriptTarget.Latest, true, kind)
  const found: Imported[] = []

  function add(node: ts.Node, specifier: ts.Node | undefined): void {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
    const known = specifier !== undefined && ts.isStringLiteralLike(specifier)
    found.push({ specifier: known ? specifier.text : null, line })
  }

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier)
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) add(node, node.moduleSpecifier)
    else if (ts.isImportTypeNode(node))
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined)
    else if (ts.isCallExpression(node)) visitCall(node)
    else if (ts.isNewExpression(node) && node.arguments?.[1]?.getText() === 'import.meta.url')
      add(node, node.arguments[0])
    ts.forEachChild(node, visit)
  }

  function visitCall(node: ts.CallExpression): void {
    const callee = node.expression.getText()
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword || callee === 'require') add(node, node.arguments[0])
    if (callee !== 'import.meta.glob') return
    const [patterns] = node.arguments
    const list = patterns !== undefined && ts.isArrayLiteralExpression(patterns) ? patterns.elements : [patterns]
    for (const pattern of list) add(node, pattern)
  }

  visit(source)
  return found
}

/** The frontmatter, the scripts and the styles of an Astro component. */
function importsOfAstro(text: string): Imported[] {
  const frontmatter = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''
  const blocks = text.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)
  return [
    ...importsOfScript(frontmatter),
    ...Array.from(blocks, ([, tag, content = '']) =>
      tag === 'script' ? importsOfScript(content) : importsOfStyle(content),
    ).flat(),
  ]
}

/** `@use`, `@forward` and `@import`. */
function importsOfStyle(text: string): Imported[] {
  const found: Imported[] = []
  postcssScss.parse(text).walkAtRules(/^(use|forward|import)$/, (rule) => {
    // What follows `with` is settings; only the old @import takes a list.
    const names = rule.name === 'import' ? rule.params : rule.params.replace(/\s(as|with|hide|show)\s[\s\S]*$/, '')
    for (const match of names.matchAll(/"([^"]+)"|'([^']+)'/g)) {
      found.push({ specifier: match[1] ?? match[2] ?? null, line: rule.source?.start?.line ?? 0 })
    }
  })
  return found
}
