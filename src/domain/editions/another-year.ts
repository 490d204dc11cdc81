/** A toolkit year that the tool knows nothing of: only what the user enters is held against a plan. */
import { calendarDate } from '../calendar-date'
import type { Edition } from './edition'
import { edition202425 } from './edition-2024-25'

const firstUnknown = Number(edition202425.id.slice(0, 4)) + 1
/** The name of the year after the newest that is known, for hints. */
export const yearToCome = `${firstUnknown}-${String(firstUnknown + 1).slice(2)}`

/** `id` is the name that the user gave the year, "2026-27". */
export function anotherYear(id: string): Edition {
  return {
    id,
    reviewer: 'the team that reviews plans',
    covers: null,
    categoryOf: {},
    references: 'either',
    covidDates: false,
    publishBy: null,
    completeBy: null,
    updateBy: null,
    itemLimit: null,
    uploadItem: null,
    statusBefore: edition202425.statusBefore,
    statusWhenAgreed: edition202425.statusWhenAgreed,
    statusRenamedTo: null,
    statusWhenMet: edition202425.statusWhenMet,
    templateObtained: 'Look on the publish screen of the DSP Toolkit for your year’s template.',
    sourceOf: {},
    factsCheckedOn: calendarDate('2026-11-22'),
  }
}
