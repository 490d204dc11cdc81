import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agendaOf,
  countTimings,
  groupByMonth,
  groupByOwner,
  shownDay,
  timings,
  type AgendaEntry,
  type MonthGroup,
} from '~/domain/agenda'
import { calendarDate } from '~/domain/calendar-date'
import type { Action, Plan } from '~/domain/plan'
import { emptyAction } from '~/domain/plan-values'
import { isActionEmpty, ownerKey } from '~/domain/progress'
import { anyDate, anyPlan } from '../arbitraries/plan'
import { actionOf, afterBau, itemOf, on, planOf, planWithAction } from '../plans'

const today = calendarDate('2021-10-14')

function planWith(...actions: Partial<Action>[]): Plan {
  return planOf({
    items: [itemOf({ actions: actions.map((action, index) => actionOf({ id: `a${index}`, ...action })) })],
  })
}

function onlyEntry(plan: Plan): AgendaEntry {
  const [entry, ...more] = agendaOf(plan, today)
  if (entry === undefined || more.length > 0) throw new Error('Not exactly one entry')
  return entry
}

const idsOf = (entries: readonly AgendaEntry[]) => entries.map(({ action }) => action.id)

describe('how an action stands', () => {
  test.each([
    ['2021-09-30', 'overdue', -14],
    ['2021-10-13', 'overdue', -1],
    ['2021-10-14', 'this-month', 0],
    ['2021-10-31', 'this-month', 17],
    ['2021-11-01', 'later', 18],
    ['2022-10-14', 'later', 365],
  ])('due on %s it is %s, with %i days left', (day, timing, daysLeft) => {
    expect(onlyEntry(planWith({ due: on(day) }))).toMatchObject({ day, timing, daysLeft })
  })

  test('without a date, or with a relative one that comes to no day, it has no day', () => {
    expect(onlyEntry(planWith({ due: null }))).toMatchObject({ day: null, timing: 'no-date', daysLeft: null })
    expect(onlyEntry(planWith({ due: afterBau(2) }))).toMatchObject({ day: null, timing: 'after-bau', daysLeft: null })
  })

  test('a relative date counts from the day of the return', () => {
    const plan = { ...planWith({ due: afterBau(2) }), returnedToBauOn: calendarDate('2021-08-10') }
    expect(onlyEntry(plan)).toMatchObject({ day: '2021-10-10', timing: 'overdue', daysLeft: -4 })
  })

  test('what is complete is late no more, and is seen on the day on which it was done', () => {
    const done = onlyEntry(planWith({ status: 'complete', due: on('2021-08-27') }))
    expect(done).toMatchObject({ day: '2021-08-27', timing: 'complete', daysLeft: null })
    expect(shownDay(done)).toBe('2021-08-27')
    const completedOn = calendarDate('2021-09-02')
    expect(shownDay(onlyEntry(planWith({ status: 'complete', completedOn })))).toBe(completedOn)
    expect(shownDay(onlyEntry(planWith({ completedOn, due: on('2021-12-01') })))).toBe('2021-12-01')
  })

  test('a row in which nothing has been filled in is no action', () => {
    expect(agendaOf(planOf({ items: [itemOf({ actions: [emptyAction({ id: 'a' })] })] }), today)).toEqual([])
  })
})

describe('what was agreed', () => {
  const moves = (due: Action['due'], agreedDue: Action['due'], returned: string | null = null) => {
    const { moved, slipped, agreedDay } = onlyEntry(
      planWithAction({ due, agreedDue }, {}, { returnedToBauOn: returned === null ? null : calendarDate(returned) }),
    )
    return { moved, slipped, agreedDay }
  }

  test('is kept to, or was moved to a later or an earlier day', () => {
    expect(moves(on('2021-11-01'), null)).toEqual({ moved: false, slipped: false, agreedDay: null })
    expect(moves(on('2021-11-01'), on('2021-11-01'))).toEqual({ moved: false, slipped: false, agreedDay: null })
    expect(moves(on('2021-11-02'), on('2021-11-01'))).toEqual({ moved: true, slipped: true, agreedDay: '2021-11-01' })
    expect(moves(on('2021-10-31'), on('2021-11-01'))).toEqual({ moved: true, slipped: false, agreedDay: '2021-11-01' })
    expect(moves(null, on('2021-11-01'))).toEqual({ moved: true, slipped: false, agreedDay: '2021-11-01' })
  })

  test('can be told of relative dates as well', () => {
    expect(moves(afterBau(3), afterBau(2))).toEqual({ moved: true, slipped: true, agreedDay: null })
    expect(moves(on('2021-11-01'), afterBau(2))).toEqual({ moved: true, slipped: false, agreedDay: null })
    expect(moves(on('2021-11-01'), afterBau(2), '2021-08-01')).toMatchObject({ slipped: true, agreedDay: '2021-10-01' })
    expect(moves(on('2021-10-01'), afterBau(2), '2021-08-01')).toMatchObject({ moved: false })
  })
})

