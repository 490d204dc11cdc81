/** Writes the structure into a PDF: PDF 32000-1, 14.7.2 to 14.7.5. */
import type PDFContext from 'pdf-lib/es/core/PDFContext'
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject'
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef'
import { textString } from '../fonts/embed-font'
import type { StructureNode } from './structure-node'

export interface TaggedPages {
  /** The page objects, in order. */
  pages: readonly PDFRef[]
  /** For each page, the node of each marked content by its number. */
  owners: readonly (readonly StructureNode[])[]
  /** The annotations with their nodes, in the order of their StructParent after those of the pages. */
  annotations: readonly { ref: PDFRef; node: StructureNode }[]
}

/** Gives the structure tree root. Page n has StructParents n; annotation m has StructParent pages + m. */
export function writeStructure(context: PDFContext, root: StructureNode, tagged: TaggedPages): PDFRef {
  const refs = new Map<StructureNode, PDFRef>()
  const rootRef = context.nextRef()
  const refOf = (node: StructureNode): PDFRef => {
    const ref = refs.get(node)
    if (ref === undefined) throw new Error(`A ${node.type} is drawn that is not part of the structure`)
    return ref
  }
  writeNode(root, rootRef)
  const parents = [
    ...tagged.owners.flatMap((owners, page) => [page, context.register(context.obj(owners.map(refOf)))]),
    ...tagged.annotations.flatMap(({ node }, index) => [tagged.pages.length + index, refOf(node)]),
  ]
  context.assign(
    rootRef,
    context.obj({
      Type: 'StructTreeRoot',
      K: refOf(root),
      ParentTree: context.register(context.obj({ Nums: parents })),
      ParentTreeNextKey: tagged.pages.length + tagged.annotations.length,
    }),
  )
  return rootRef

  function writeNode(node: StructureNode, parent: PDFRef): PDFRef {
    const ref = context.nextRef()
    refs.set(node, ref)
    const firstPage = node.kids.find((kid) => kid.kind !== 'node')?.page
    const kids = node.kids.map((kid): PDFObject => {
      if (kid.kind === 'node') return writeNode(kid, ref)
      const page = tagged.pages[kid.page]
      if (kid.kind === 'annotation') {
        return context.obj({ Type: 'OBJR', Pg: page, Obj: tagged.annotations[kid.annotation]?.ref })
      }
      if (kid.page === firstPage) return context.obj(kid.mcid)
      return context.obj({ Type: 'MCR', Pg: page, MCID: kid.mcid })
    })
    const page = firstPage === undefined ? undefined : tagged.pages[firstPage]
    const attributes = attributesOf(context, node)
    const { alt, actualText } = node.attributes
    context.assign(
      ref,
      context.obj({
        S: node.type,
        P: parent,
        ...(page === undefined ? {} : { Pg: page }),
        ...(kids.length === 0 ? {} : { K: kids.length === 1 && kids[0] !== undefined ? kids[0] : kids }),
        ...(alt === undefined ? {} : { Alt: textString(alt) }),
        ...(actualText === undefined ? {} : { ActualText: textString(actualText) }),
        ...(attributes === null ? {} : { A: attributes }),
      }),
    )
    return ref
  }
}

/** Attributes of tables, lists and pictures: PDF 32000-1, 14.8.5. */
function attributesOf(context: PDFContext, { type, attributes }: StructureNode): PDFObject | null {
  const { scope, rowSpan = 1, box } = attributes
  if (type === 'TH' || type === 'TD') {
    if (scope === undefined && rowSpan === 1) return null
    return context.obj({
      O: 'Table',
      ...(scope === undefined ? {} : { Scope: scope }),
      ...(rowSpan === 1 ? {} : { RowSpan: rowSpan }),
    })
  }
  if (type === 'L') return context.obj({ O: 'List', ListNumbering: 'None' })
  if (type === 'Figure' && box !== undefined) return context.obj({ O: 'Layout', Placement: 'Block', BBox: [...box] })
  return null
}
