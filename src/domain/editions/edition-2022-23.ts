/** 2022-23: integrated care boards take the place of CCGs, and NHS England that of NHS Digital. */
import { calendarDate } from '../calendar-date'
import type { Edition } from './edition'
import { edition202122 } from './edition-2021-22'
import { instructionsOfJune2023, standardOf202122 } from './sources'

export const edition202223 = {
  id: '2022-23',
  reviewer: 'NHS England',
  covers: ['nhs-trust', 'icb', 'csu', 'local-authority', 'arms-length-body'],
  categoryOf: edition202122.categoryOf,
  references: 'items',
  covidDates: false,
  publishBy: calendarDate('2023-06-30'),
  completeBy: null,
  updateBy: null,
  itemLimit: null,
  uploadItem: null,
  statusBefore: edition202122.statusBefore,
  statusWhenAgreed: 'Approaching Standards',
  statusRenamedTo: null,
  statusWhenMet: edition202122.statusWhenMet,
  templateObtained: edition202122.templateObtained,
  sourceOf: {
    covers: instructionsOfJune2023,
    reviewer: instructionsOfJune2023,
    publishBy: instructionsOfJune2023,
    references: instructionsOfJune2023,
    categoryOf: standardOf202122,
    templateObtained: instructionsOfJune2023,
    statusWhenAgreed: instructionsOfJune2023,
  },
  factsCheckedOn: calendarDate('2026-11-22'),
} satisfies Edition