describe('by owner', () => {
  const owned = (name: string, day: string, more: Partial<Action> = {}) => ({
    owner: { name, role: '', email: '' },
    due: on(day),
    ...more,
  })

  test('who has most overdue comes first, then by name, and nobody’s actions last', () => {
    const plan = planWith(
      owned('', '2021-10-01'),
      owned('Siân Prosser', '2021-11-01'),
      owned('Kwame Boateng', '2021-11-01'),
      owned('Adaeze Okonjo', '2021-11-01'),
      owned('SIÂN  PROSSER', '2021-10-01'),
    )
    expect(groupByOwner(agendaOf(plan, today)).map(({ owner, entries }) => [owner?.name, idsOf(entries)])).toEqual([
      ['Siân Prosser', ['a4', 'a1']],
      ['Adaeze Okonjo', ['a3']],
      ['Kwame Boateng', ['a2']],
      [undefined, ['a0']],
    ])
  })

  test('each has the first day first, then what has no day, then what is complete', () => {
    const plan = planWith(
      owned('Jo', '2021-08-01', { status: 'complete' }),
      owned('Jo', '2021-08-01', { due: null }),
      owned('Jo', '2021-11-01'),
      owned('Jo', '2021-09-01'),
    )
    expect(groupByOwner(agendaOf(plan, today)).map(({ entries }) => idsOf(entries))).toEqual([['a3', 'a2', 'a1', 'a0']])
  })
})

describe('by month', () => {
  test('what is overdue comes first, then each month, what has no day and what is complete', () => {
    const plan = planWith(
      { status: 'complete', completedOn: calendarDate('2021-09-01') },
      { due: null },
      { due: on('2022-01-31') },
      { due: on('2021-12-02') },
      { due: on('2021-12-01') },
      { due: on('2021-10-14') },
      { due: on('2021-10-13') },
      { due: on('2021-08-13') },
      { status: 'complete', completedOn: calendarDate('2021-08-01') },
      { due: afterBau(3) },
    )
    const inWords = (group: MonthGroup) => [group.kind === 'month' ? group.month : group.kind, ...idsOf(group.entries)]
    expect(groupByMonth(agendaOf(plan, today)).map(inWords)).toEqual([
      ['overdue', 'a7', 'a6'],
      ['2021-10-01', 'a5'],
      ['2021-12-01', 'a4', 'a3'],
      ['2022-01-01', 'a2'],
      ['after-bau', 'a9'],
      ['no-date', 'a1'],
      ['complete', 'a8', 'a0'],
    ])
  })

  test('the last month that the tool knows is a month as well', () => {
    const entries = agendaOf(planWith({ due: on('2199-12-31') }), calendarDate('2199-12-01'))
    expect(groupByMonth(entries)).toMatchObject([
      { kind: 'month', month: '2199-12-01', entries: [{ timing: 'this-month' }] },
    ])
  })
})

describe('any plan on any day', () => {
  const ids = (entries: readonly AgendaEntry[]) => idsOf(entries).toSorted()
  const filledIn = (plan: Plan) =>
    plan.items.flatMap(({ actions }) => actions).filter((action) => !isActionEmpty(action))

  test('has each of its actions once, under each of the groupings and in the counts', () => {
    fc.assert(
      fc.property(anyPlan, anyDate, (plan, day) => {
        const entries = agendaOf(plan, day)
        const expected = filledIn(plan).map(({ id }) => id)
        expect(idsOf(entries)).toEqual(expected)
        expect(ids(groupByOwner(entries).flatMap((group) => group.entries))).toEqual(expected.toSorted())
        expect(ids(groupByMonth(entries).flatMap((group) => group.entries))).toEqual(expected.toSorted())
        const counts = countTimings(entries)
        expect(timings.reduce((sum, timing) => sum + counts[timing], 0)).toBe(expected.length)
      }),
    )
  })

  test('has one group for each owner, and no group without actions', () => {
    fc.assert(
      fc.property(anyPlan, anyDate, (plan, day) => {
        const entries = agendaOf(plan, day)
        const groups = groupByOwner(entries)
        const keys = groups.map((group) => new Set(group.entries.map(({ action }) => ownerKey(action.owner))))
        expect(keys.every(({ size }) => size === 1)).toBe(true)
        expect(new Set(keys.flatMap((key) => [...key])).size).toBe(groups.length)
        expect(groupByMonth(entries).every((group) => group.entries.length > 0)).toBe(true)
      }),
    )
  })

  test('calls overdue what is open and due before that day, and nothing else', () => {
    fc.assert(
      fc.property(anyPlan, anyDate, (plan, day) => {
        for (const { timing, action, day: due, daysLeft } of agendaOf(plan, day)) {
          expect(timing === 'overdue').toBe(action.status !== 'complete' && due !== null && due < day)
          expect(timing === 'overdue').toBe(daysLeft !== null && daysLeft < 0)
        }
      }),
    )
  })

  test('has its months in their order', () => {
    fc.assert(
      fc.property(anyPlan, anyDate, (plan, day) => {
        const months = groupByMonth(agendaOf(plan, day)).flatMap((group) =>
          group.kind === 'month' ? [group.month] : [],
        )
        expect(months).toEqual([...new Set(months)].toSorted())
        for (const month of months) expect(month.slice(0, 7) >= day.slice(0, 7)).toBe(true)
      }),
    )
  })
})
