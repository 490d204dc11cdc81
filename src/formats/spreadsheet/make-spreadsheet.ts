/** Makes a spreadsheet and reads it again, in the thread that it is called in. Pages go through `spreadsheet-client.ts`. */
import { fillNotes, fillOwnTemplate, type Filled } from './fill/fill-own-template'
import { makeOpenDocument } from './open-document/make-open-document'
import { asResult, problemOf, type Result } from './problem'
import { readXlsx } from './read/read-workbook'
import type { ReadBack, SpreadsheetReceipt } from './receipt'
import { expectedCells, type ExpectedCell } from './second-opinion/expected-cells'
import { compareWithGrids } from './second-opinion/own-opinion'
import { sha256Hex } from '../sha-256'
import type { MakeSpreadsheetRequest, WorkProgress } from './spreadsheet-work'

/** Never throws: what goes wrong comes back as a problem. */
export async function makeSpreadsheetHere(
  request: MakeSpreadsheetRequest,
  report: (progress: WorkProgress) => void = () => undefined,
): Promise<Result<{ bytes: Uint8Array; receipt: SpreadsheetReceipt }>> {
  try {
    report({ stage: 'filling' })
    const made = write(request)
    if (!made.ok) return made
    const { bytes, notes } = made
    const expected = expectedCells(request.plan, request.edition, request.draft)
    report({ stage: 'reading back' })
    const ours = request.kind === 'xlsx' ? readXlsxBack(bytes, expected) : nothingRead
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

function write(request: MakeSpreadsheetRequest): Result<Filled> {
  switch (request.kind) {
    case 'xlsx':
      return fillOwnTemplate(request)
    case 'ods':
      return asResult(() => ({ bytes: makeOpenDocument(request), notes: fillNotes(request.plan) }), 'work.fault')
  }
}

const nothingRead: ReadBack = { comparedValues: 0, differences: [] }

function readXlsxBack(bytes: Uint8Array, expected: readonly ExpectedCell[]): ReadBack {
  const read = readXlsx(bytes)
  return compareWithGrids(read.ok ? read.grids : [], expected)
}
