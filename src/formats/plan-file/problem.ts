/** What may be wrong with a plan file, as data. `messages.ts` has the words. */

/** What is wrong with the value of a field. */
export type FieldFault =
  | { kind: 'missing' }
  | { kind: 'not-a-date' }
  | { kind: 'too-long'; limit: number }
  | { kind: 'too-many'; limit: number }
  | { kind: 'not-a-choice' }
  | { kind: 'wrong-kind'; expected: string }
  | { kind: 'not-allowed' }

/** Keys and places (from 0) from the top of the file to the field. */
export type FilePath = readonly (string | number)[]

export interface BrokenField {
  path: FilePath
  fault: FieldFault
}

export type PlanFileProblem =
  | { kind: 'empty' }
  | { kind: 'too-large'; bytes: number; limit: number }
  | { kind: 'not-json' }
  | { kind: 'another-kind-of-file' }
  | { kind: 'newer-version'; version: number; known: number }
  /** `more` counts the broken fields that are not listed. */
  | { kind: 'broken-fields'; fields: readonly BrokenField[]; more: number }

/** What was changed or left out on opening, so that nothing goes silently. */
export type PlanFileNote =
  | { kind: 'left-out'; paths: readonly FilePath[]; more: number }
  /** Ids that stood more than once in the file; the second and later ones were given new ids. */
  | { kind: 'ids-renewed'; ids: readonly string[] }
