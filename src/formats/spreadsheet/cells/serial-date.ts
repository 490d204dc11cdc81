/** Dates as spreadsheets store them: days counted from 1900 or, in some workbooks from a Mac, from 1904. */
import { calendarDate, fromDayNumber, toDayNumber, type CalendarDate } from '~/domain/calendar-date'

/**
 * The day before 1 January 1900, for serial numbers up to 59. Above that Excel counts a 29 February 1900 that never was, a
 * fault of Lotus 1-2-3 that it keeps (ECMA-376 part 1, 18.17.4.1).
 */
const dayZero1900 = toDayNumber(calendarDate('1900-01-01')) - 1
const dayZero1904 = toDayNumber(calendarDate('1904-01-01'))

/** The day of a serial number, its time of day left out; null outside 1900 to 2199 and for the day that never was. */
export function dateFromSerial(serial: number, from1904: boolean): CalendarDate | null {
  const days = Math.floor(serial)
  if (!Number.isFinite(serial) || days < (from1904 ? 0 : 1)) return null
  if (from1904) return fromDayNumber(dayZero1904 + days)
  if (days === 60) return null
  return fromDayNumber(dayZero1900 + (days > 60 ? days - 1 : days))
}

/** The serial number of a day; null where the workbook's dates start later. The inverse of `dateFromSerial`. */
export function serialFromDate(date: CalendarDate, from1904: boolean): number | null {
  if (from1904) {
    const days = toDayNumber(date) - dayZero1904
    return days < 0 ? null : days
  }
  const days = toDayNumber(date) - dayZero1900
  return days > 59 ? days + 1 : days
}
