/** Reads a file of any kind that a plan may come in. Runs in a worker: what only some kinds need is fetched for them alone. */
import { detectFile, type DetectedFile } from '~/formats/detect-file'
import { problemOf, spreadsheetProblem, type Result, type SpreadsheetProblem } from '../problem'
import { formulaNotes } from './formula-notes'
import type { Grid } from './grid'
import { readXlsx } from './read-workbook'

export interface ReadFile {
  kind: 'xlsx' | 'xlsm' | 'ods' | 'xls' | 'csv'
  grids: Grid[]
  /** Sheets that could not be read, each with its reason. */
  skipped: { sheet: string; problem: SpreadsheetProblem }[]
  /** What the user should know, as sentences. */
  notes: string[]
  /** The text of the plan file that the tool's own .xlsx keeps, unchecked; null where the file keeps none. */
  savedPlan: string | null
}

/** Never throws. `name` is the file's name. */
export async function readWorkbook(bytes: Uint8Array, name = ''): Promise<Result<ReadFile>> {
  const detected = detectFile(bytes, name)
  if (!detected.ok) return { ok: false, problem: detectionProblem(detected) }
  switch (detected.kind) {
    case 'json':
      return {
        ok: false,
        problem: spreadsheetProblem('file.not-a-spreadsheet', { found: 'a plan file or other data' }),
      }
    case 'xlsx':
    case 'xlsm': {
      const read = readXlsx(bytes)
      if (!read.ok) return read
      const notes = [
        ...(read.macros ? ['The spreadsheet has macros. We did not run or use them.'] : []),
        ...(read.externalLinks
          ? ['The spreadsheet uses values from other files. We used the values saved in it.']
          : []),
        ...(read.comments ? ['Cells have comments, which we did not read.'] : []),
        ...formulaNotes(read.grids),
      ]
      const { grids, skipped, savedPlan } = read
      return { ok: true, kind: detected.kind, grids, skipped, notes, savedPlan }
    }
    case 'ods':
      try {
        const { readOpenDocument } = await import('./read-open-document')
        return { ok: true, ...withNotes('ods', readOpenDocument(bytes)) }
      } catch (error) {
        return { ok: false, problem: problemOf(error, 'file.damaged') }
      }
    case 'csv':
      try {
        const { readTextFile } = await import('./read-text-file')
        return readTextFile(bytes, name)
      } catch (error) {
        return { ok: false, problem: problemOf(error, 'file.damaged') }
      }
    case 'xls':
      try {
        const { readOldExcel } = await import('./read-old-excel')
        return { ok: true, ...withNotes('xls', readOldExcel(bytes)) }
      } catch (error) {
        return { ok: false, problem: problemOf(error, 'file.damaged') }
      }
  }
}

function withNotes(kind: ReadFile['kind'], grids: Grid[]): ReadFile {
  return { kind, grids, skipped: [], notes: formulaNotes(grids), savedPlan: null }
}

function detectionProblem(detected: Exclude<DetectedFile, { ok: true }>): SpreadsheetProblem {
  switch (detected.reason) {
    case 'empty':
      return spreadsheetProblem('file.empty')
    case 'too-large':
      return spreadsheetProblem('file.too-large', { megabytes: detected.megabytes, limit: detected.limit })
    case 'truncated':
      return spreadsheetProblem('file.truncated')
    case 'encrypted':
      return spreadsheetProblem('file.encrypted')
    case 'other-kind':
      return spreadsheetProblem('file.not-a-spreadsheet', { found: detected.found })
  }
}
