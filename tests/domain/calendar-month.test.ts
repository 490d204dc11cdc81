import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { formatMonth, monthsBetween, monthStart, shortMonth } from '~/domain/calendar-month'

describe('a month', () => {
  test('is named by its first day', () => {
    expect(monthStart(calendarDate('2021-12-30'))).toBe('2021-12-01')
    expect(monthStart(calendarDate('2021-12-01'))).toBe('2021-12-01')
  })

  test('is so many months from another, whatever the days', () => {
    expect(monthsBetween(calendarDate('2021-11-30'), calendarDate('2022-02-01'))).toBe(3)
    expect(monthsBetween(calendarDate('2022-02-01'), calendarDate('2021-11-30'))).toBe(-3)
  })

  test('is written with its year, or short', () => {
    expect(formatMonth(calendarDate('2021-12-30'))).toBe('December 2021')
    expect(shortMonth(calendarDate('2021-09-01'))).toBe('Sep')
  })
})
