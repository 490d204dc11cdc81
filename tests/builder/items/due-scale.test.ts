import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueMarks, dueScale, scaleWidth } from '~/builder/items/due-scale'
import { calendarDate } from '~/domain/calendar-date'
import { defaultEdition, type Edition } from '~/domain/editions'
import { anyDate } from '../../arbitraries/plan'
import { actionOf, afterBau, itemOf, on, planOf } from '../../plans'

const plan = planOf()
const scale = dueScale(plan, defaultEdition)
const withoutLimit: Edition = { ...defaultEdition, completeBy: null }

describe('the scale of due dates', () => {
  test('begins on the day of the plan and leaves room beyond the limit', () => {
    expect(scale.start).toBe('2021-06-14')
    expect(scale.limit).toBe('2021-12-30')
    expect(scale.position(calendarDate('2021-06-14'))).toBe(0)
    expect(scale.position(calendarDate('2021-12-30'))).toBeCloseTo(scaleWidth * 0.88)
  })

  test('begins on the day of publishing where the plan has no day or a later one', () => {
    expect(dueScale(planOf({ preparedOn: null }), defaultEdition).start).toBe('2021-06-30')
    expect(dueScale(planOf({ preparedOn: calendarDate('2021-09-01') }), defaultEdition).start).toBe('2021-06-30')
  })

  test('keeps every date on the picture, and their order', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (one, other) => {
        const [left, right] = [scale.position(one), scale.position(other)]
        expect(Math.min(left, right)).toBeGreaterThanOrEqual(0)
        expect(Math.max(left, right)).toBeLessThanOrEqual(scaleWidth)
        if (one < other) expect(left).toBeLessThanOrEqual(right)
      }),
    )
  })

  test('ends at the last date where the edition’s limit is not known', () => {
    const open = dueScale(plan, withoutLimit)
    expect(open.limit).toBeNull()
    expect(open.position(calendarDate('2021-08-27'))).toBeCloseTo(scaleWidth * 0.88)
  })

  test('is a scale for a plan without any date as well', () => {
    const bare = dueScale(planOf({ preparedOn: null, items: [] }), withoutLimit)
    expect(bare.position(calendarDate('2021-06-30'))).toBe(0)
    expect(bare.position(calendarDate('2030-01-01'))).toBe(scaleWidth)
  })
})

describe('the marks of an item', () => {
  const dues = [on('2021-08-27'), on('2021-10-29'), afterBau(2), afterBau(10, 'weeks'), null]
  const item = itemOf({ actions: dues.map((due, index) => actionOf({ id: `action-${String(index)}`, due })) })

  test('are a dot for each day, a bar to the last and the longest time whose day is not known', () => {
    const marks = dueMarks(item, plan, scale)
    expect(marks.dates).toEqual([
      scale.position(calendarDate('2021-08-27')),
      scale.position(calendarDate('2021-10-29')),
    ])
    expect(marks.end).toBe(scale.position(calendarDate('2021-10-29')))
    expect(marks.relative).toBe(scale.position(calendarDate('2021-08-23')))
  })

  test('are all days once the return to business as usual is known', () => {
    const returned = planOf({ returnedToBauOn: calendarDate('2021-09-30') })
    const marks = dueMarks(item, returned, scale)
    expect(marks.dates).toHaveLength(4)
    expect(marks.end).toBe(scale.position(calendarDate('2021-12-09')))
    expect(marks.relative).toBeNull()
  })

  test('are none for an item without dates', () => {
    expect(dueMarks(itemOf({ actions: [] }), plan, scale)).toEqual({ dates: [], end: null, relative: null })
  })
})
