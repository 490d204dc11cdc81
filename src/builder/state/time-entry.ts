/** What a person types for a time after the return to business as usual, and what it comes to. */
import * as z from 'zod/mini'
import { dueUnits, timeAfterBau, type DueDate } from '~/domain/due-date'

export const timeEntrySchema = z.object({
  /** How many, as it was typed. */
  text: z.string(),
  unit: z.enum(dueUnits),
})
export type TimeEntry = z.infer<typeof timeEntrySchema>

export const emptyTimeEntry: TimeEntry = { text: '', unit: 'months' }

export const countProblem = 'Enter a whole number from 1 to 520, such as 3'

/** The time that it comes to; null while it comes to none. */
export function readTimeEntry({ text, unit }: TimeEntry): DueDate | null {
  return /^\s*\d{1,3}\s*$/.test(text) ? timeAfterBau(Number(text), unit) : null
}

/** What is wrong with what was typed; null also while nothing is. */
export function problemOfTime(entry: TimeEntry): string | null {
  return entry.text.trim() === '' || readTimeEntry(entry) !== null ? null : countProblem
}
