/** What a person chooses and types of a toolkit year. */
import { noYearFigures } from '~/domain/plan-values'
import type { ChosenYear } from '~/domain/start-plan'
import { emptyDateEntry, type DateEntry } from './date-entry'

export interface YearEntry {
  /** The id of an edition that the tool knows; null for another year, which the rest describes. */
  known: string | null
  name: string
  publishBy: DateEntry
  completeBy: DateEntry
  itemLimit: string
  uploadItem: string
}

/** What is typed of another year. */
export type YearField = Exclude<keyof YearEntry, 'known'>

/** What is wrong in each field, in words. */
export type YearProblems = ReadonlyMap<YearField, string>
export const noYearProblems: YearProblems = new Map()

/** The year where the tool knows it; null for another one, which has to be read. */
export function knownYear({ known }: YearEntry): ChosenYear | null {
  return known === null ? null : { edition: known, yearFigures: noYearFigures }
}

export function yearEntryOf(known: string | null): YearEntry {
  return { known, name: '', publishBy: emptyDateEntry, completeBy: emptyDateEntry, itemLimit: '', uploadItem: '' }
}
