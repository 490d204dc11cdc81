/**
 * Reads a file that a person chose. A plan file or a spreadsheet of this tool is a plan; any other spreadsheet gives its
 * sheets, to be looked over before anything is taken. The plan that is open is not touched.
 */
import type { Edition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { detectFile } from '~/formats/detect-file'
import { decodePlan } from '~/formats/plan-file/decode'
import { describePlanFileNote, describePlanFileProblem } from '~/formats/plan-file/messages'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { isOwnSheet, readOwnPlan } from '~/formats/spreadsheet/read/read-own-plan'
import { bytesOf, readSheets } from '../open/read-file'
import { newId } from '~/components/parts/clock'

export type OpenedFile =
  | { kind: 'plan'; plan: Plan; notes: readonly string[] }
  | { kind: 'sheets'; grids: Grid[]; notes: readonly string[] }
  | { kind: 'failed'; problem: string; remedy: string }

export async function openFile(file: File, edition: Edition, signal: AbortSignal): Promise<OpenedFile> {
  const bytes = await bytesOf(file)
  if (!(bytes instanceof Uint8Array)) return { kind: 'failed', ...bytes }
  const detected = detectFile(bytes, file.name)
  if (detected.ok && (detected.kind === 'json' || (detected.kind === 'csv' && /\.json$/i.test(file.name)))) {
    return openPlanFile(new TextDecoder().decode(bytes))
  }
  const read = await readSheets(bytes, file.name, signal)
  if (!read.ok) return { kind: 'failed', problem: read.problem, remedy: read.remedy }
  if (read.grids.some(isOwnSheet)) {
    const { plan, notes } = readOwnPlan(read.grids, { edition: edition.id, newId })
    return { kind: 'plan', plan, notes: [...read.notes, ...notes] }
  }
  return { kind: 'sheets', grids: read.grids, notes: read.notes }
}

function openPlanFile(text: string): OpenedFile {
  const decoded = decodePlan(text)
  return decoded.ok
    ? { kind: 'plan', plan: decoded.plan, notes: decoded.notes.map(describePlanFileNote) }
    : { kind: 'failed', ...describePlanFileProblem(decoded.problem) }
}
