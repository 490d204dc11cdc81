/** The nodes: standard types in their places, headings in order, tables with headings and without holes, words in place of pictures. */
import { isList, nameOf, numberOf } from '~/formats/pdf/read-back/pdf-values'
import type { PageContents } from './page-content'
import type { Tree, TreeNode } from './tree'

/** What each type may hold: PDF 32000-1, 14.8.4, as far as this tool uses it. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  Document: ['H1', 'H2', 'H3', 'P', 'L', 'Table', 'Figure'],
  H1: ['Span'],
  H2: ['Span'],
  H3: ['Span'],
  P: ['Span', 'Link'],
  Span: [],
  Link: ['Span'],
  Figure: [],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Lbl: ['Span'],
  LBody: ['Span', 'P'],
  Table: ['THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TH: ['P', 'Span'],
  TD: ['P', 'Span'],
}

const containers = new Set(['Document', 'L', 'LI', 'Table', 'THead', 'TBody', 'TR'])

export function checkTags(pages: readonly PageContents[], tree: Tree, faults: string[]): void {
  if (tree.root.type !== 'Document') faults.push('The structure does not begin with Document')
  for (const node of tree.nodes) {
    const { type, nodes, contents } = node
    const may = allowed[type]
    if (may === undefined) {
      faults.push(`${type} is no standard type`)
      continue
    }
    for (const below of nodes) if (!may.includes(below.type)) faults.push(`A ${below.type} stands in a ${type}`)
    if (containers.has(type) && contents.length > 0) faults.push(`A ${type} has content of its own`)
    if (nodes.length + contents.length === 0) faults.push(`A ${type} is empty`)
    if (type === 'Span' && (node.actualText ?? '').trim() === '') faults.push('A box does not say what it stands for')
    if (type === 'Span' && contents.length === 0) faults.push('A Span has no content of its own')
    if (type === 'Figure') checkFigure(node, faults)
    if (type === 'LI' && !nodes.some((below) => below.type === 'LBody')) faults.push('An LI has no LBody')
    if (type === 'Table') checkTable(node, faults)
  }
  checkHeadings(tree, faults)
  if (pages.length === 0) faults.push('There are no pages')
}

function checkHeadings({ nodes }: Tree, faults: string[]): void {
  const levels = nodes.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type.slice(1))] : []))
  if (levels[0] !== 1) faults.push('The first heading is not an H1')
  if (levels.filter((level) => level === 1).length > 1) faults.push('There is more than one H1')
  if (levels.some((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1))
    faults.push('A heading level is skipped')
}

function checkFigure({ alt, attributes }: TreeNode, faults: string[]): void {
  if ((alt ?? '').trim() === '') faults.push('A picture has no text alternative')
  const box = attributes.get('BBox')
  const numbers = isList(box) ? box.map((edge) => numberOf(edge) ?? Number.NaN) : []
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers
  if (numbers.length !== 4 || !(right > left && top > bottom && left >= 0 && bottom >= 0)) {
    faults.push('A picture does not say where it stands')
  }
}

/** A table begins with its headings, every row has its own, and the cells fill the grid. */
function checkTable(table: TreeNode, faults: string[]): void {
  const [head, ...bodies] = table.nodes
  if (head?.type !== 'THead' || head.nodes.length !== 1) faults.push('A table does not begin with its headings')
  if (bodies.length === 0) faults.push('A table has no body')
  const columns = head?.nodes[0]?.nodes ?? []
  for (const cell of columns) {
    if (cell.type !== 'TH' || nameOf(cell.attributes.get('Scope')) !== 'Column') faults.push('A column has no heading')
  }
  const rows = bodies.flatMap((body) => body.nodes)
  /** How many rows each column is still covered by a cell from above. */
  const covered = columns.map(() => 0)
  for (const row of rows) {
    let column = 0
    let hasHeading = covered[0] !== undefined && covered[0] > 0
    const skip = () => {
      while ((covered[column] ?? 0) > 0) column += 1
    }
    for (const cell of row.nodes) {
      skip()
      if (column >= columns.length) faults.push('A row has more cells than the table has columns')
      covered[column] = numberOf(cell.attributes.get('RowSpan')) ?? 1
      if (cell.type === 'TH') {
        hasHeading = true
        if (nameOf(cell.attributes.get('Scope')) !== 'Row') faults.push('The heading of a row does not say so')
      }
      column += 1
    }
    skip()
    if (column !== columns.length) faults.push('A row has fewer cells than the table has columns')
    if (!hasHeading) faults.push('A row has no heading')
    covered.forEach((rest, index) => (covered[index] = Math.max(0, rest - 1)))
  }
  if (covered.some((rest) => rest > 0)) faults.push('A cell covers rows that are not there')
}
