/** A plan as it is begun: for which year, prepared on which day, and whether anybody has entered anything yet. */
import { addMonths, type CalendarDate } from './calendar-date'
import { editionOf, findEdition, type Edition } from './editions'
import type { Plan, YearFigures } from './plan'
import { emptyPlan } from './plan-values'
import { sameValue } from './same-value'

/** A toolkit year as the user chose it. The figures are theirs, for a year that the tool does not know. */
export interface ChosenYear {
  edition: string
  yearFigures: YearFigures
}

/** A year without a last day of its own is taken to end as 2024-25 does: a year after the day to publish. */
const monthsAfterPublishing = 12

/** A plan with nothing in it yet. The caller makes the id and says what day it is. */
export function startPlan({ edition, yearFigures }: ChosenYear, id: string, today: CalendarDate): Plan {
  const preparedOn = preparationDay(editionOf({ edition, yearFigures }), today)
  return { ...emptyPlan({ id, edition, preparedOn }), yearFigures }
}

/** Today; or null where the year is over, since no plan of that year was prepared today: the user gives the day. */
export function preparationDay({ completeBy, publishBy }: Edition, today: CalendarDate): CalendarDate | null {
  const end = completeBy ?? (publishBy === null ? null : addMonths(publishBy, monthsAfterPublishing))
  return end !== null && today > end ? null : today
}

/** True while nobody has entered anything: the plan has its id, a known year and the day of its preparation, and no more. */
export function isUntouched(plan: Plan): boolean {
  const { id, edition, preparedOn } = plan
  return findEdition(edition) !== null && sameValue(plan, emptyPlan({ id, edition, preparedOn }))
}
