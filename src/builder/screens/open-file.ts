/** Reads a file that a person chose: a plan file, or a spreadsheet. The plan that is open is not touched. */
import type { Edition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { detectFile, type DetectedFile } from '~/formats/detect-file'
import { decodePlan } from '~/formats/plan-file/decode'
import { describePlanFileNote, describePlanFileProblem } from '~/formats/plan-file/messages'
import { describeSpreadsheetProblem } from '~/formats/spreadsheet/messages'
import { spreadsheetProblem, type SpreadsheetProblem } from '~/formats/spreadsheet/problem'
import { openSpreadsheet } from '~/formats/spreadsheet/spreadsheet-client'
import { newId } from '../state/clock'

export type OpenedFile =
  { ok: true; plan: Plan; notes: readonly string[] } | { ok: false; problem: string; remedy: string }

const largestFileBytes = 10 * 1024 * 1024

export async function openFile(file: File, edition: Edition, signal: AbortSignal): Promise<OpenedFile> {
  if (file.size > largestFileBytes) {
    return {
      ok: false,
      problem: `“${file.name}” has ${Math.ceil(file.size / 1024 / 1024)} MB; the tool opens files of up to 10 MB.`,
      remedy: 'Choose the plan itself, without pictures or other sheets.',
    }
  }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return {
      ok: false,
      problem: `“${file.name}” could not be read from your computer.`,
      remedy: 'It may have been moved, or be open elsewhere. Close it there and choose it again.',
    }
  }
  if (looksLikeText(bytes)) {
    const decoded = decodePlan(new TextDecoder().decode(bytes))
    return decoded.ok
      ? { ok: true, plan: decoded.plan, notes: decoded.notes.map(describePlanFileNote) }
      : { ok: false, ...describePlanFileProblem(decoded.problem) }
  }
  const problem = problemBeforeReading(detectFile(bytes, file.name))
  if (problem !== null) return { ok: false, ...describeSpreadsheetProblem(problem) }
  const opened = await openSpreadsheet({ bytes, edition: edition.id, newId }, { signal })
  return opened.ok
    ? { ok: true, plan: opened.plan, notes: opened.notes }
    : { ok: false, ...describeSpreadsheetProblem(opened.problem) }
}

/** What the first bytes say already: only a workbook of the newer kind goes to the reader. */
function problemBeforeReading(detected: DetectedFile): SpreadsheetProblem | null {
  if (detected.ok) {
    const expected = 'an Excel workbook (.xlsx)'
    switch (detected.kind) {
      case 'xlsx':
      case 'xlsm':
        return null
      case 'xls':
        return spreadsheetProblem('file.other-kind', { found: 'an old Excel workbook (.xls)', expected })
      case 'ods':
        return spreadsheetProblem('file.other-kind', { found: 'an open document (.ods)', expected })
      case 'csv':
      case 'json':
        return spreadsheetProblem('file.other-kind', { found: 'a file of text', expected })
    }
  }
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

/** A plan file is text that begins with a brace, whatever its name; a workbook is a zip. */
function looksLikeText(bytes: Uint8Array): boolean {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\uFEFF/, '')
    .trimStart()
  return start.startsWith('{') || start.startsWith('[') || start.startsWith('"')
}
