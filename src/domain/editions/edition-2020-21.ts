/** 2020-21, the one year whose instructions are known line by line. */
import { calendarDate } from '../calendar-date'
import type { Edition } from './edition'
import { amendmentOfDecember2021, instructionsOfMay2021, requirementsOf202021 } from './sources'

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
  templateObtained: 'The template came with the instructions.',
  sourceOf: {
    covers: instructionsOfMay2021,
    reviewer: instructionsOfMay2021,
    publishBy: instructionsOfMay2021,
    completeBy: instructionsOfMay2021,
    updateBy: amendmentOfDecember2021,
    itemLimit: instructionsOfMay2021,
    uploadItem: instructionsOfMay2021,
    references: instructionsOfMay2021,
    categoryOf: requirementsOf202021,
    covidDates: instructionsOfMay2021,
    templateObtained: instructionsOfMay2021,
    statusBefore: instructionsOfMay2021,
    statusWhenAgreed: instructionsOfMay2021,
    statusRenamedTo: amendmentOfDecember2021,
    statusWhenMet: instructionsOfMay2021,
  },
  factsCheckedOn: calendarDate('2026-11-22'),
} satisfies Edition
