/** What one toolkit year asks for. Everything is data: a rule that an edition does not know simply does not run. */
import type { CalendarDate } from '../calendar-date'
import type { Category } from '../catalogue'
import type { OrganisationType } from '../organisation-types'

export interface EditionSource {
  /** Short name, for citations: "Instructions of 20 May 2021". */
  label: string
  /** What a reader looks for to see the source for themselves; no page of ours fetches it. */
  url?: string
}

/** A line of the instructions, in our words, that a rule rests on. */
export interface GuidanceLine {
  text: string
  source: EditionSource
}

export interface Edition {
  /** Toolkit year, "2020-21": part of file names and of every plan. */
  id: string
  /** Who reviews plans, "NHS Digital". */
  reviewer: string
  covers: readonly OrganisationType[]
  /** The category by which the requirements workbook of the edition sorts organisations; absent where not known. */
  categoryOf: Readonly<Partial<Record<OrganisationType, Category>>>
  /** The last day to publish the assessment. */
  publishBy: CalendarDate
  /** The last day on which an action may be due; null where the edition's rule is not known. */
  completeBy: CalendarDate | null
  /** How many outstanding items a plan may cover; null where the edition's rule is not known. */
  itemLimit: number | null
  /** Evidence item at which the plan is uploaded; null where not known. */
  uploadItem: string | null
  statusBefore: string
  statusWhenAgreed: string
  /** The name that the agreed status was given later; null where it kept its name. */
  statusRenamedTo: string | null
  statusWhenMet: string
  /** How the official template is obtained, as a sentence. */
  templateObtained: string
  factsCheckedOn: CalendarDate
  sources: readonly EditionSource[]
}
