/** Names the plan's toolkit year where the template of another year leaves it open: in the document's title and in the footers. */
import type { PackageEdit } from '../package/package-edit'
import type { WorkbookSheet } from '../package/workbook'
import { descendants, newText, textOf, type XmlElement } from '../package/xml-tree'
import { anotherYearId, documentTitle, footerText } from '../template/own-layout'

const propertiesPart = 'docProps/core.xml'

/** Changes nothing in a template that names its year. */
export function nameYear(edit: PackageEdit, sheets: readonly WorkbookSheet[], edition: string): void {
  const [open, named] = [documentTitle(anotherYearId), documentTitle(edition)]
  replaceIn(edit, propertiesPart, 'title', (text) => (text === open ? named : text))
  for (const { part } of sheets) {
    replaceIn(edit, part, 'oddFooter', (text) =>
      text.replace(`${footerText(anotherYearId)}&R`, `${footerText(edition)}&R`),
    )
  }
}

function replaceIn(edit: PackageEdit, part: string, name: string, replace: (text: string) => string): void {
  const root = edit.xml(part)?.root
  if (root === undefined) return
  for (const element of descendants(root, name)) {
    const text = textOf(element)
    const replaced = replace(text)
    if (replaced === text) continue
    setText(element, replaced)
    edit.changed(part)
  }
}

function setText(element: XmlElement, text: string): void {
  element.children = [newText(text)]
}
