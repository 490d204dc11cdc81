/** The bytes of a file that the reviewer gave, or why there are none. */
import { largestFile } from '~/formats/detect-file'
import { spreadsheetProblem } from '~/formats/spreadsheet/problem'
import type { ReceivedProblem } from '../received/received'

const megabyte = 1024 * 1024

/** A file that is too large is not read at all. Never rejects. */
export async function bytesOfFile(file: File): Promise<Uint8Array | ReceivedProblem> {
  if (file.size > largestFile) {
    const values = { megabytes: Math.ceil(file.size / megabyte), limit: largestFile / megabyte }
    return { from: 'spreadsheet', problem: spreadsheetProblem('file.too-large', values) }
  }
  const bytes = await file.arrayBuffer().catch(() => null)
  return bytes === null ? { from: 'run', code: 'unreadable' } : new Uint8Array(bytes)
}
