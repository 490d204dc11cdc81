/**
 * What stands where a due date is expected and is no single day: "ongoing", "Q3 21/22", 03/09/2021 in a file that shows
 * neither order of day and month. A plan has no place for it; whoever reads other people's files hands it to the rules, so
 * that a date which was given in words is not reported as one that was left out.
 */
import type { CalendarDate } from './calendar-date'

export interface DueAsWritten {
  text: string
  /** The days that it may mean; empty where it names no time at all. */
  readings: readonly CalendarDate[]
}
