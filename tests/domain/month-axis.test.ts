import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate, type CalendarDate } from '~/domain/calendar-date'
import { monthAxis } from '~/domain/month-axis'
import { anyDate } from '../arbitraries/plan'

const room = { from: 10, to: 110, mostTicks: 12 }

function axisOf(dates: readonly string[], mostTicks = 12) {
  const axis = monthAxis(dates.map(calendarDate), { ...room, mostTicks })
  if (axis === null) throw new Error('There is no axis')
  return axis
}

const monthsOf = (dates: readonly string[], mostTicks = 12) => axisOf(dates, mostTicks).ticks.map(({ month }) => month)

describe('a line of months', () => {
  test('covers the whole of the first and the last month', () => {
    const axis = axisOf(['2021-07-30', '2021-06-14'])
    expect(axis.positionOf(calendarDate('2021-06-01'))).toBe(10)
    expect(axis.positionOf(calendarDate('2021-07-31'))).toBeCloseTo(110 - 100 / 61)
    expect(axis.ticks).toEqual([
      { position: 10, month: '2021-06-01' },
      { position: 10 + (30 / 61) * 100, month: '2021-07-01' },
    ])
  })

  test('names every month where there is room, and otherwise as many as there is room for', () => {
    expect(monthsOf(['2021-11-15', '2022-02-01'])).toEqual(['2021-11-01', '2021-12-01', '2022-01-01', '2022-02-01'])
    expect(monthsOf(['2021-06-15', '2021-12-30'], 4)).toEqual(['2021-06-01', '2021-08-01', '2021-10-01', '2021-12-01'])
    expect(monthsOf(['2021-01-01', '2024-12-31'], 4)).toEqual(['2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01'])
  })

  test('is a month where there is one day, and none where there is no day', () => {
    expect(monthsOf(['2021-06-15'])).toEqual(['2021-06-01'])
    expect(monthAxis([], room)).toBeNull()
  })

  test('has a place for every day in it, in their order, and no more ticks than there is room for', () => {
    fc.assert(
      fc.property(fc.array(anyDate, { minLength: 1 }), fc.integer({ min: 2, max: 40 }), (dates, mostTicks) => {
        const axis = axisOf(dates, mostTicks)
        const places = dates.toSorted().map((date: CalendarDate) => axis.positionOf(date))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(places[0]).toBeGreaterThanOrEqual(room.from)
        expect(places.at(-1)).toBeLessThanOrEqual(room.to)
        expect(axis.ticks.length).toBeLessThanOrEqual(mostTicks)
        expect(axis.ticks[0]?.position).toBe(room.from)
      }),
    )
  })
})
