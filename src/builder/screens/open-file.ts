/** Reads a file that a person chose: a plan file, or a spreadsheet. The plan that is open is not touched. */
import type { Edition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { decodePlan } from '~/formats/plan-file/decode'
import { describePlanFileNote, describePlanFileProblem } from '~/formats/plan-file/messages'
import { describeSpreadsheetProblem } from '~/formats/spreadsheet/messages'
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
  const opened = await openSpreadsheet({ bytes, edition: edition.id, newId }, { signal })
  return opened.ok
    ? { ok: true, plan: opened.plan, notes: opened.notes }
    : { ok: false, ...describeSpreadsheetProblem(opened.problem) }
}

/** A plan file is text that begins with a brace, whatever its name; a workbook is a zip. */
function looksLikeText(bytes: Uint8Array): boolean {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\uFEFF/, '')
    .trimStart()
  return start.startsWith('{') || start.startsWith('[') || start.startsWith('"')
}
