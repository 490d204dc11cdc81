/** Everything that the site may say: the prose of pages and of the guidance, and the strings and markup of the code. */
import ts from 'typescript'
import { projectFiles, readProjectFile } from '../architecture/project-files'

export interface Words {
  path: string
  text: string
}

/** Two words that follow each other: names of classes, codes and the like have no space before a small letter. */
const prose = /\p{L} \p{Ll}/u

export const wordsOnScreen: readonly Words[] = projectFiles
  .filter((path) => /^src\/.*\.(?:tsx?|astro|md)$/.test(path) && !path.endsWith('README.md'))
  .flatMap((path) => textsOf(path).map((text) => ({ path, text: text.replace(/\s+/g, ' ').trim() })))
  .filter(({ text }) => prose.test(text))

function textsOf(path: string): string[] {
  const source = readProjectFile(path)
  if (path.endsWith('.md')) return source.split('\n')
  // An Astro page is markup with code in braces; what matters here are its lines without comments.
  if (path.endsWith('.astro')) return source.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '').split('\n')
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) texts.push(node.text)
    else if (ts.isTemplateExpression(node)) texts.push(withGaps(node))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true))
  return texts
}

/** "The plan has … items": what stands in braces is not known here. */
function withGaps({ head, templateSpans }: ts.TemplateExpression): string {
  return [head.text, ...templateSpans.map(({ literal }) => literal.text)].join('…')
}
