/** What one toolkit year asks for. Everything is data: a rule that an edition does not know simply does not run. */
import type { CalendarDate } from '../calendar-date'
import type { Category } from '../catalogue'
import { organisationTypes, type OrganisationType } from '../organisation-types'
import type { ReferenceForm } from '../standards'

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
  /** The toolkit year whose instructions they are. */
  edition: string
}

/** The values of an edition that rest on a source, in the order in which a page lists them. */
export const editionFacts = [
  'covers',
  'reviewer',
  'publishBy',
  'completeBy',
  'updateBy',
  'itemLimit',
  'uploadItem',
  'references',
  'categoryOf',
  'covidDates',
  'templateObtained',
  'statusBefore',
  'statusWhenAgreed',
  'statusRenamedTo',
  'statusWhenMet',
] as const
export type EditionFact = (typeof editionFacts)[number]

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
  references: ReferenceForm
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
  /** Statuses that no source names for the year have the names of the last year that is known. */
  statusBefore: string
  statusWhenAgreed: string
  /** The name that the agreed status was given later; null where it kept its name. */
  statusRenamedTo: string | null
  statusWhenMet: string
  /** How the official template is obtained, as sentences. */
  templateObtained: string
  /**
   * Where each fact was read. A fact without a source is not known of this year: no page states it, and what stands there only
   * stands in its place. Null with a source is a fact too: the source says that there is none.
   */
  sourceOf: Readonly<Partial<Record<EditionFact, EditionSource>>>
  factsCheckedOn: CalendarDate
}

/** The types of organisation that the edition covers; every kind where that is not known. */
export function coveredTypes({ covers }: Edition): readonly OrganisationType[] {
  return covers ?? organisationTypes
}

/** Whether a source says so for this very year. What the user entered for a year is used, but not known in this sense. */
export function isKnown({ sourceOf }: Edition, fact: EditionFact): boolean {
  return sourceOf[fact] !== undefined
}

/** The sources of an edition, each once, in the order of its facts. */
export function sourcesOf({ sourceOf }: Edition): EditionSource[] {
  return [...new Set(editionFacts.flatMap((fact) => sourceOf[fact] ?? []))]
}
