/** Months of calendar dates. A month is named by its first day. */
import { calendarDate, dateParts, monthNames, type CalendarDate } from './calendar-date'

export function monthStart(date: CalendarDate): CalendarDate {
  return calendarDate(`${date.slice(0, 7)}-01`)
}

/** Months from the month of the first date to that of the second; negative when the second is earlier. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const [start, end] = [dateParts(from), dateParts(to)]
  return (end.year - start.year) * 12 + end.month - start.month
}

/** "December 2021" */
export function formatMonth(date: CalendarDate): string {
  const { year, month } = dateParts(date)
  return `${monthNames[month - 1] ?? ''} ${year}`
}

/** "Dec" */
export function shortMonth(date: CalendarDate): string {
  return formatMonth(date).slice(0, 3)
}
