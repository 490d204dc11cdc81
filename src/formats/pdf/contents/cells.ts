/** Makes the cells of a table or list: paragraphs, broken into lines. */
import type { PageFlow } from '../layout/page-flow'
import type { Cell, CellLine } from '../layout/row-groups'
import type { StructureNode } from '../tags/structure-node'
import type { Run } from '../text/text-style'
import { isEmpty } from './words'

/** Points above a paragraph that follows another one. */
const paragraphGap = 3

/**
 * The cell of a node. A single paragraph belongs to the node itself, several are each a P of their own; those without
 * anything to see are left out, as an empty P says nothing.
 */
export function cellOf(
  flow: PageFlow,
  node: StructureNode,
  paragraphs: readonly (readonly Run[])[],
  x: number,
  width: number,
): Cell {
  const full = paragraphs.filter((runs) => runs.some(({ text }) => !isEmpty(text)))
  const lines = full.flatMap((runs, index): CellLine[] => {
    const owner = full.length === 1 ? node : node.add('P')
    return flow
      .wrap(runs, width)
      .map((line, row) => ({ node: owner, line, before: index > 0 && row === 0 ? paragraphGap : 0 }))
  })
  return { x, lines }
}
