/** Makes a spreadsheet of the plan and hands it over only when it reads back as the plan says. */
import { findEdition, type Edition } from '~/domain/editions'
import { isDraft, type Verdict } from '~/domain/finding'
import type { Plan } from '~/domain/plan'
import { planFileName } from '~/formats/file-name'
import { encodePlan } from '~/formats/plan-file/encode'
import { describeSpreadsheetProblem } from '~/formats/spreadsheet/messages'
import type { SpreadsheetKind } from '~/formats/spreadsheet/receipt'
import { makeSpreadsheet } from '~/formats/spreadsheet/spreadsheet-client'
import { anotherYearId, templateFileName } from '~/formats/spreadsheet/template/own-layout'
import { handOver, type FileState, type MadeFile } from './file-state'
import { receiptOfSpreadsheet, spreadsheetStages } from './spreadsheet-receipt'

const mediaTypes: Record<SpreadsheetKind, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

export interface MakeFileRequest {
  kind: SpreadsheetKind
  plan: Plan
  edition: Edition
  verdict: Verdict
  /** The path under which the site lives, with a slash at its end. */
  base: string
}

export async function makeFile(
  request: MakeFileRequest,
  onState: (state: FileState) => void,
  signal: AbortSignal,
): Promise<void> {
  const made = await makeSpreadsheetFile(request, onState, signal)
  if (made !== null) onState(handOver(made))
}

/** The file without handing it over. Null where the work was stopped or failed; that it failed has been said then. */
export async function makeSpreadsheetFile(
  { kind, plan, edition, verdict, base }: MakeFileRequest,
  onState: (state: FileState) => void,
  signal: AbortSignal,
): Promise<MadeFile | null> {
  const stopped = () => signal.aborted
  onState({ kind: 'working', words: spreadsheetStages.fetching })
  const template = await fetchTemplate(templateAddress(base, edition), signal)
  if (stopped()) return null
  if (template === null) {
    onState({
      kind: 'failed',
      problem: 'The blank spreadsheet did not load.',
      remedy: 'Check your connection and try again. Your plan is not affected.',
    })
    return null
  }
  const made = await makeSpreadsheet(
    { kind, plan, planFile: encodePlan(plan), edition, draft: isDraft(verdict), template },
    { signal, onProgress: ({ stage }) => onState({ kind: 'working', words: spreadsheetStages[stage] }) },
  )
  if (stopped()) return null
  if (!made.ok) {
    onState({ kind: 'failed', ...describeSpreadsheetProblem(made.problem) })
    return null
  }
  return {
    plan,
    fileName: planFileName({ plan, edition, verdict, extension: kind }),
    mediaType: mediaTypes[kind],
    bytes: made.bytes,
    receipt: receiptOfSpreadsheet(made.receipt),
  }
}

/** The blank spreadsheet of the plan's year, or the one for years that the tool does not know. */
export function templateAddress(base: string, { id }: Pick<Edition, 'id'>): string {
  const known = findEdition(id) !== null
  return `${base}template/${templateFileName({ id: known ? id : anotherYearId }, 'xlsx')}`
}

async function fetchTemplate(address: string, signal: AbortSignal): Promise<Uint8Array | null> {
  try {
    const response = await fetch(address, { signal })
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
  } catch {
    return null
  }
}
