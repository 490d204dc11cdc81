/** What one toolkit year asks for. Everything is data: a rule that an edition does not know simply does not run. */
import type { CalendarDate } from '../calendar-date'
import type { Category } from '../catalogue'
import { organisationTypes, type OrganisationType } from '../organisation-types'

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
  /** Null where the tool does not know whom the edition covers. */
  covers: readonly OrganisationType[] | null
  /** The category by which the requirements workbook of the edition sorts organisations; absent where not known. */
  categoryOf: Readonly<Partial<Record<OrganisationType, Category>>>
  /** What a plan's references name: evidence items (3.2.1), contributing outcomes (A1.a), or either where not known. */
  references: 'items' | 'outcomes' | 'either'
  /** True where the template asks of each item whether the Covid response affected it, and lets its dates be relative. */
  covidDates: boolean
  /** The last day to publish the assessment; null where not known. */
  publishBy: CalendarDate | null
  /** The last day on which an action may be due; null where the edition's rule is not known. */
  completeBy: CalendarDate | null
  /** The day by which an update on an agreed plan is asked for; null where none is, or it is not known. */
  updateBy: CalendarDate | null
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

/** The kinds of organisation that the edition covers; every kind where that is not known. */
export function coveredTypes({ covers }: Edition): readonly OrganisationType[] {
  return covers ?? organisationTypes
}
