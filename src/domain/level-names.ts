/** The levels in words, apart from the wording of findings: who only sorts by them need not carry it. */
import type { Level } from './finding'

/** Headings of the groups of findings. */
export const levelNames: Record<Level, string> = {
  refused: 'Would be refused',
  required: 'The instructions ask for it',
  queried: 'A reviewer may query',
  advice: 'Good practice',
}
