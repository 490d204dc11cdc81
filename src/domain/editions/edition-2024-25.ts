/** 2024-25: the toolkit of the larger bodies follows the Cyber Assessment Framework, with contributing outcomes for items. */
import { calendarDate } from '../calendar-date'
import type { Edition } from './edition'
import { edition202324 } from './edition-2023-24'
import { instructionsFor202425, standardOf202122 } from './sources'

export const edition202425 = {
  id: '2024-25',
  reviewer: 'NHS England and DHSC',
  covers: edition202324.covers,
  categoryOf: edition202324.categoryOf,
  references: 'outcomes',
  covidDates: false,
  publishBy: calendarDate('2025-06-30'),
  completeBy: calendarDate('2026-06-30'),
  updateBy: calendarDate('2025-12-31'),
  itemLimit: null,
  uploadItem: null,
  statusBefore: edition202324.statusBefore,
  statusWhenAgreed: 'Approaching Standards',
  statusRenamedTo: null,
  statusWhenMet: edition202324.statusWhenMet,
  templateObtained:
    'You download it. The update was due on the same template. Column S asks if the delivery date is still valid, and column T is for the December 2025 comments.',
  sourceOf: {
    covers: instructionsFor202425,
    reviewer: instructionsFor202425,
    publishBy: instructionsFor202425,
    completeBy: instructionsFor202425,
    updateBy: instructionsFor202425,
    references: instructionsFor202425,
    categoryOf: standardOf202122,
    templateObtained: instructionsFor202425,
    statusWhenAgreed: instructionsFor202425,
  },
  factsCheckedOn: calendarDate('2026-11-22'),
} satisfies Edition
