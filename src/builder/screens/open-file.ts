/**
 * Reads a file that a person chose. A plan file or a spreadsheet of this tool is a plan; any other spreadsheet gives its
 * sheets, to be looked over before anything is taken. The plan that is open is not touched.
 */
import type { Edition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { uncapitalised } from '~/domain/text'
import { detectFile } from '~/formats/detect-file'
import { decodePlan } from '~/formats/plan-file/decode'
import { describePlanFileNote, describePlanFileProblem } from '~/formats/plan-file/messages'
import { describeSpreadsheetProblem } from '~/formats/spreadsheet/messages'
import { problemOf } from '~/formats/spreadsheet/problem'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { isOwnSheet, readOwnPlan } from '~/formats/spreadsheet/read/read-own-plan'
import { restoreOwnPlan } from '~/formats/spreadsheet/read/restore-own-plan'
import { newId } from '~/components/parts/clock'
import { bytesOf, readSheets, type ReadSheets } from '../open/read-file'

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
  try {
    return openSheets(read, edition)
  } catch (error) {
    // A spreadsheet of this tool with more rows than a plan may have.
    return { kind: 'failed', ...describeSpreadsheetProblem(problemOf(error, 'work.fault')) }
  }
}

function openSheets({ grids, savedPlan, ...read }: Extract<ReadSheets, { ok: true }>, edition: Edition): OpenedFile {
  const restored = savedPlan === null ? unsaved : restore(grids, savedPlan)
  const notes = [...read.notes, ...restored.notes]
  if (restored.plan !== null) return { kind: 'plan', plan: restored.plan, notes }
  if (!grids.some(isOwnSheet)) return { kind: 'sheets', grids, notes: read.notes }
  const own = readOwnPlan(grids, { edition: edition.id, newId })
  return { kind: 'plan', plan: own.plan, notes: [...notes, ...own.notes] }
}

interface Restored {
  /** Null where the cells have to speak for themselves. */
  plan: Plan | null
  notes: readonly string[]
}

const unsaved: Restored = { plan: null, notes: [] }

/** The plan that a spreadsheet keeps, as its cells say it now. It comes from a file, and is trusted no more than one. */
function restore(grids: readonly Grid[], savedPlan: string): Restored {
  const decoded = decodePlan(savedPlan)
  if (!decoded.ok) {
    const { problem } = describePlanFileProblem(decoded.problem)
    const why = uncapitalised(problem)
    return {
      plan: null,
      notes: [
        `We could not use the copy of the plan saved inside the spreadsheet: ${why} We used what is in its cells.`,
      ],
    }
  }
  const restored = restoreOwnPlan(grids, decoded.plan, newId)
  switch (restored.outcome) {
    case 'restored':
      return { plan: restored.plan, notes: [...decoded.notes.map(describePlanFileNote), ...restored.notes] }
    case 'no-sheet':
      return unsaved
    case 'another-organisation': {
      const { name } = decoded.plan.organisation
      const note = `The copy of the plan saved inside the spreadsheet is for ${name}, so we only used what is in its cells.`
      return { plan: null, notes: [note] }
    }
  }
}

function openPlanFile(text: string): OpenedFile {
  const decoded = decodePlan(text)
  return decoded.ok
    ? { kind: 'plan', plan: decoded.plan, notes: decoded.notes.map(describePlanFileNote) }
    : { kind: 'failed', ...describePlanFileProblem(decoded.problem) }
}
