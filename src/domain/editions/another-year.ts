/** A toolkit year that the tool knows nothing of: only what the user enters is held against a plan. */
import { calendarDate } from '../calendar-date'
import type { Edition } from './edition'

/** `id` is the name that the user gave the year, "2026-27". The names of statuses are those of the last year that is known. */
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
    statusBefore: 'Standards Not Met',
    statusWhenAgreed: 'Approaching Standards',
    statusRenamedTo: null,
    statusWhenMet: 'Standards Met',
    templateObtained: 'Look on the publish screen of the DSP Toolkit for the template of your toolkit year.',
    factsCheckedOn: calendarDate('2026-11-22'),
    sources: [],
  }
}
