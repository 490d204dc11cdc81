import { describe, expect, test } from 'vitest'
import { daysMoved, describeAgreedDate, isMoved } from '~/domain/agreed-date'
import { calendarDate } from '~/domain/calendar-date'
import type { DueDate } from '~/domain/due-date'
import { afterBau, on } from '../plans'

const bau = calendarDate('2021-07-01')

function said(agreedDue: DueDate | null, due: DueDate | null): string {
  return describeAgreedDate({ agreedDue, due }, null)
}

describe('the agreed date', () => {
  test('is not there before the plan is agreed', () => {
    expect(said(null, on('2021-08-27'))).toBe('')
    expect(isMoved({ agreedDue: null, due: on('2021-08-27') })).toBe(false)
  })

  test('stands alone while it holds', () => {
    expect(said(on('2021-08-27'), on('2021-08-27'))).toBe('Agreed 27 August 2021')
  })

  test('stands beside the new one, with the days between', () => {
    expect(said(on('2021-08-27'), on('2021-10-01'))).toBe('Agreed 27 August 2021, now 1 October 2021: 35 days later')
    expect(said(on('2021-08-27'), on('2021-08-28'))).toBe('Agreed 27 August 2021, now 28 August 2021: 1 day later')
    expect(said(on('2021-08-27'), on('2021-08-20'))).toBe('Agreed 27 August 2021, now 20 August 2021: 7 days earlier')
    expect(said(on('2021-08-27'), null)).toBe('Agreed 27 August 2021, now without a date')
  })

  test('counts days for a relative date once business as usual has returned', () => {
    const dates = { agreedDue: afterBau(3), due: on('2021-11-01') }
    expect(daysMoved(dates, null)).toBeNull()
    expect(daysMoved(dates, bau)).toBe(31)
    expect(describeAgreedDate(dates, null)).toBe(
      'Agreed 3 months after return to business as usual, now 1 November 2021',
    )
  })
})
