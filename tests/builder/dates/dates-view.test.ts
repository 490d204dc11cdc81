import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chosenOwner,
  groupings,
  groupsOf,
  ownerChoices,
  plainView,
  readView,
  viewAddress,
  type DatesView,
} from '~/builder/dates/dates-view'
import { parseRoute } from '~/builder/state/route'
import { agendaOf } from '~/domain/agenda'
import { calendarDate } from '~/domain/calendar-date'
import type { Action } from '~/domain/plan'
import { anyPlan } from '../../arbitraries/plan'
import { actionOf, itemOf, on, planOf } from '../../plans'

const today = calendarDate('2021-10-14')
const anyId = fc.stringMatching(/^[A-Za-z0-9-]{1,64}$/)
const anyView: fc.Arbitrary<DatesView> = fc.record({
  by: fc.constantFrom(...groupings),
  ownerOf: fc.option(anyId),
  hideComplete: fc.boolean(),
})

const owned = (id: string, name: string, more: Partial<Action> = {}) =>
  actionOf({ id, owner: { name, role: 'Lead', email: '' }, ...more })

const plan = planOf({
  items: [
    itemOf({
      actions: [
        owned('a1', 'Siân Prosser'),
        owned('a2', 'Kwame Boateng', { due: on('2021-11-01') }),
        owned('a3', 'siân  prosser', { status: 'complete' }),
        actionOf({ id: 'a4', owner: { name: '', role: '', email: '' }, due: on('2021-12-01') }),
        actionOf({ id: 'a5', owner: { name: ' ', role: 'Telecoms Lead', email: '' }, due: on('2021-10-20') }),
      ],
    }),
  ],
})
const entries = agendaOf(plan, today)
const shown = (view: Partial<DatesView>) =>
  groupsOf(entries, { ...plainView, ...view }).map(({ name, entries: own }) => [
    name,
    ...own.map(({ action }) => action.id),
  ])

describe('the address of a view', () => {
  test('leads back to it, and to the screen', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readView(viewAddress(view))).toEqual(view)
        expect(parseRoute(viewAddress(view)).screen).toBe('dates')
      }),
    )
  })

  test('says only what differs from the plain view, and names nobody', () => {
    expect(viewAddress(plainView)).toBe('#/dates')
    expect(viewAddress({ by: 'month', ownerOf: 'a1', hideComplete: true })).toBe(
      '#/dates?by=month&owner=a1&hide=complete',
    )
  })

  test.each(['', '#/', '#/dates?by=item&hide=no', '#/items/4f?at=x'])('%j is the plain view', (hash) => {
    expect(readView(hash)).toEqual(plainView)
  })
})

describe('the groups of a view', () => {
  test('are owners, or months', () => {
    expect(shown({})).toEqual([
      ['Siân Prosser', 'a1', 'a3'],
      ['Kwame Boateng', 'a2'],
      ['Telecoms Lead', 'a5'],
      ['No owner yet', 'a4'],
    ])
    expect(shown({ by: 'month' })).toEqual([
      ['Overdue', 'a1'],
      ['October 2021', 'a5'],
      ['November 2021', 'a2'],
      ['December 2021', 'a4'],
      ['Complete', 'a3'],
    ])
  })

  test('name the post beside the person, and this month as such', () => {
    const details = (view: Partial<DatesView>) =>
      groupsOf(entries, { ...plainView, ...view }).map(({ detail }) => detail)
    expect(details({})).toEqual(['Lead', 'Lead', '', ''])
    expect(details({ by: 'month' })).toEqual(['', 'This month', '', '', ''])
  })

  test('are those of one owner, whichever action of theirs stands for them', () => {
    for (const ownerOf of ['a1', 'a3']) expect(shown({ ownerOf })).toEqual([['Siân Prosser', 'a1', 'a3']])
    expect(shown({ ownerOf: 'a4' })).toEqual([['No owner yet', 'a4']])
  })

  test('are everybody’s where that action is gone', () => {
    expect(shown({ ownerOf: 'gone' })).toEqual(shown({}))
    expect(chosenOwner(entries, { ...plainView, ownerOf: 'gone' })).toBeNull()
  })

  test('leave out what is complete when that is hidden', () => {
    expect(shown({ hideComplete: true, ownerOf: 'a3' })).toEqual([['Siân Prosser', 'a1']])
    expect(shown({ hideComplete: true, by: 'month' }).map(([name]) => name)).not.toContain('Complete')
  })

  test('have an id each', () => {
    fc.assert(
      fc.property(anyPlan, anyView, (any, view) => {
        const ids = groupsOf(agendaOf(any, today), view).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})

describe('the owners to choose from', () => {
  test('stand by name, each once, with what nobody owns last', () => {
    expect(ownerChoices(entries)).toEqual([
      { ownerOf: 'a2', name: 'Kwame Boateng' },
      { ownerOf: 'a1', name: 'Siân Prosser' },
      { ownerOf: 'a5', name: 'Telecoms Lead' },
      { ownerOf: 'a4', name: 'No owner yet' },
    ])
  })

  test('hold the one that is chosen', () => {
    fc.assert(
      fc.property(anyPlan, anyView, (any, view) => {
        const own = agendaOf(any, today)
        const ownerOf = own[own.length >> 1]?.action.id ?? null
        const chosen = chosenOwner(own, { ...view, ownerOf })
        if (chosen !== null) expect(ownerChoices(own)).toContainEqual(chosen)
        else expect(ownerOf).toBeNull()
      }),
    )
  })
})
