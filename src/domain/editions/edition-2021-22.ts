/** 2021-22: whom it covers, its deadline and its template are known; its limits and its upload place are not. */
import { calendarDate } from '../calendar-date'
import type { Edition } from './edition'
import { edition202021 } from './edition-2020-21'
import { instructionsOfMay2022, standardOf202122 } from './sources'

export const edition202122 = {
  id: '2021-22',
  reviewer: 'NHS Digital',
  covers: edition202021.covers,
  // CSUs moved up. Of the others no source says that they stayed where they were.
  categoryOf: { csu: 1 },
  references: 'items',
  covidDates: false,
  publishBy: calendarDate('2022-06-30'),
  completeBy: null,
  updateBy: null,
  itemLimit: null,
  uploadItem: null,
  statusBefore: edition202021.statusBefore,
  statusWhenAgreed: 'Approaching Standards',
  statusRenamedTo: null,
  statusWhenMet: edition202021.statusWhenMet,
  templateObtained:
    'You download it from the screen where you publish. It lists the items that have no response yet. You add rows for items that are partly met.',
  sourceOf: {
    covers: instructionsOfMay2022,
    reviewer: instructionsOfMay2022,
    publishBy: standardOf202122,
    references: standardOf202122,
    categoryOf: standardOf202122,
    templateObtained: instructionsOfMay2022,
    statusWhenAgreed: instructionsOfMay2022,
  },
  factsCheckedOn: calendarDate('2026-11-22'),
} satisfies Edition
