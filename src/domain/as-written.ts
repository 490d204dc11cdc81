/**
 * What somebody wrote where a plan wants a date or a Yes or No, and that is neither: "Q3 21/22", "Partly", 03/09/2021 in a
 * file that shows neither order of day and month. A plan has no place for it. Whoever reads other people's files hands it to
 * the rules, so that what was given in words is asked about, and not reported as left out.
 */
import type { CalendarDate } from './calendar-date'

export interface DateAsWritten {
  text: string
  /** The days that it may mean; empty where it names no time at all, as "ongoing". */
  readings: readonly CalendarDate[]
  /** One of the times that it may mean stands in the plan, until somebody says which it is. */
  isTaken?: boolean
}

export interface AsWritten {
  /** By the id of the action. */
  dues: ReadonlyMap<string, DateAsWritten>
  /** Answers to the Covid question, by the id of the item. */
  covid: ReadonlyMap<string, string>
  signedOn: DateAsWritten | null
}
