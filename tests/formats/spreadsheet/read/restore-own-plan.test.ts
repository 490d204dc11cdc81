import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import type { Action, Item, Plan } from '~/domain/plan'
import { actionStatuses, actionStatusNames } from '~/domain/plan-values'
import type { ColumnField } from '~/formats/spreadsheet/layout'
import { planRows } from '~/formats/spreadsheet/plan-rows'
import type { CellValue, Grid } from '~/formats/spreadsheet/read/grid'
import { readOwnPlan } from '~/formats/spreadsheet/read/read-own-plan'
import { restoreOwnPlan } from '~/formats/spreadsheet/read/restore-own-plan'
import { ownColumn, ownLayout } from '~/formats/spreadsheet/template/own-layout'
import { anyPlan, tidyPlan } from '../../../arbitraries/plan'
import { planGrid, text, withCell, withRows } from './edit-grid'

/** What a checker is told besides: tests/checker holds it. */
const whereItStands = { places: expect.anything() as unknown, asWritten: expect.anything() as unknown }

function restore(grids: readonly Grid[], saved: Plan): { plan: Plan; notes: string[] } {
  let next = 0
  const restored = restoreOwnPlan(grids, saved, () => `new-${next++}`)
  if (restored.outcome !== 'restored') throw new Error(restored.outcome)
  return restored
}

/** Where the rows of a plan stand, each with its item and action; rows of which nothing is seen are left out. */
function rowsOf(plan: Plan): { row: number; item: Item; action: Action | null }[] {
  const rows = planRows(plan)
  return plan.items
    .flatMap((item): { item: Item; action: Action | null }[] =>
      item.actions.length === 0 ? [{ item, action: null }] : item.actions.map((action) => ({ item, action })),
    )
    .map((part, index) => ({ ...part, row: ownLayout.firstRow + index, cells: rows[index] }))
    .filter(({ cells }) => cells !== undefined && Object.values(cells).some((value) => value !== null))
}

const day = calendarDate('2150-05-17')
const date: CellValue = { kind: 'date', date: day, number: 0 }

interface CellEdit<Part> {
  field: ColumnField
  value: (part: Part) => CellValue
  change: (part: Part) => Part
}

const words = text('Something that nobody wrote before')
const nextStatus = ({ status }: Action) => actionStatuses[(actionStatuses.indexOf(status) + 1) % 3] ?? 'complete'

const actionEdits: readonly CellEdit<Action>[] = [
  { field: 'action', value: () => words, change: (action) => ({ ...action, description: words.text }) },
  {
    field: 'owner',
    value: () => text('Zita Zwart, Zookeeper <zita@example.org>'),
    change: (action) => ({ ...action, owner: { name: 'Zita Zwart', role: 'Zookeeper', email: 'zita@example.org' } }),
  },
  { field: 'due', value: () => date, change: (action) => ({ ...action, due: { kind: 'date', date: day } }) },
  {
    field: 'status',
    value: (action) => text(actionStatusNames[nextStatus(action)]),
    change: (action) => ({ ...action, status: nextStatus(action) }),
  },
  { field: 'completedOn', value: () => date, change: (action) => ({ ...action, completedOn: day }) },
  { field: 'progress', value: () => words, change: (action) => ({ ...action, progress: words.text }) },
  { field: 'evidence', value: () => words, change: (action) => ({ ...action, evidence: words.text }) },
  {
    field: 'agreedDue',
    value: () => date,
    change: (action) => ({ ...action, agreedDue: { kind: 'date', date: day } }),
  },
  { field: 'changeReason', value: () => words, change: (action) => ({ ...action, changeReason: words.text }) },
]

const itemEdits: readonly CellEdit<Item>[] = [
  { field: 'reference', value: () => text('Z9.z'), change: (item) => ({ ...item, reference: 'Z9.z' }) },
  { field: 'title', value: () => words, change: (item) => ({ ...item, title: words.text }) },
  { field: 'gap', value: () => words, change: (item) => ({ ...item, gap: words.text }) },
  {
    field: 'covid',
    value: ({ covid }) => text(covid.impacted === true ? 'No' : 'Yes'),
    change: (item) => ({ ...item, covid: { ...item.covid, impacted: item.covid.impacted !== true } }),
  },
]

const labelEdits: readonly { place: keyof typeof ownLayout.labels; value: CellValue; change: (plan: Plan) => Plan }[] =
  [
    {
      place: 'organisationName',
      value: words,
      change: (plan) => ({ ...plan, organisation: { ...plan.organisation, name: words.text } }),
    },
    {
      place: 'signedOn',
      value: date,
      change: (plan) => ({ ...plan, signOff: { ...plan.signOff, signedOn: day } }),
    },
    { place: 'preparedOn', value: date, change: (plan) => ({ ...plan, preparedOn: day }) },
    { place: 'returnedToBauOn', value: date, change: (plan) => ({ ...plan, returnedToBauOn: day }) },
  ]

