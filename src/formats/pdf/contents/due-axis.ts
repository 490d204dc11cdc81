/** A line of time for the picture of due dates: where a day falls, and which months are written below it. */
import { addMonths, dateFromParts, dateParts, daysBetween, monthNames, type CalendarDate } from '~/domain/calendar-date'

export interface DueAxis {
  /** Points from the left edge of the page. */
  positionOf(date: CalendarDate): number
  ticks: { position: number; label: string }[]
}

/** Months between ticks, of which the first that leaves room for the labels is taken. */
const tickSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400] as const
const mostTicks = 11

/** An axis over whole months from the first to the last of the dates, `from` to `to` in points. */
export function dueAxis(dates: readonly CalendarDate[], from: number, to: number): DueAxis | null {
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
  const ticks: DueAxis['ticks'] = []
  for (let month = 0; month < months; month += step) {
    const date = addMonths(start, month)
    if (date !== null) ticks.push({ position: positionOf(date), label: monthLabel(date) })
  }
  return { positionOf, ticks }
}

function monthStart(date: CalendarDate): CalendarDate {
  const { year, month } = dateParts(date)
  return dateFromParts({ year, month, day: 1 }) ?? date
}

function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const [start, end] = [dateParts(from), dateParts(to)]
  return (end.year - start.year) * 12 + end.month - start.month
}

function monthLabel(date: CalendarDate): string {
  const { year, month } = dateParts(date)
  return `${(monthNames[month - 1] ?? '').slice(0, 3)} ${year}`
}
