/** Takes a file that a person chose to the spreadsheet reader, and brings back its sheets or what is wrong, in words. */
import { largestFile } from '~/formats/detect-file'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { describeSpreadsheetProblem, type SpreadsheetMessage } from '~/formats/spreadsheet/messages'
import { spreadsheetProblem } from '~/formats/spreadsheet/problem'
import { readSpreadsheet } from '~/formats/spreadsheet/spreadsheet-client'

export type ReadSheets =
  | {
      ok: true
      grids: Grid[]
      notes: string[]
      /** The text of the plan file that a spreadsheet of this tool keeps, unchecked; null where there is none. */
      savedPlan: string | null
    }
  | ({ ok: false } & SpreadsheetMessage)

export async function readFile(file: File, signal: AbortSignal): Promise<ReadSheets> {
  const bytes = await bytesOf(file)
  if (!(bytes instanceof Uint8Array)) return { ok: false, ...bytes }
  return readSheets(bytes, file.name, signal)
}

/** The sheets in the bytes of a file of that name. */
export async function readSheets(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<ReadSheets> {
  const read = await readSpreadsheet({ bytes, name }, { signal })
  if (!read.ok) return { ok: false, ...describeSpreadsheetProblem(read.problem) }
  const skipped = read.skipped.map(
    ({ sheet, problem }) => `The sheet “${sheet}” was left out. ${describeSpreadsheetProblem(problem).problem}`,
  )
  return { ok: true, grids: read.grids, notes: [...read.notes, ...skipped], savedPlan: read.savedPlan }
}

/** The bytes of a file, or why the browser does not give them. A file that is too large is not read at all. */
export async function bytesOf(file: File): Promise<Uint8Array | SpreadsheetMessage> {
  if (file.size > largestFile) {
    const megabytes = Math.ceil(file.size / 1024 / 1024)
    return describeSpreadsheetProblem(
      spreadsheetProblem('file.too-large', { megabytes, limit: largestFile / 1024 / 1024 }),
    )
  }
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return {
      problem: `We could not read “${file.name}” from your computer.`,
      remedy: 'It may have moved, or be open in another program. Close it there and choose it again.',
    }
  }
}
