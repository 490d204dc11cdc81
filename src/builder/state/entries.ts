/**
 * What a person has typed that the plan can't hold yet: a date that can't be read, a time after the return to business as usual
 * that is only begun, a text that is too long. It is kept beside the plan by the id of its field, also over a reload, so that
 * nothing that was typed is lost.
 */
import * as z from 'zod/mini'
import { dateEntrySchema, type DateEntry } from '~/components/form/date-entry'
import { timeEntrySchema, type TimeEntry } from './time-entry'

/** A text has no limit here: it may be there because it is too long. */
const entrySchema = z.union([dateEntrySchema, timeEntrySchema, z.string()])
const entriesSchema = z.array(z.tuple([z.string(), entrySchema]))

export type Entry = z.infer<typeof entrySchema>
export type Entries = ReadonlyMap<string, Entry>

export function isDateEntry(entry: Entry | undefined): entry is DateEntry {
  return typeof entry === 'object' && 'day' in entry
}

export function isTimeEntry(entry: Entry | undefined): entry is TimeEntry {
  return typeof entry === 'object' && 'unit' in entry
}

/** Entries as a draft keeps them; nothing where the text is damaged, since the plan beside it is whole. */
export function decodeEntries(text: string): Map<string, Entry> {
  try {
    const parsed = entriesSchema.safeParse(JSON.parse(text))
    return new Map(parsed.success ? parsed.data : [])
  } catch {
    return new Map()
  }
}

export function encodeEntries(entries: Entries): string {
  return JSON.stringify([...entries])
}
