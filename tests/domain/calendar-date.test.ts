import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  calendarDate,
  dateFromParts,
  dateParts,
  dayOfWeek,
  daysBetween,
  formatDate,
  fromDayNumber,
  parseIsoDate,
  parseMonth,
  toDayNumber,
} from '~/domain/calendar-date'
import { anyDate } from '../arbitraries/plan'

describe('calendar dates', () => {
  test('every day comes back from its number and from its parts', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(fromDayNumber(toDayNumber(date))).toBe(date)
        expect(dateFromParts(dateParts(date))).toBe(date)
        expect(parseIsoDate(date)).toBe(date)
      }),
    )
  })

  test('agree with the platform about day numbers and weekdays', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const platform = new Date(`${date}T00:00:00Z`)
        expect(toDayNumber(date)).toBe(platform.getTime() / 86_400_000)
        expect(dayOfWeek(date) % 7).toBe(platform.getUTCDay())
      }),
    )
  })

  test('days added and counted are the same days', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const later = addDays(date, days)
        if (later !== null) expect(daysBetween(date, later)).toBe(days)
      }),
    )
  })

  test('a month after 31 January is the last day of February', () => {
    expect(addMonths(calendarDate('2021-01-31'), 1)).toBe('2021-02-28')
    expect(addMonths(calendarDate('2020-01-31'), 1)).toBe('2020-02-29')
    expect(addMonths(calendarDate('2021-12-30'), -1)).toBe('2021-11-30')
  })

  test('days that do not exist are no dates', () => {
    for (const text of [
      '2021-02-29',
      '2021-13-01',
      '2021-00-10',
      '2021-06-31',
      '1899-12-31',
      '2200-01-01',
      '2021-6-1',
    ]) {
      expect(parseIsoDate(text), text).toBeNull()
    }
  })

  test('are written as the NHS style has it', () => {
    expect(formatDate(calendarDate('2021-12-30'))).toBe('30 December 2021')
    expect(formatDate(calendarDate('2021-06-01'))).toBe('1 June 2021')
  })

  test('months are read as numbers, names and short names', () => {
    expect(['6', '06', 'June', 'jun', 'JUN.', 'Sept'].map(parseMonth)).toEqual([6, 6, 6, 6, 6, 9])
    expect(['0', '13', 'ju', 'Juny'].map(parseMonth)).toEqual([null, null, null, null])
  })
})
