/** What a person types for a time after the return to business as usual, and what it comes to. */
import * as z from 'zod/mini'
import { dueUnits, timeAfterBau } from '~/domain/due-date'

export const timeEntrySchema = z.object({
  /** How many, as it was typed. */
  text: z.string(),
  unit: z.enum(dueUnits),
})
export type TimeEntry = z.infer<typeof timeEntrySchema>

export const countProblem = 'Enter a whole number from 1 to 520, such as 3'

/** Null for what is no count of weeks that comes to a date. */
export function readCount(text: string): number | null {
  if (!/^\s*\d{1,3}\s*$/.test(text)) return null
  const count = Number(text)
  return timeAfterBau(count, 'weeks') === null ? null : count
}

/** Whether something was typed that is no count. */
export function isWrongCount(text: string): boolean {
  return text.trim() !== '' && readCount(text) === null
}
