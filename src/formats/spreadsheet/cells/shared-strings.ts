/** The texts that a workbook's cells share. */
import type { OpenPackage } from '../package/open-package'
import { elementsOf, localName, textOf, type XmlElement } from '../package/xml-tree'
import { unescapeCellText } from './cell-text'

export function readSharedStrings(source: OpenPackage, part: string | undefined): string[] {
  const document = part === undefined ? null : source.xml(part)
  return document === null ? [] : elementsOf(document.root, 'si').map(richText)
}

/** The text of a shared or inline string: its runs joined, without the phonetic hints of East Asian text. */
export function richText(element: XmlElement): string {
  let text = ''
  for (const node of element.children) {
    if (node.kind !== 'element') continue
    const name = localName(node.name)
    if (name === 't') text += textOf(node)
    if (name === 'r') for (const run of elementsOf(node, 't')) text += textOf(run)
  }
  return unescapeCellText(text)
}
