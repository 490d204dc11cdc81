/** Makes a spreadsheet and reads it again, in the thread that it is called in. Pages go through `spreadsheet-client.ts`. */
import { fillOwnTemplate } from './fill/fill-own-template'
import { problemOf, type Result } from './problem'
import { readXlsx } from './read/read-workbook'
import type { ReadBack, SpreadsheetReceipt } from './receipt'
import { expectedCells, type ExpectedCell } from './second-opinion/expected-cells'
import { compareWithGrids } from './second-opinion/own-opinion'
import { sha256Hex } from './sha-256'
import type { MakeSpreadsheetRequest, WorkProgress } from './spreadsheet-work'

/** Never throws: what goes wrong comes back as a problem. */
export async function makeSpreadsheetHere(
  request: MakeSpreadsheetRequest,
  report: (progress: WorkProgress) => void = () => undefined,
): Promise<Result<{ bytes: Uint8Array; receipt: SpreadsheetReceipt }>> {
  try {
    report({ stage: 'filling' })
    const filled = fillOwnTemplate(request)
    if (!filled.ok) return filled
    const { bytes, notes } = filled
    const expected = expectedCells(request.plan, request.edition, request.draft)
    report({ stage: 'reading back' })
    const ours = readXlsxBack(bytes, expected)
    report({ stage: 'second opinion' })
    const { compareWithSheetJs } = await import('./second-opinion/sheetjs-opinion')
    const theirs = compareWithSheetJs(bytes, expected)
    const receipt: SpreadsheetReceipt = {
      sha256: sha256Hex(bytes),
      comparedValues: ours.comparedValues + theirs.comparedValues,
      differences: [...ours.differences, ...theirs.differences],
      items: request.plan.items.length,
      actions: request.plan.items.reduce((sum, item) => sum + item.actions.length, 0),
      notes,
    }
    return { ok: true, bytes, receipt }
  } catch (error) {
    return { ok: false, problem: problemOf(error, 'work.fault') }
  }
}

function readXlsxBack(bytes: Uint8Array, expected: readonly ExpectedCell[]): ReadBack {
  const read = readXlsx(bytes)
  return compareWithGrids(read.ok ? read.grids : [], expected)
}
