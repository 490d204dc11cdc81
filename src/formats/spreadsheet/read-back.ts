/** Reads a file that was just written again, with two readers that share no code, and gives the receipt. */
import type { Plan } from '~/domain/plan'
import { readXlsx } from './read/read-workbook'
import type { ReadBack, SpreadsheetKind, SpreadsheetReceipt } from './receipt'
import { savedPlanPart, savedText } from './saved-plan'
import type { ExpectedCell } from './second-opinion/expected-cells'
import { compareWithGrids } from './second-opinion/own-opinion'
import { sha256Hex } from '../sha-256'
import type { WorkProgress } from './spreadsheet-work'

export interface WrittenFile {
  kind: SpreadsheetKind
  bytes: Uint8Array
  /** What every cell that was written must hold. */
  expected: readonly ExpectedCell[]
  sheet: string
  plan: Plan
  /** The text of the plan file that the file must keep; null where it keeps none. */
  planFile: string | null
}

/** The receipt without its notes, which whoever wrote the file has. Throws what SheetJS throws. */
export async function readBack(
  { kind, bytes, expected, sheet, plan, planFile }: WrittenFile,
  report: (progress: WorkProgress) => void,
): Promise<Omit<SpreadsheetReceipt, 'notes'>> {
  report({ stage: 'reading back' })
  const read = kind === 'xlsx' ? readXlsx(bytes) : null
  const ours = read === null ? noCells : compareWithGrids(read.ok ? read.grids : [], expected, sheet)
  const kept = planFile === null ? noCells : compareSavedPlan(planFile, read?.ok === true ? read.savedPlan : null)
  report({ stage: 'second opinion' })
  const { compareWithSheetJs } = await import('./second-opinion/sheetjs-opinion')
  const theirs = compareWithSheetJs(bytes, expected, sheet)
  return {
    sha256: sha256Hex(bytes),
    comparedValues: ours.comparedValues + kept.comparedValues + theirs.comparedValues,
    differences: [...ours.differences, ...kept.differences, ...theirs.differences],
    items: plan.items.length,
    actions: plan.items.reduce((sum, item) => sum + item.actions.length, 0),
  }
}

const noCells: ReadBack = { comparedValues: 0, differences: [] }

function compareSavedPlan(planFile: string, found: string | null): ReadBack {
  const isKept = found === savedText(planFile)
  const difference = {
    cell: savedPlanPart,
    field: 'The whole plan',
    expected: 'its plan file',
    found: 'something else',
  }
  return { comparedValues: 1, differences: isKept ? [] : [difference] }
}
