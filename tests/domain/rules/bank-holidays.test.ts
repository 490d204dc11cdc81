import { describe, expect, test } from 'vitest'
import { addDays, calendarDate, dayOfWeek } from '~/domain/calendar-date'
import { dayOff, workingDayBefore } from '~/domain/rules/bank-holidays'

/** Counted from gov.uk/bank-holidays: 8 a year, with the jubilee and the funeral in 2022 and the coronation in 2023. */
const holidaysInYear = { 2020: 8, 2021: 8, 2022: 10, 2023: 9, 2024: 8, 2025: 8, 2026: 8, 2027: 8 }

describe('bank holidays in England', () => {
  test('are as many as each year has, never on a weekend', () => {
    for (const [year, expected] of Object.entries(holidaysInYear)) {
      let count = 0
      for (let day = 0; day < 365; day += 1) {
        const date = addDays(calendarDate(`${year}-01-01`), day)
        if (date !== null && dayOff(date) === 'a bank holiday') count += 1
      }
      expect(count, year).toBe(expected)
    }
  })

  test('know the moved days', () => {
    for (const date of ['2020-05-08', '2021-12-27', '2021-12-28', '2022-06-03', '2022-09-19', '2027-12-28']) {
      expect(dayOff(calendarDate(date)), date).toBe('a bank holiday')
    }
  })

  test('have Easter Monday three days after Good Friday', () => {
    for (const friday of [
      '2020-04-10',
      '2021-04-02',
      '2022-04-15',
      '2023-04-07',
      '2024-03-29',
      '2025-04-18',
      '2026-04-03',
      '2027-03-26',
    ]) {
      const date = calendarDate(friday)
      expect(dayOfWeek(date)).toBe(5)
      expect(dayOff(date), friday).toBe('a bank holiday')
      expect(dayOff(addDays(date, 3) ?? date), friday).toBe('a bank holiday')
    }
  })

  test('the working day before steps over a long weekend', () => {
    expect(workingDayBefore(calendarDate('2021-12-28'))).toBe('2021-12-24')
    expect(workingDayBefore(calendarDate('2021-08-30'))).toBe('2021-08-27')
  })
})
