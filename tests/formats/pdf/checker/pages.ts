/** The pages: what is drawn is tagged once, the structure and the parent tree agree on it, and links say where they lead. */
import { isDictionary, isList, nameOf, numberOf, textOf } from '~/formats/pdf/read-back/pdf-values'
import type { PdfFile } from '~/formats/pdf/read-back/pdf-file'
import type { PageContents } from './page-content'
import { numberOfReference, type Tree } from './tree'

export function checkPages(file: PdfFile, pages: readonly PageContents[], tree: Tree, faults: string[]): void {
  /** "page mcid" -> the node that names it. */
  const named = new Map<string, number>()
  for (const node of tree.nodes) {
    for (const { page, mcid } of node.contents) {
      const key = `${page} ${mcid}`
      if (named.has(key)) faults.push('Two nodes have the same content')
      named.set(key, node.number)
    }
    const parent = node.parent?.number ?? tree.rootNumber
    if (node.namedParent !== parent) faults.push(`A ${node.type} names another node as its parent`)
  }
  const keys = new Set<number>()
  for (const page of pages) {
    faults.push(...page.faults)
    const { dictionary, number, marked } = page
    if (nameOf(dictionary.get('Tabs')) !== 'S') faults.push('A page does not follow the structure with Tab')
    const key = numberOf(dictionary.get('StructParents')) ?? -1
    if (keys.has(key)) faults.push('Two pages have the same key in the parent tree')
    keys.add(key)
    const parents = tree.parents.get(key)
    const owners = typeof parents === 'object' ? parents : []
    if (owners.length !== marked.length) faults.push('The parent tree has another number of contents')
    marked.forEach(({ mcid, tag, draws }) => {
      const owner = named.get(`${number} ${mcid}`)
      if (owner === undefined) faults.push('Content is in no node')
      if (owner !== owners[mcid]) faults.push('The parent tree and the structure do not agree')
      if (!draws) faults.push(`A ${tag} has content that draws nothing`)
      const node = tree.nodes.find((each) => each.number === owner)
      if (node !== undefined && node.type !== tag) faults.push(`Content of a ${node.type} is tagged ${tag}`)
      named.delete(`${number} ${mcid}`)
    })
    if (new Set(marked.map(({ mcid }) => mcid)).size !== marked.length) faults.push('Two contents have the same number')
    checkAnnotations(file, page, tree, keys, faults)
  }
  if (named.size > 0) faults.push('A node names content that is not there')
}

function checkAnnotations(file: PdfFile, page: PageContents, tree: Tree, keys: Set<number>, faults: string[]): void {
  const annotations = file.resolve(page.dictionary.get('Annots'))
  const references = (isList(annotations) ? annotations : []).map((each) => numberOfReference(each))
  for (const number of references) {
    const annotation = number === null ? undefined : file.object(number)
    if (number === null || !isDictionary(annotation)) {
      faults.push('An annotation is not an object of its own')
      continue
    }
    const key = numberOf(annotation.get('StructParent')) ?? -1
    if (keys.has(key)) faults.push('An annotation has the key of something else')
    keys.add(key)
    const node = tree.nodes.find(({ annotations: named }) => named.includes(number))
    if (node === undefined) faults.push('An annotation is in no node')
    else if (node.type !== 'Link') faults.push(`A link is in a ${node.type}`)
    if (tree.parents.get(key) !== node?.number) faults.push('The parent tree leads an annotation elsewhere')
    if ((textOf(annotation.get('Contents')) ?? '').trim() === '') faults.push('A link does not say where it leads')
    if (numberOf(annotation.get('F')) !== 4) faults.push('A link is not printed')
    const action = file.resolve(annotation.get('A'))
    const address = isDictionary(action) ? textOf(action.get('URI')) : null
    if (address === null || !/^https:\/\/[\x21-\x7e]+$/.test(address)) faults.push('A link has no address in ASCII')
  }
  const onPage = tree.nodes.filter(({ type, contents }) => type === 'Link' && contents[0]?.page === page.number)
  if (onPage.length !== references.length) faults.push('A Link has no annotation')
}
