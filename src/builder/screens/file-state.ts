/** What becomes of a file that the builder makes, whatever its format: it is handed over only when it reads back right. */
import type { Plan } from '~/domain/plan'
import { saveFile } from '~/components/parts/save-file'

/** A value that was read back otherwise than the plan has it. */
export interface FileDifference {
  /** Where in the plan and the file: "Action owner (D14)", "3.2.1, action 2: owner". */
  place: string
  expected: string
  found: string
}

export interface Receipt {
  sha256: string
  /** "3 items, 5 actions" */
  contents: string
  comparedValues: number
  differences: FileDifference[]
  notes: string[]
  /** What to look at before the file is sent: what is not in it, and what it has that the plan has not. */
  warnings?: string[]
}

export type FileState =
  | { kind: 'none' }
  /** What is being done: "Reading it back…" */
  | { kind: 'working'; words: string }
  | { kind: 'made'; plan: Plan; fileName: string; receipt: Receipt; saveAgain(): void }
  /** Made, but not handed over: what was read back is not what the plan says. */
  | { kind: 'differs'; fileName: string; receipt: Receipt; saveAnyway(): void }
  | { kind: 'failed'; problem: string; remedy: string }

export interface MadeFile {
  plan: Plan
  fileName: string
  mediaType: string
  bytes: Uint8Array
  receipt: Receipt
}

/** Saves the file where nothing in it differs from the plan; otherwise the person decides. */
export function handOver({ plan, fileName, mediaType, bytes, receipt }: MadeFile): FileState {
  const save = () => saveFile(new Uint8Array(bytes), mediaType, fileName)
  if (receipt.differences.length > 0) return { kind: 'differs', fileName, receipt, saveAnyway: save }
  save()
  return { kind: 'made', plan, fileName, receipt, saveAgain: save }
}

export function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`
}
