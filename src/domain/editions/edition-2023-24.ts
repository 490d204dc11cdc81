/** 2023-24: independent operators of essential services and key IT suppliers join in. */
import { calendarDate } from '../calendar-date'
import type { Edition } from './edition'
import { edition202223 } from './edition-2022-23'
import { instructionsFor202324 } from './sources'

export const edition202324 = {
  id: '2023-24',
  reviewer: 'NHS England and DHSC',
  covers: [...edition202223.covers, 'essential-services-operator', 'key-it-supplier'],
  categoryOf: edition202223.categoryOf,
  references: 'items',
  covidDates: false,
  publishBy: calendarDate('2024-06-30'),
  completeBy: null,
  updateBy: null,
  itemLimit: null,
  uploadItem: null,
  statusBefore: edition202223.statusBefore,
  statusWhenAgreed: 'Approaching Standards',
  statusRenamedTo: null,
  statusWhenMet: edition202223.statusWhenMet,
  templateObtained: edition202223.templateObtained,
  sourceOf: {
    covers: instructionsFor202324,
    reviewer: instructionsFor202324,
    publishBy: instructionsFor202324,
    references: instructionsFor202324,
    categoryOf: instructionsFor202324,
    templateObtained: instructionsFor202324,
    statusWhenAgreed: instructionsFor202324,
  },
  factsCheckedOn: calendarDate('2026-11-22'),
} satisfies Edition
