import { calendarDate } from '../calendar-date'
import type { Edition, EditionSource } from './edition'

/** The source of record of this edition. */
export const instructionsOfMay2021: EditionSource = {
  label: 'Improvement plans: instructions for 2021, 20 May 2021',
  url: 'https://www.dsptoolkit.nhs.uk/News/improvement-plans',
}

export const amendmentOfDecember2021: EditionSource = {
  label: 'Improvement plans, amendment of 21 December 2021',
  url: 'https://www.dsptoolkit.nhs.uk/News/improvement-plans',
}

export const edition202021 = {
  id: '2020-21',
  reviewer: 'NHS Digital',
  covers: ['nhs-trust', 'ccg', 'csu', 'local-authority', 'arms-length-body'],
  categoryOf: {
    'nhs-trust': 1,
    'arms-length-body': 2,
    ccg: 2,
    csu: 2,
    'local-authority': 3,
    'gp-practice': 4,
  },
  references: 'items',
  covidDates: true,
  publishBy: calendarDate('2021-06-30'),
  completeBy: calendarDate('2021-12-30'),
  // The amendment of December 2021 took the one date back, and set no other.
  updateBy: null,
  itemLimit: 15,
  uploadItem: '9.4.6',
  statusBefore: 'Standards Not Met',
  statusWhenAgreed: 'Standards Not fully Met (Plan Agreed)',
  statusRenamedTo: 'Approaching Standards',
  statusWhenMet: 'Standards Met',
  templateObtained: 'The template was provided with the instructions.',
  factsCheckedOn: calendarDate('2026-11-22'),
  sources: [instructionsOfMay2021, amendmentOfDecember2021],
} satisfies Edition
