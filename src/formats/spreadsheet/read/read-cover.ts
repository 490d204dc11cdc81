/** What a workbook says of the organisation and the sign-off on a sheet of its own: a cover page, or the details of a plan. */
import type { DateOrder } from './date-text'
import { editionAbove } from './edition-text'
import { findHeaders } from './find-header'
import { findLabels } from './find-labels'
import { textAt, type Grid } from './grid'
import { readLabels, type Labels } from './read-labels'
import { startingMapping } from './starting-mapping'

export interface Cover {
  sheet: string
  edition: string | null
  labels: Labels
}

/** Sheets that are about plans, and not of this one. */
const notOfThisPlan = /instruction|guidance|how to|example|sample|read ?me|key|lookup|list|change|template/i
/** A page of notes may have a label or two with something beside them. */
const fewestLabels = 2

/** The first sheet that says such things, other than the plan's own; null without one. */
export function readCover(grids: readonly Grid[], planSheet: string, order: DateOrder | null): Cover | null {
  for (const grid of grids) {
    if (grid.name === planSheet || grid.hidden || notOfThisPlan.test(grid.name)) continue
    const labels = findLabels(grid, null)
    const filled = Object.values(labels).filter(({ position }) => textAt(grid, position).trim() !== '')
    if (filled.length < fewestLabels || listsActions(grid)) continue
    // Without a table, all of the sheet is around it.
    const mapping = { ...startingMapping(grid), labels, firstRow: 0, lastRow: 0 }
    return { sheet: grid.name, edition: editionAbove(grid, Infinity), labels: readLabels(grid, mapping, order) }
  }
  return null
}

/** What another plan says of its sign-off is not true of this one. */
function listsActions(grid: Grid): boolean {
  return findHeaders(grid).some(({ columns }) => columns.some(({ field }) => field === 'action'))
}

/** What the plan's own sheet says, and what the cover does in the place of what it does not. */
export function withCover(own: Labels, cover: Labels): Labels {
  const isNamed = own.organisation.name !== ''
  const isSigned = own.signOff.signedOn !== null || own.signOff.signedOnAsWritten !== null
  return {
    organisation: {
      ...(isNamed ? own.organisation : cover.organisation),
      odsCode: own.organisation.odsCode || cover.organisation.odsCode,
    },
    signOff: {
      siroName: own.signOff.siroName || cover.signOff.siroName,
      jobTitle: own.signOff.jobTitle || cover.signOff.jobTitle,
      signedOn: isSigned ? own.signOff.signedOn : cover.signOff.signedOn,
      signedOnAsWritten: isSigned ? own.signOff.signedOnAsWritten : cover.signOff.signedOnAsWritten,
    },
    preparedOn: own.preparedOn ?? cover.preparedOn,
    returnedToBauOn: own.returnedToBauOn ?? cover.returnedToBauOn,
  }
}