function at(field: ColumnField, row: number) {
  return { column: ownColumn(field), row }
}

describe('the tool’s own spreadsheet, with the plan that it keeps', () => {
  test('gives any plan back exactly', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(restore([planGrid(plan)], plan)).toEqual({ outcome: 'restored', plan, notes: [], ...whereItStands })
      }),
      { numRuns: 40 },
    )
  }, 30_000)

  test('takes a changed cell of an action for that one field, and leaves everything else', () => {
    const picked = fc.tuple(tidyPlan, fc.nat(), fc.constantFrom(...actionEdits))
    fc.assert(
      fc.property(picked, ([plan, pick, { field, value, change }]) => {
        const rows = rowsOf(plan).flatMap(({ row, action }) => (action === null ? [] : [{ row, action }]))
        const chosen = rows[pick % rows.length]
        fc.pre(chosen !== undefined)
        // A date beside a time after the return to business as usual leaves open which of them is meant.
        fc.pre(field !== 'due' || chosen.action.due?.kind !== 'after-bau')
        const sheet = withCell(planGrid(plan), at(field, chosen.row), value(chosen.action))
        const expected = {
          ...plan,
          items: plan.items.map((item) => ({
            ...item,
            actions: item.actions.map((action) => (action.id === chosen.action.id ? change(action) : action)),
          })),
        }
        const { plan: restored, notes } = restore([sheet], plan)
        expect(restored).toEqual(expected)
        // What a slip changes is said when it is merged.
        const said = [expect.stringMatching(/^1 cell has changed since this tool made the spreadsheet: /)]
        expect(notes).toEqual(plan.slip === null ? said : [])
      }),
      { numRuns: 60 },
    )
  }, 30_000)

  test('takes changed cells of an item for that one field, on all its rows or on one', () => {
    const picked = fc.tuple(tidyPlan, fc.nat(), fc.constantFrom(...itemEdits), fc.boolean())
    fc.assert(
      fc.property(picked, ([plan, pick, { field, value, change }, one]) => {
        const rows = rowsOf(plan)
        const chosen = rows[pick % rows.length]
        fc.pre(chosen !== undefined)
        const own = rows.filter(({ item }) => item === chosen.item)
        // A reference that stands on one of several rows moves that row to another item.
        const edited = one && field !== 'reference' ? [chosen] : own
        const sheet = edited.reduce(
          (grid, { row }) => withCell(grid, at(field, row), value(chosen.item)),
          planGrid(plan),
        )
        const items = plan.items.map((item) => (item === chosen.item ? change(item) : item))
        expect(restore([sheet], plan).plan).toEqual({ ...plan, items })
      }),
      { numRuns: 60 },
    )
  }, 30_000)

  test('takes a changed label for that one field', () => {
    fc.assert(
      fc.property(tidyPlan, fc.constantFrom(...labelEdits), (plan, { place, value, change }) => {
        const position = ownLayout.labels[place]
        fc.pre(position !== undefined)
        expect(restore([withCell(planGrid(plan), position, value)], plan).plan).toEqual(change(plan))
      }),
      { numRuns: 60 },
    )
  }, 30_000)

  test('gives the same plan back when its rows were sorted, but for their order', () => {
    const inOrder = (plan: Plan): Plan => ({
      ...plan,
      items: plan.items
        .map((item) => ({ ...item, actions: item.actions.toSorted((a, b) => a.id.localeCompare(b.id)) }))
        .toSorted((a, b) => a.id.localeCompare(b.id)),
    })
    // More keys than a plan has rows: 18 items of 4 actions.
    const keys = fc.array(fc.nat(), { minLength: 72, maxLength: 72 })
    fc.assert(
      fc.property(tidyPlan, keys, (plan, order) => {
        const sheet = withRows(planGrid(plan), (rows) =>
          rows
            .map((cells, index) => ({ cells, key: order[index] ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ cells }) => cells),
        )
        const { plan: restored, notes } = restore([sheet], plan)
        expect(inOrder(restored)).toEqual(inOrder(plan))
        expect(notes).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 30_000)

  test('without the plan that it kept opens with what is seen', () => {
    fc.assert(
      fc.property(tidyPlan, (plan) => {
        const opened = readOwnPlan([planGrid(plan)], { edition: '2020-21', newId: () => 'new' })
        expect(opened.notes).toEqual([])
        expect(opened.plan.organisation.name).toBe(plan.organisation.name)
        const described = (items: readonly Item[]) =>
          items.flatMap(({ actions }) => actions.map(({ description }) => description)).toSorted()
        expect(described(opened.plan.items)).toEqual(described(plan.items))
      }),
      { numRuns: 40 },
    )
  }, 30_000)
})
