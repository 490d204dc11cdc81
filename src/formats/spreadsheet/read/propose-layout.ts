/** Proposes where the plan stands in a workbook. What is proposed is shown to the user, who may change every column. */
import type { CellPosition } from '../cells/reference'
import type { LayoutMapping, MappedField } from '../layout'
import { findHeaders, type FoundHeader } from './find-header'
import { findLabels } from './find-labels'
import type { Grid } from './grid'
import { findRegion } from './plan-region'

export interface LayoutProposal extends LayoutMapping {
  /** Higher is surer; proposals are sorted by it. */
  score: number
  /** Fields that more than one column may hold; none was chosen. */
  ties: { field: MappedField; columns: number[] }[]
}

const decoyNames =
  /instruction|guidance|how to|example|read ?me|notes?$|key|lookup|list|change|version|summary|dashboard/i
const planNames = /plan|action|improve|items|dspt|gwella/i

/** The likely places, best first; empty where no sheet has anything like a plan. */
export function proposeLayout(grids: readonly Grid[]): LayoutProposal[] {
  const proposals = grids.flatMap((grid): LayoutProposal[] => {
    const [best] = findHeaders(grid)
    return best === undefined ? [] : [propose(grid, best)]
  })
  return proposals.toSorted((a, b) => b.score - a.score)
}

/** Another sheet is as likely where it comes within this share of the score. */
const asLikely = 0.9

/** The sheets beside one that look as much like a plan: a workbook may have a sheet for each standard. */
export function otherPlans(proposals: readonly LayoutProposal[], sheet: string): string[] {
  const score = proposals.find((proposal) => proposal.sheet === sheet)?.score ?? 0
  return proposals
    .filter((other) => other.sheet !== sheet && other.score >= score * asLikely)
    .map((other) => other.sheet)
}

function propose(grid: Grid, header: FoundHeader): LayoutProposal {
  const named = planNames.test(grid.name) ? 4 : 0
  const score = header.score + named - (decoyNames.test(grid.name) ? 40 : 0) - (grid.hidden ? 40 : 0)
  return { ...layoutUnder(grid, header), score, ties: header.ties }
}

/** The rows and the labels that go with those headings. */
export function layoutUnder(grid: Grid, { rows, columns }: Pick<FoundHeader, 'rows' | 'columns'>): LayoutMapping {
  const region = findRegion(grid, columns, rows.last)
  return {
    sheet: grid.name,
    headerRows: rows,
    columns,
    labels: findLabels(grid, { firstRow: rows.first, lastRow: region.lastRow }),
    firstRow: region.firstRow,
    lastRow: region.lastRow,
    title: titleOf(grid, rows.first),
  }
}

/** The first text above the headings: a draft is marked in it. */
function titleOf(grid: Grid, headerRow: number): CellPosition | null {
  for (let row = 1; row < headerRow; row++) {
    for (const [column, cell] of grid.rows.get(row) ?? []) {
      if (cell.value?.kind === 'text' && /plan|cynllun|tracker/i.test(cell.value.text)) return { column, row }
    }
  }
  return null
}
