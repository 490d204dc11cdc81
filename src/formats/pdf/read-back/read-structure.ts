/** Reads the text of a PDF as assistive technology does: through its structure tree, in the order of that tree. */
import { isDictionary, isKind, isList, nameOf, numberOf, textOf, type PdfDictionary, type PdfValue } from './pdf-values'
import { PdfFile } from './pdf-file'
import { readPageText } from './page-text'

export interface ReadPdf {
  pages: number
  /** Each block on a line of its own. */
  text: string
}

/** Types of nodes that stand within a line of text. */
const inline = new Set(['Span', 'Link'])

/** Throws where the file cannot be read through its structure. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = new PdfFile(bytes)
  const pages = file.pages()
  const texts = new Map(pages.map(({ number, dictionary }) => [number, readPageText(file, dictionary)]))
  const root = file.dictionary(file.catalogue.get('StructTreeRoot'))
  let text = ''
  visit(root.get('K'), null)
  return { pages: pages.length, text }

  function visit(value: PdfValue | undefined, page: number | null): void {
    if (value === undefined) return
    const found = file.resolve(value)
    if (isList(found)) {
      for (const kid of found) visit(kid, page)
    } else if (typeof found === 'number') {
      text += textAt(page, found)
    } else if (isDictionary(found)) visitNode(found, page)
  }

  function visitNode(node: PdfDictionary, page: number | null): void {
    const own = node.get('Pg')
    const here = isKind(own) && own.kind === 'reference' ? own.number : page
    const type = nameOf(node.get('Type'))
    if (type === 'OBJR') return
    if (type === 'MCR') {
      text += textAt(here, numberOf(node.get('MCID')) ?? -1)
      return
    }
    const isBlock = !inline.has(nameOf(node.get('S')) ?? '')
    if (isBlock) text += '\n'
    const replaced = textOf(node.get('ActualText')) ?? textOf(node.get('Alt'))
    if (replaced === null) visit(node.get('K'), here)
    else text += replaced
    if (isBlock) text += '\n'
  }

  function textAt(page: number | null, mcid: number): string {
    const found = page === null ? undefined : texts.get(page)?.get(mcid)
    if (found === undefined) throw new Error(`The structure names content ${mcid}, which its page does not have`)
    return found
  }
}
