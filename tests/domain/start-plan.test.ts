import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { editPlan } from '~/domain/edit-plan'
import { emptyPlan, noYearFigures } from '~/domain/plan-values'
import { isUntouched, startPlan } from '~/domain/start-plan'
import { itemOf } from '../plans'

function startedIn(edition: string, today: string, completeBy: string | null = null) {
  const yearFigures = { ...noYearFigures, completeBy: completeBy === null ? null : calendarDate(completeBy) }
  return startPlan({ edition, yearFigures }, 'plan-1', calendarDate(today))
}

describe('a plan that is begun', () => {
  test('is empty, and of the year and with the figures that were chosen', () => {
    const plan = startedIn('2026-27', '2026-11-22', '2027-12-31')
    expect(plan).toEqual({
      ...emptyPlan({ id: 'plan-1', edition: '2026-27', preparedOn: calendarDate('2026-11-22') }),
      yearFigures: { publishBy: null, completeBy: '2027-12-31', itemLimit: null, uploadItem: '' },
    })
  })

  test.each([
    ['2020-21', '2021-06-14', '2021-06-14'],
    ['2020-21', '2021-12-30', '2021-12-30'],
    ['2020-21', '2021-12-31', null],
    // Its last day is not known: a year after the day to publish it is certainly over.
    ['2021-22', '2023-06-30', '2023-06-30'],
    ['2021-22', '2023-07-01', null],
    ['2026-27', '2099-01-01', '2099-01-01'],
  ])('in %s, on %s, was prepared on %s', (edition, today, preparedOn) => {
    expect(startedIn(edition, today).preparedOn).toBe(preparedOn)
  })

  test('of another year is over on the day that the user gave for it', () => {
    expect(startedIn('2026-27', '2027-06-30', '2027-06-30').preparedOn).toBe('2027-06-30')
    expect(startedIn('2026-27', '2027-07-01', '2027-06-30').preparedOn).toBe(null)
  })
})

describe('a plan in which nobody has entered anything', () => {
  const plan = startedIn('2020-21', '2021-06-14')

  test('is one that was only begun', () => {
    expect(isUntouched(plan)).toBe(true)
    expect(isUntouched({ ...plan, preparedOn: null })).toBe(true)
    expect(isUntouched(startedIn('2021-22', '2021-06-14'))).toBe(true)
  })

  test('is none in which something stands, however little', () => {
    expect(isUntouched(editPlan(plan, { type: 'change-organisation', change: { name: 'L' } }))).toBe(false)
    expect(isUntouched(editPlan(plan, { type: 'change-organisation', change: { type: 'other' } }))).toBe(false)
    expect(isUntouched(editPlan(plan, { type: 'change-sign-off', change: { siroName: 'M' } }))).toBe(false)
    expect(isUntouched({ ...plan, items: [itemOf({ actions: [] })] })).toBe(false)
    expect(isUntouched({ ...plan, yearFigures: { ...noYearFigures, itemLimit: 5 } })).toBe(false)
  })

  test('is none whose year was named by the user', () => {
    expect(isUntouched(startedIn('2026-27', '2026-11-22'))).toBe(false)
  })
})
