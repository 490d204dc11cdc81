/** A line of time in whole months, for pictures of due dates: where a day falls, and which months are named along it. */
import { addMonths, daysBetween, type CalendarDate } from './calendar-date'
import { monthsBetween, monthStart } from './calendar-month'

export interface MonthAxis {
  /** Where a day falls, from `from` to `to` for every day of the months that the axis covers. */
  positionOf(date: CalendarDate): number
  /** The first days of months, as many as there is room to name. */
  ticks: { position: number; month: CalendarDate }[]
}

export interface AxisRoom {
  /** Where the line begins and ends, in the units of the picture. */
  from: number
  to: number
  mostTicks: number
}

/** Months between ticks, of which the first that leaves room for the names is taken. */
const tickSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400] as const

/** An axis over whole months from the first to the last of the dates; null where there is no date. */
export function monthAxis(dates: readonly CalendarDate[], { from, to, mostTicks }: AxisRoom): MonthAxis | null {
  const sorted = dates.toSorted()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return null
  const start = monthStart(first)
  const months = monthsBetween(start, last) + 1
  const end = addMonths(start, months) ?? last
  const days = Math.max(1, daysBetween(start, end))
  const positionOf = (date: CalendarDate) => from + (daysBetween(start, date) / days) * (to - from)
  const step = tickSteps.find((each) => months / each <= mostTicks) ?? 2400
  const ticks: MonthAxis['ticks'] = []
  for (let count = 0; count < months; count += step) {
    const month = addMonths(start, count)
    if (month !== null) ticks.push({ position: positionOf(month), month })
  }
  return { positionOf, ticks }
}
