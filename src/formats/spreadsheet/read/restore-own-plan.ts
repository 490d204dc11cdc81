/**
 * Opens a spreadsheet of the tool's own that still keeps the whole plan. The kept plan says what the cells held when they were
 * written, so that a cell which says something else was changed since, and wins; all else comes from the kept plan.
 */
import type { Plan } from '~/domain/plan'
import { emptyPlan } from '~/domain/plan-values'
import type { ColumnField, LabelField } from '../layout'
import { planLabels } from '../plan-rows'
import { expectedValue } from '../second-opinion/expected-cells'
import { editionInTitle, titleText } from '../template/own-layout'
import { textAt, type Grid } from './grid'
import { cellWords } from './match-rows'
import {
  editionAbove,
  labelPlaces,
  openOwnSheet,
  readLabels,
  type OwnSheetReading,
  type ReadOwnPlan,
} from './read-own-plan'
import { restoreItems } from './restore-items'
import { describeChanges, type SheetChanges } from './sheet-changes'

/** With the plan at hand, these are enough to know the sheet by: other columns may have been taken out. */
const neededFields = ['reference', 'action', 'owner', 'due'] as const satisfies readonly ColumnField[]

export type RestoredPlan =
  | ({ outcome: 'restored' } & ReadOwnPlan)
  /** No sheet has the tool's own headings any more. */
  | { outcome: 'no-sheet' }
  /** The cells name another organisation: a copy that somebody made their own takes nothing along that they do not show. */
  | { outcome: 'another-organisation' }

/** The plan as the sheet says it now, with what was changed as sentences. */
export function restoreOwnPlan(grids: readonly Grid[], saved: Plan, newId: () => string): RestoredPlan {
  const reading = openOwnSheet(grids, newId, neededFields)
  if (reading === null) return { outcome: 'no-sheet' }
  const changes: SheetChanges = { cells: [], addedRows: [], removed: [], disagreeing: [] }
  const plan = restoreLabels(reading, saved, changes)
  const { name, odsCode } = saved.organisation
  if (isAnother(plan.organisation.name, name) && isAnother(plan.organisation.odsCode, odsCode)) {
    return { outcome: 'another-organisation' }
  }
  plan.items = restoreItems(reading, saved, changes)
  // What a slip changes is looked at when it is merged, and nothing is taken before.
  const said = saved.slip === null ? changes : { ...changes, cells: [], addedRows: [], removed: [] }
  return { outcome: 'restored', plan, notes: [...describeChanges(said), ...new Set(reading.notes)] }
}

function isAnother(now: string, before: string): boolean {
  return now !== '' && before !== '' && now.trim().toLowerCase() !== before.trim().toLowerCase()
}

/** The kept plan with what was changed above the table. */
function restoreLabels(reading: OwnSheetReading, saved: Plan, changes: SheetChanges): Plan {
  const written = planLabels(saved)
  const edited = new Set<LabelField>()
  for (const [field, place] of labelPlaces(reading)) {
    if (cellWords(textAt(reading.grid, place)) === cellWords(expectedValue(written[field]).text)) continue
    edited.add(field)
    changes.cells.push(place)
  }
  const read = emptyPlan({ id: saved.id, edition: saved.edition, preparedOn: null })
  if (edited.size > 0) readLabels(reading, read)
  const now = (field: LabelField): Plan => (edited.has(field) ? read : saved)
  return {
    ...saved,
    edition: editionNow(reading, saved.edition),
    organisation: {
      ...saved.organisation,
      name: now('organisationName').organisation.name,
      odsCode: now('odsCode').organisation.odsCode,
      type: now('organisationType').organisation.type,
    },
    signOff: {
      ...saved.signOff,
      siroName: now('siroName').signOff.siroName,
      jobTitle: now('siroJobTitle').signOff.jobTitle,
      signedOn: now('signedOn').signOff.signedOn,
    },
    preparedOn: now('preparedOn').preparedOn,
    returnedToBauOn: now('returnedToBauOn').returnedToBauOn,
  }
}

/** The toolkit year that the title names, where it named one when it was written. */
function editionNow(reading: OwnSheetReading, saved: string): string {
  return editionInTitle(titleText(saved, false)) === null ? saved : (editionAbove(reading) ?? saved)
}
