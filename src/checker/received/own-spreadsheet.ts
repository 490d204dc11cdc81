/** A spreadsheet of the tool's own that was received: its cells, and the plan that it keeps beside them where it still does. */
import { decodePlan } from '~/formats/plan-file/decode'
import { describePlanFileNote, describePlanFileProblem } from '~/formats/plan-file/messages'
import type { ReadFile } from '~/formats/spreadsheet/read/read-any'
import { isOwnSheet, readOwnPlan, type ReadOwnPlan } from '~/formats/spreadsheet/read/read-own-plan'
import { restoreOwnPlan } from '~/formats/spreadsheet/read/restore-own-plan'
import { uncapitalised } from '~/domain/text'

export interface OwnPlanOptions {
  /** What stands for the toolkit year where the sheet names none. */
  edition: string
  newId: () => string
}

/** Null for somebody else's spreadsheet. What the cells say wins over what is kept. */
export function readOwnSpreadsheet(read: ReadFile, { edition, newId }: OwnPlanOptions): ReadOwnPlan | null {
  const kept = restoreKept(read, newId)
  if (kept.own !== null) return kept.own
  if (!read.grids.some(isOwnSheet)) return null
  const own = readOwnPlan(read.grids, { edition, newId })
  return { ...own, notes: [...kept.notes, ...own.notes] }
}

interface Kept {
  /** Null where the cells have to speak for themselves. */
  own: ReadOwnPlan | null
  notes: readonly string[]
}

/** The plan that is kept comes from a file, and is trusted no more than one. */
function restoreKept({ grids, savedPlan }: ReadFile, newId: () => string): Kept {
  if (savedPlan === null) return { own: null, notes: [] }
  const decoded = decodePlan(savedPlan)
  if (!decoded.ok) {
    const { problem } = describePlanFileProblem(decoded.problem)
    const why = uncapitalised(problem)
    const note = `We could not use the copy of the plan saved inside the spreadsheet: ${why} We used what is in its cells.`
    return { own: null, notes: [note] }
  }
  const restored = restoreOwnPlan(grids, decoded.plan, newId)
  switch (restored.outcome) {
    case 'restored':
      return { own: { ...restored, notes: [...decoded.notes.map(describePlanFileNote), ...restored.notes] }, notes: [] }
    case 'no-sheet':
      return { own: null, notes: [] }
    case 'another-organisation': {
      const { name } = decoded.plan.organisation
      const note = `The copy of the plan saved inside the spreadsheet is for ${name}, so we only used what is in its cells.`
      return { own: null, notes: [note] }
    }
  }
}
