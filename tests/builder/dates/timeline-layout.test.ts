import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupsOf, plainView } from '~/builder/dates/dates-view'
import { layOutTimeline, type Timeline } from '~/builder/dates/timeline-layout'
import type { ActionRow } from '~/builder/dates/timeline-row'
import { agendaOf } from '~/domain/agenda'
import { calendarDate } from '~/domain/calendar-date'
import type { Action, Plan } from '~/domain/plan'
import { anyDate, anyPlan } from '../../arbitraries/plan'
import { actionOf, afterBau, itemOf, itemsOf, on, planOf } from '../../plans'

const today = calendarDate('2021-10-14')
const limit = calendarDate('2021-12-30')

function layOut(plan: Plan, options: Partial<Parameters<typeof layOutTimeline>[0]> = {}): Timeline | null {
  const groups = groupsOf(agendaOf(plan, today), plainView)
  return layOutTimeline({ groups, today, limit, isNarrow: false, ...options })
}

function drawn(plan: Plan, options: Partial<Parameters<typeof layOutTimeline>[0]> = {}): Timeline {
  const timeline = layOut(plan, options)
  if (timeline === null) throw new Error('There is no picture')
  return timeline
}

function planWith(...actions: Partial<Action>[]): Plan {
  return planOf({
    items: [itemOf({ actions: actions.map((action, index) => actionOf({ id: `a${index}`, ...action })) })],
  })
}

function rowsOf(timeline: Timeline): ActionRow[] {
  return timeline.panes.flatMap(({ rows }) => rows).filter((row) => row.kind === 'action')
}

function onlyRow(action: Partial<Action>, options: Partial<Parameters<typeof layOutTimeline>[0]> = {}): ActionRow {
  const [row, ...more] = rowsOf(drawn(planWith(action), options))
  if (row === undefined || more.length > 0) throw new Error('Not exactly one row')
  return row
}

describe('a row of the timeline', () => {
  test.each([
    ['due', { due: on('2021-10-14') }, '14 Oct'],
    ['overdue', { due: on('2021-10-13') }, '13 Oct'],
    ['complete', { due: on('2021-08-27'), status: 'complete', completedOn: calendarDate('2021-09-03') }, '3 Sep'],
    ['complete', { due: on('2021-08-27'), status: 'complete' }, '27 Aug'],
  ] as const)('has a mark for what is %s, on its day', (kind, action, text) => {
    expect(onlyRow(action)).toMatchObject({ mark: { kind, label: { text, side: 'after' } }, agreed: null, words: null })
  })

  test('shows where an action was moved from, and names the day on the side that no line leads to', () => {
    const later = onlyRow({ due: on('2021-11-26'), agreedDue: on('2021-09-24') })
    expect(later.agreed).toBeLessThan(later.mark?.position ?? 0)
    expect(later.mark?.label).toMatchObject({ side: 'after', position: later.mark?.position })
    const earlier = onlyRow({ due: on('2021-11-26'), agreedDue: on('2021-12-24') })
    expect(earlier.agreed).toBeGreaterThan(earlier.mark?.position ?? 100)
    expect(earlier.mark?.label).toMatchObject({ side: 'before', position: earlier.mark?.position })
  })

  test('names the day before the mark where the line of the limit would run through it', () => {
    expect(onlyRow({ due: on('2021-12-17') }).mark?.label.side).toBe('before')
    expect(onlyRow({ due: on('2021-12-17') }, { limit: null }).mark?.label.side).toBe('after')
    expect(onlyRow({ due: on('2022-01-14') }).mark?.label.side).toBe('after')
  })

  test('names the day where the line ends when the picture begins with the mark', () => {
    const earlier = onlyRow({ due: on('2021-10-15'), agreedDue: on('2021-12-24') })
    expect(earlier.mark?.label).toMatchObject({ side: 'after', position: earlier.agreed })
  })

  test('says in words why it has no mark', () => {
    const rows = rowsOf(drawn(planWith({}, { due: null }, { due: afterBau(3) }, { due: null, status: 'complete' })))
    expect(rows.map(({ mark, words }) => [mark === null, words?.text])).toEqual([
      [false, undefined],
      [true, '3 months after BAU'],
      [true, 'No due date'],
      [true, 'Complete'],
    ])
  })

  test('leaves the room to the day that was agreed, where it has no mark', () => {
    const wordsAt = (agreed: string) => onlyRow({ due: null, agreedDue: on(agreed) }).words?.at
    expect(wordsAt('2021-10-20')).toBe('end')
    expect(wordsAt('2021-12-20')).toBe('start')
  })
})

