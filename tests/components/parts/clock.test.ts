import { describe, expect, it } from 'vitest'
import { todayInUnitedKingdom } from '~/components/parts/clock'

describe('todayInUnitedKingdom', () => {
  it('says the day that a calendar of London shows, on either side of every change of the clocks', () => {
    const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
    const wrong: string[] = []
    for (let year = 2002; year <= 2045; year += 1) {
      for (let month = 0; month < 12; month += 1) {
        for (let day = 24; day <= 31; day += 1) {
          // The day in London depends on the season in the last hour of Greenwich alone.
          for (const minutes of [22 * 60 + 59, 23 * 60, 23 * 60 + 59, 24 * 60, 25 * 60]) {
            const moment = new Date(Date.UTC(year, month, day, 0, minutes))
            if (todayInUnitedKingdom(moment) !== london.format(moment)) wrong.push(moment.toISOString())
          }
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it.each([
    ['2021-06-13T23:00:00Z', '2021-06-14'],
    ['2021-12-13T23:59:59Z', '2021-12-13'],
    ['2021-03-27T23:30:00Z', '2021-03-27'],
    ['2021-03-28T23:30:00Z', '2021-03-29'],
    ['2021-10-31T23:30:00Z', '2021-10-31'],
  ])('at %s says %s', (moment, day) => {
    expect(todayInUnitedKingdom(new Date(moment))).toBe(day)
  })
})
