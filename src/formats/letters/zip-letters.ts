/** Several letters in one zip file, each as a text file that any editor opens. */
import { strToU8, zipSync } from 'fflate'

export interface LetterFile {
  /** Without folders, with its ending. */
  name: string
  text: string
}

/** Windows editors need the byte order mark to see that a text is UTF-8, and older ones the line ends that they know. */
export function zipLetters(letters: readonly LetterFile[]): Uint8Array {
  const files = letters.map(({ name, text }): [string, Uint8Array] => [
    name,
    strToU8(`\ufeff${text.replace(/\r?\n/g, '\r\n')}\r\n`),
  ])
  return zipSync(Object.fromEntries(files))
}
