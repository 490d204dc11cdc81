import { describe, expect, test } from 'vitest'
import {
  actionWords,
  countsInWords,
  dueNotes,
  dueWords,
  noDayWords,
  slippedWords,
  standing,
} from '~/builder/dates/agenda-words'
import { agendaOf, countTimings, type AgendaEntry } from '~/domain/agenda'
import { calendarDate } from '~/domain/calendar-date'
import type { Action, Plan } from '~/domain/plan'
import { actionOf, afterBau, itemOf, on, planOf } from '../../plans'

const today = calendarDate('2021-10-14')
const limit = calendarDate('2021-12-30')

function entriesOf(actions: readonly Partial<Action>[], plan: Partial<Plan> = {}): AgendaEntry[] {
  const items = [itemOf({ actions: actions.map((action, index) => actionOf({ id: `a${index}`, ...action })) })]
  return agendaOf(planOf({ items, ...plan }), today)
}

function entryOf(action: Partial<Action>, plan: Partial<Plan> = {}): AgendaEntry {
  const [entry] = entriesOf([action], plan)
  if (entry === undefined) throw new Error('No entry')
  return entry
}

describe('how an action stands, in words', () => {
  test.each([
    ['2021-10-12', '2 days overdue'],
    ['2021-10-13', '1 day overdue'],
    ['2021-10-14', 'Due today'],
    ['2021-10-15', 'Due tomorrow'],
    ['2021-10-16', 'In 2 days'],
  ])('due on %s: %s', (day, words) => {
    expect(standing(entryOf({ due: on(day) }))).toBe(words)
  })

  test('without a day, and complete', () => {
    expect(standing(entryOf({ due: null }))).toBe('No date yet')
    expect(standing(entryOf({ status: 'complete' }))).toBe('Complete')
  })

  test('the action as it is written, if not the whole of a long text', () => {
    expect(actionWords(entryOf({ description: 'Patch\nthe servers' }))).toBe('Patch the servers')
    expect(actionWords(entryOf({ description: ' - ' }))).toBe('Not described yet')
    expect(actionWords(entryOf({ description: 'Patch every server '.repeat(30) }))).toMatch(/^Patch .{170,195}…$/)
  })
})

describe('a due date in words', () => {
  test('is the day, or the time that comes to none', () => {
    expect(dueWords(entryOf({ due: on('2021-11-01') }))).toBe('1 November 2021')
    expect(dueWords(entryOf({ due: afterBau(3) }))).toBe('3 months after return to business as usual')
    expect(dueWords(entryOf({ due: null }))).toBeNull()
  })

  test('comes with where it is from, what was agreed and how far it is past the limit', () => {
    expect(dueNotes(entryOf({ due: on('2021-12-30'), agreedDue: on('2021-12-30') }), limit)).toEqual([])
    expect(dueNotes(entryOf({ due: on('2021-12-31'), agreedDue: on('2021-10-01') }), limit)).toEqual([
      'Agreed for 1 October 2021: now 91 days later',
      '1 day after the limit',
    ])
    expect(dueNotes(entryOf({ due: on('2021-12-31') }), null)).toEqual([])
    expect(dueNotes(entryOf({ due: on('2021-12-31'), status: 'complete' }), limit)).toEqual([])
    const returned = { returnedToBauOn: calendarDate('2021-08-01') }
    expect(dueNotes(entryOf({ due: afterBau(2), agreedDue: afterBau(3) }, returned), limit)).toEqual([
      '2 months after return to business as usual',
      'Agreed for 1 November 2021: now 31 days earlier',
    ])
  })

  test('tells what was agreed where days can’t be counted', () => {
    expect(dueNotes(entryOf({ due: null, agreedDue: on('2021-10-01') }), limit)).toEqual(['Agreed for 1 October 2021'])
    expect(dueNotes(entryOf({ due: on('2021-11-01'), agreedDue: afterBau(1) }), limit)).toEqual([
      'Agreed for 1 month after return to business as usual',
    ])
  })

  test('is short on the picture', () => {
    expect(noDayWords(entryOf({ due: afterBau(1, 'weeks') }))).toBe('1 week after BAU')
  })
})

describe('counts in words', () => {
  test('leave out what there is none of', () => {
    const entries = entriesOf([{ due: on('2021-09-01') }, { due: on('2021-10-20') }, { due: on('2021-10-21') }])
    expect(countsInWords(countTimings(entries))).toBe('1 overdue, 2 due this month')
  })

  test('say how many slipped', () => {
    const slipped = { due: on('2021-11-01'), agreedDue: on('2021-10-01') }
    expect(slippedWords(entriesOf([slipped, {}]))).toBe('One action is due later than agreed.')
    expect(slippedWords(entriesOf([slipped, slipped]))).toBe('Two actions are due later than agreed.')
    expect(slippedWords(entriesOf([{}]))).toBeNull()
  })
})
