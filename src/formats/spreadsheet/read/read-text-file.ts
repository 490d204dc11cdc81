/** Reads a plan that is text: a .csv file, and rows pasted from a spreadsheet or a mail. */
import { textEncoding } from '~/formats/text-encoding'
import { asResult, type Result } from '../problem'
import type { ReadFile } from './read-any'
import { decodeText, readDelimitedText } from './read-text'

/** Never throws. `name` is the file's name. */
export function readTextFile(bytes: Uint8Array, name: string): Result<ReadFile> {
  return asResult(() => ({ ...asSheet(decodeText(bytes), name), notes: encodingNote(bytes) }), 'file.damaged')
}

/** Rows pasted from a spreadsheet or a mail. Never throws. */
export function readPastedText(text: string): Result<ReadFile> {
  return asResult(() => asSheet(text, 'Pasted rows'), 'file.damaged')
}

function asSheet(text: string, name: string): ReadFile {
  return { kind: 'csv', grids: [readDelimitedText(text, name)], skipped: [], notes: [], savedPlan: null }
}

/** A guess, which only the names and the quotation marks of the file bear out. */
function encodingNote(bytes: Uint8Array): string[] {
  return textEncoding(bytes) === 'macintosh'
    ? ['The file does not say how it stores accents and quotation marks. We read it as a file from a Mac. Check them.']
    : []
}
