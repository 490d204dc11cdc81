/** The columns that reading begins with, for whoever shows them or reads with them. */
import { columnFor, type LayoutMapping, type MappedField } from '../layout'
import type { Grid } from './grid'
import { guessColumns } from './guess-columns'
import type { LayoutProposal } from './propose-layout'
import { startingMapping } from './starting-mapping'

export type Beginning =
  /** `plan`: the headings are those of a plan. `headings`: they are known, but they are those of something else. */
  | { by: 'plan' | 'headings'; mapping: LayoutProposal }
  /** `content`: a guess from what stands in the columns. `nothing`: every column with something in it, none of them used. */
  | { by: 'content' | 'nothing'; mapping: LayoutMapping }

/**
 * Headings that some columns were known by are worth less than a guess at all of them, where no plan could be read from
 * those columns. `proposals` are those of the sheets, best first.
 */
export function beginMapping(grids: readonly Grid[], proposals: readonly LayoutProposal[]): Beginning {
  const plan = proposals.find(holdsAPlan)
  if (plan !== undefined) return { by: 'plan', mapping: plan }
  for (const grid of grids) {
    const guessed = guessColumns(grid)
    if (guessed !== null) return { by: 'content', mapping: guessed }
  }
  const [best] = proposals
  return best === undefined ? { by: 'nothing', mapping: startingMapping(grids[0]) } : { by: 'headings', mapping: best }
}

/** The same for one sheet of several, when it is the one to read. */
export function beginOnSheet(grids: readonly Grid[], proposals: readonly LayoutProposal[], sheet: string): Beginning {
  return beginMapping(
    grids.filter(({ name }) => name === sheet),
    proposals.filter((each) => each.sheet === sheet),
  )
}

/** True where a plan can be read from the columns: there are actions, or gaps with somebody or some day beside them. */
export function holdsAPlan(proposal: LayoutProposal): boolean {
  const has = (field: MappedField) =>
    columnFor(proposal, field) !== null || proposal.ties.some((tie) => tie.field === field)
  return has('action') || (has('gap') && (has('owner') || has('due')))
}