describe('the timeline', () => {
  test('marks the limit where it is known, and runs up to it', () => {
    const timeline = drawn(planWith({ due: on('2021-10-29') }))
    expect(timeline.limit?.words).toBe('Limit, 30 December 2021')
    expect(timeline.ticks.map(({ month, year }) => `${month} ${year}`.trim())).toEqual(['Oct 2021', 'Nov', 'Dec'])
    const open = drawn(planWith({ due: on('2021-10-29') }), { limit: null })
    expect(open.limit).toBeNull()
    expect(open.ticks.map(({ month }) => month)).toEqual(['Oct'])
  })

  test('names the year again where it changes', () => {
    const { ticks } = drawn(planWith({ due: on('2021-11-01') }, { due: on('2022-02-01') }))
    expect(ticks.map(({ year }) => year)).toEqual(['2021', '', '', '2022', ''])
  })

  test('marks today, unless that would take the room from a plan of long ago or long ahead', () => {
    expect(drawn(planWith({})).today?.words).toBe('Today, 14 October 2021')
    for (const far of ['2026-11-22', '2020-01-01']) {
      const timeline = drawn(planWith({}), { today: calendarDate(far) })
      expect(timeline.today).toBeNull()
      expect(timeline.ticks.map(({ month }) => month)).toEqual(['Aug', 'Sep', 'Oct', 'Nov', 'Dec'])
    }
  })

  test('is not drawn while no action has a day', () => {
    expect(layOut(planOf({ items: [] }))).toBeNull()
    expect(layOut(planWith({ due: null }, { due: afterBau(2) }))).toBeNull()
  })

  test('draws a line for every month of some years, and names as many as there is room for', () => {
    const plan = planWith({ due: on('2021-06-01') }, { due: on('2024-06-01') })
    const { lines, ticks } = drawn(plan)
    expect(lines).toHaveLength(37)
    expect(ticks.map(({ month }) => month).slice(0, 3)).toEqual(['Jun', 'Dec', 'Jun'])
    expect(drawn(plan, { isNarrow: true }).ticks.length).toBeLessThanOrEqual(6)
  })

  test('writes the months again every so many rows, and the name of the group with them', () => {
    const items = itemsOf(30, (index) => ({ owner: { name: index < 15 ? 'Jo' : 'Kim', role: '', email: '' } }))
    const { panes } = drawn(planOf({ items }))
    const names = panes.map(({ rows }) => rows.flatMap((row) => (row.kind === 'group' ? [row.name] : [])))
    expect(names).toEqual([['Jo'], ['Jo, continued', 'Kim'], ['Kim, continued']])
    expect(panes.map(({ actions }) => actions)).toEqual([11, 10, 9])
  })
})

describe('any plan', () => {
  test('has each action on the picture once, in the order of the tables, within its width and height', () => {
    fc.assert(
      fc.property(anyPlan, anyDate, fc.boolean(), (plan, day, isNarrow) => {
        const groups = groupsOf(agendaOf(plan, day), plainView)
        const timeline = layOutTimeline({ groups, today: day, limit, isNarrow })
        const entries = groups.flatMap((group) => group.entries)
        if (timeline === null) {
          expect(
            entries.every(
              ({ day: due, action, agreedDay }) =>
                due === null && agreedDay === null && (action.status !== 'complete' || action.completedOn === null),
            ),
          ).toBe(true)
          return
        }
        expect(rowsOf(timeline).map(({ entry }) => entry)).toEqual(entries)
        const { from, to, row: height } = timeline.measures
        const positions = [
          ...rowsOf(timeline).flatMap(({ mark, agreed }) => [mark?.position ?? from, agreed ?? from]),
          ...timeline.lines,
          timeline.today?.position ?? from,
          timeline.limit?.position ?? from,
        ]
        expect(Math.min(...positions)).toBeGreaterThanOrEqual(from)
        expect(Math.max(...positions)).toBeLessThanOrEqual(to)
        for (const pane of timeline.panes) {
          const tops = pane.rows.map(({ top }) => top)
          expect(tops).toEqual(tops.toSorted((a, b) => a - b))
          expect((tops.at(-1) ?? 0) + height).toBe(pane.height)
          expect(pane.rows.length).toBeLessThanOrEqual(12)
          expect(pane.rows[0]?.kind).toBe('group')
          expect(pane.rows.at(-1)?.kind).toBe('action')
        }
      }),
    )
  })
})
