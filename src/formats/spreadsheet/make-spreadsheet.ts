/** Makes a spreadsheet and reads it again, in the thread that it is called in. Pages go through `spreadsheet-client.ts`. */
import { fillOwnTemplate, type Filled } from './fill/fill-own-template'
import { fillTemplate } from './fill/fill-template'
import { ownNotes } from './fill/own-notes'
import { problemOf, type Result } from './problem'
import { readBack } from './read-back'
import { expectedCells } from './second-opinion/expected-cells'
import { ownLayout } from './template/own-layout'
import type {
  FillTemplateRequest,
  FillTemplateResult,
  MakeSpreadsheetResult,
  MakeSpreadsheetWork,
  WorkProgress,
} from './spreadsheet-work'

type Report = (progress: WorkProgress) => void
const silent: Report = () => undefined

/** The tool's own spreadsheet. Never throws: what goes wrong comes back as a problem. */
export async function makeSpreadsheetHere(
  request: MakeSpreadsheetWork,
  report: Report = silent,
): Promise<MakeSpreadsheetResult> {
  try {
    report({ stage: 'filling' })
    const made = await write(request)
    if (!made.ok) return made
    const { kind, plan, edition, draft, changes } = request
    const expected = expectedCells(plan, edition.id, draft, changes)
    const planFile = kind === 'xlsx' ? request.planFile : null
    const { bytes, notes } = made
    const receipt = await readBack({ kind, plan, planFile, expected, sheet: ownLayout.sheet, bytes }, report)
    return { ok: true, bytes, receipt: { ...receipt, notes } }
  } catch (error) {
    return { ok: false, problem: problemOf(error, 'work.fault') }
  }
}

/** What only the open document needs is fetched for it alone. */
async function write(request: MakeSpreadsheetWork): Promise<Result<Filled>> {
  switch (request.kind) {
    case 'xlsx':
      return fillOwnTemplate({ ...request, edition: request.edition.id })
    case 'ods': {
      const { makeOpenDocument } = await import('./open-document/make-open-document')
      return { ok: true, bytes: makeOpenDocument(request), notes: ownNotes(request.plan, request.changes, 'ods') }
    }
  }
}

/** The user's own workbook, filled in place. Never throws, never changes the bytes that it was given. */
export async function fillTemplateHere(
  { template, mapping, plan, choices }: FillTemplateRequest,
  report: Report = silent,
): Promise<FillTemplateResult> {
  try {
    report({ stage: 'filling' })
    const filled = fillTemplate(template, mapping, plan, choices)
    if (!filled.ok) return filled
    const {
      bytes,
      report: { expected, sheet, notes },
    } = filled
    const receipt = await readBack({ kind: 'xlsx', plan, planFile: null, expected, sheet, bytes }, report)
    return { ok: true, bytes, receipt, notes }
  } catch (error) {
    return { ok: false, problem: problemOf(error, 'work.fault') }
  }
}
