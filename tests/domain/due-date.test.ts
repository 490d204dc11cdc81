import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { formatDueDate, resolveDueDate } from '~/domain/due-date'
import { afterBau, on } from '../plans'

describe('due dates', () => {
  test('a relative date comes to a day only once the organisation says when it returned', () => {
    expect(resolveDueDate(afterBau(3), null)).toBeNull()
    expect(resolveDueDate(afterBau(3), calendarDate('2021-11-30'))).toBe('2022-02-28')
    expect(resolveDueDate(afterBau(10, 'weeks'), calendarDate('2021-06-07'))).toBe('2021-08-16')
    expect(resolveDueDate(on('2021-08-27'), null)).toBe('2021-08-27')
  })

  test('past the last year that dates reach a relative date comes to no day', () => {
    expect(resolveDueDate(afterBau(520), calendarDate('2199-01-01'))).toBeNull()
  })

  test('are written in words', () => {
    expect(formatDueDate(on('2021-12-30'))).toBe('30 December 2021')
    expect(formatDueDate(afterBau(3))).toBe('3 months after return to business as usual')
    expect(formatDueDate(afterBau(1, 'weeks'))).toBe('1 week after return to business as usual')
  })
})
