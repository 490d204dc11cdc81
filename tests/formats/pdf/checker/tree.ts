/** The structure tree, with everything that its nodes name. */
import { isDictionary, isKind, isList, nameOf, numberOf, textOf } from '~/formats/pdf/read-back/pdf-values'
import type { PdfDictionary, PdfValue } from '~/formats/pdf/read-back/pdf-values'
import type { PdfFile } from '~/formats/pdf/read-back/pdf-file'

export interface TreeNode {
  /** Of its object. */
  number: number
  type: string
  parent: TreeNode | null
  nodes: TreeNode[]
  /** Marked content by the object of its page. */
  contents: { page: number; mcid: number }[]
  /** Objects of annotations. */
  annotations: number[]
  alt: string | null
  actualText: string | null
  attributes: PdfDictionary
  /** The object that the node itself names as its parent. */
  namedParent: number | null
}

export interface Tree {
  rootNumber: number
  root: TreeNode
  nodes: TreeNode[]
  /** What each key of the parent tree leads to: the nodes of a page's contents, or that of an annotation. */
  parents: Map<number, number | readonly (number | null)[]>
}

export function readTree(file: PdfFile): Tree {
  const reference = file.catalogue.get('StructTreeRoot')
  const rootNumber = numberOfReference(reference)
  if (rootNumber === null) throw new Error('There is no structure tree')
  const top = file.dictionary(reference)
  const nodes: TreeNode[] = []
  const root = readNode(top.get('K'), null, null)
  if (root === null) throw new Error('The structure tree is empty')
  return { rootNumber, root, nodes, parents: readParents(file, top) }

  function readNode(value: PdfValue | undefined, parent: TreeNode | null, page: number | null): TreeNode | null {
    const number = numberOfReference(value)
    const dictionary = file.resolve(value)
    if (number === null || !isDictionary(dictionary)) return null
    const attributes = file.resolve(dictionary.get('A'))
    const node: TreeNode = {
      number,
      type: nameOf(dictionary.get('S')) ?? '',
      parent,
      nodes: [],
      contents: [],
      annotations: [],
      alt: textOf(dictionary.get('Alt')),
      actualText: textOf(dictionary.get('ActualText')),
      attributes: isDictionary(attributes) ? attributes : new Map(),
      namedParent: numberOfReference(dictionary.get('P')),
    }
    nodes.push(node)
    const here = numberOfReference(dictionary.get('Pg')) ?? page
    const kids = file.resolve(dictionary.get('K'))
    for (const kid of isList(kids) ? kids : kids === undefined ? [] : [dictionary.get('K')]) readKid(kid, node, here)
    return node
  }

  function readKid(kid: PdfValue | undefined, node: TreeNode, page: number | null): void {
    const value = file.resolve(kid)
    if (typeof value === 'number') {
      node.contents.push({ page: page ?? -1, mcid: value })
      return
    }
    if (!isDictionary(value)) throw new Error('A node holds something unknown')
    const own = numberOfReference(value.get('Pg')) ?? page
    switch (nameOf(value.get('Type'))) {
      case 'MCR':
        node.contents.push({ page: own ?? -1, mcid: numberOf(value.get('MCID')) ?? -1 })
        return
      case 'OBJR':
        node.annotations.push(numberOfReference(value.get('Obj')) ?? -1)
        return
      default: {
        const below = readNode(kid, node, page)
        if (below !== null) node.nodes.push(below)
      }
    }
  }
}

function readParents(file: PdfFile, top: PdfDictionary): Tree['parents'] {
  const parents: Tree['parents'] = new Map()
  const numbers = file.list(file.dictionary(top.get('ParentTree')).get('Nums'))
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const key = numberOf(numbers[index]) ?? -1
    const entry = numbers[index + 1]
    const value = file.resolve(entry)
    parents.set(key, isList(value) ? value.map(numberOfReference) : (numberOfReference(entry) ?? -1))
  }
  return parents
}

export function numberOfReference(value: PdfValue | undefined): number | null {
  return isKind(value) && value.kind === 'reference' ? value.number : null
}
