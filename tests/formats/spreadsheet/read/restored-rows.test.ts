import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import type { Plan } from '~/domain/plan'
import { emptyItem } from '~/domain/plan-values'
import type { ColumnField } from '~/formats/spreadsheet/layout'
import type { Grid, GridCell } from '~/formats/spreadsheet/read/grid'
import { restoreOwnPlan, type RestoredPlan } from '~/formats/spreadsheet/read/restore-own-plan'
import { headerRow, ownColumn } from '~/formats/spreadsheet/template/own-layout'
import { actionOf, itemOf, on, planOf } from '../../../plans'
import { planGrid, text, withCell, withRows } from './edit-grid'

const patch = actionOf({ id: 'patch', description: 'Patch the fourteen servers', agreedDue: on('2021-08-27') })
const scan = actionOf({
  id: 'scan',
  description: 'Attach the scan report',
  owner: { name: 'Ann Lee', role: '', email: '' },
})
const list = actionOf({ id: 'list', description: 'Send every manager a list', progress: 'First list sent' })

/** Rows 9 and 10 hold the first item, row 11 the second. */
function plan(): Plan {
  return planOf({
    items: [
      itemOf({ id: 'servers', reference: '8.3.3', actions: [patch, scan] }),
      itemOf({ id: 'training', reference: '3.2.1', title: 'Training', gap: '88% passed', actions: [list] }),
    ],
  })
}

function restore(grid: Grid): RestoredPlan {
  let next = 0
  return restoreOwnPlan([grid], plan(), () => `new-${next++}`)
}

function restored(grid: Grid): { plan: Plan; notes: string[] } {
  const result = restore(grid)
  if (result.outcome !== 'restored') throw new Error(result.outcome)
  return result
}

/** The ids of the items, each with those of its actions. */
const ids = ({ plan: { items } }: { plan: Plan }) =>
  items.map(({ id, actions }) => [id, ...actions.map((action) => action.id)])

const at = (field: ColumnField, row: number) => ({ column: ownColumn(field), row })

const sheet = () => planGrid(plan())

function rowWith(values: Partial<Record<ColumnField, string>>): Map<number, GridCell> {
  return new Map(
    Object.entries(values).map(([field, value]) => [
      ownColumn(field as ColumnField),
      { value: text(value), formula: false, style: null },
    ]),
  )
}

describe('rows of the tool’s own spreadsheet that somebody', () => {
  test('took out take their actions out of the plan, which is said', () => {
    const result = restored(withRows(sheet(), (rows) => rows.toSpliced(0, 1)))
    expect(ids(result)).toEqual([
      ['servers', 'scan'],
      ['training', 'list'],
    ])
    expect(result.notes).toEqual([
      '1 row was taken out in the spreadsheet, and so out of the plan: 8.3.3 “Patch the fourteen servers”.',
    ])
    expect(ids(restored(withRows(sheet(), (rows) => rows.toSpliced(2, 1))))).toEqual([['servers', 'patch', 'scan']])
  })

  test('copied and changed are new actions, and the row that was copied keeps what it had', () => {
    const copied = withRows(sheet(), (rows) => rows.toSpliced(1, 0, rows[0] ?? new Map()))
    const result = restored(withCell(copied, at('action', 10), text('Replace the two oldest servers')))
    expect(ids(result)).toEqual([
      ['servers', 'patch', 'new-0', 'scan'],
      ['training', 'list'],
    ])
    expect(result.plan.items[0]?.actions[0]).toEqual(patch)
    expect(result.notes).toEqual(['1 row was added in the spreadsheet: 10.'])
  })

  test('inserted belong to the item that they name, however little of it they repeat', () => {
    for (const named of [
      {},
      { reference: '8.3.3' },
      { reference: '8.3.3', title: 'Critical patches are applied on time' },
    ]) {
      const row = rowWith({ ...named, action: 'Order spare parts', status: 'In progress' })
      const result = restored(withRows(sheet(), (rows) => rows.toSpliced(1, 0, row)))
      expect(ids(result)).toEqual([
        ['servers', 'patch', 'new-0', 'scan'],
        ['training', 'list'],
      ])
    }
  })

  test('replaced by one that is nothing like it leave their item what it was', () => {
    const { reference = '', title = '', gap = '' } = plan().items[1] ?? {}
    const row = rowWith({ reference, title, gap, covid: 'No', action: 'Buy an online course', owner: 'Zita Zwart' })
    const result = restored(withRows(sheet(), (rows) => [...rows.slice(0, 2), new Map(), row]))
    expect(ids(result)).toEqual([
      ['servers', 'patch', 'scan'],
      ['training', 'new-0'],
    ])
    expect(result.notes).toEqual([
      '1 row was added in the spreadsheet: 12.',
      '1 row was taken out in the spreadsheet, and so out of the plan: 3.2.1 “Send every manager a list”.',
    ])
  })

  test('added under a reference of their own are new items', () => {
    const row = rowWith({ reference: '4.2.1', gap: 'Leavers keep their accounts', action: 'Disable 40 accounts' })
    const result = restored(withRows(sheet(), (rows) => [...rows.slice(0, 3), row]))
    expect(ids(result)).toEqual([
      ['servers', 'patch', 'scan'],
      ['training', 'list'],
      ['new-0', 'new-1'],
    ])
    expect(result.plan.items[2]).toMatchObject({ reference: '4.2.1', gap: 'Leavers keep their accounts' })
  })

  test('gave the reference of another item move there, with all that they had', () => {
    const other = plan().items[1]
    const moved = [
      ['reference', '3.2.1'],
      ['title', other?.title ?? ''],
      ['gap', other?.gap ?? ''],
    ] as const
    const grid = moved.reduce((now, [field, value]) => withCell(now, at(field, 9), text(value)), sheet())
    const result = restored(grid)
    expect(ids(result)).toEqual([
      ['training', 'patch', 'list'],
      ['servers', 'scan'],
    ])
    expect(result.plan.items[0]?.actions[0]).toEqual(patch)
  })

  test('gave all that another item says move there too where they were the only one, and leave no item behind', () => {
    const [other] = plan().items
    const moved = [
      ['reference', other?.reference ?? ''],
      ['title', other?.title ?? ''],
      ['gap', other?.gap ?? ''],
    ] as const
    const grid = moved.reduce((now, [field, value]) => withCell(now, at(field, 11), text(value)), sheet())
    expect(ids(restored(grid))).toEqual([['servers', 'patch', 'scan', 'list']])
  })

  test('gave a reference that the plan does not have become an item of their own', () => {
    const result = restored(withCell(sheet(), at('reference', 9), text('8.3.4')))
    expect(ids(result)).toEqual([
      ['new-0', 'patch'],
      ['servers', 'scan'],
      ['training', 'list'],
    ])
  })

  test('reworded in several cells are still the same action', () => {
    const changed = [
      ['action', 'Patch all servers, and retire two'],
      ['status', 'In progress'],
      ['progress', 'Nine are done'],
    ] as const
    const grid = changed.reduce((now, [field, value]) => withCell(now, at(field, 9), text(value)), sheet())
    const result = restored(withRows(grid, (rows) => rows.toReversed()))
    const action = result.plan.items.find(({ id }) => id === 'servers')?.actions.find(({ id }) => id === 'patch')
    expect(action).toEqual({
      ...patch,
      description: 'Patch all servers, and retire two',
      status: 'in-progress',
      progress: 'Nine are done',
    })
    expect(result.notes).toEqual([
      '3 cells were changed in the spreadsheet since this tool wrote it: D11, I11 and K11. What they say now was taken.',
    ])
  })

  test('typed over in their place, under the same reference, are still the same action', () => {
    const changed = [
      ['action', 'Move the service to the new data centre'],
      ['owner', 'Zita Zwart'],
      ['gap', 'None of the servers can be patched'],
      ['evidence', 'Acceptance certificate'],
    ] as const
    const grid = changed.reduce((now, [field, value]) => withCell(now, at(field, 9), text(value)), sheet())
    expect(ids(restored(withCell(grid, at('due', 9), null)))).toEqual([
      ['servers', 'patch', 'scan'],
      ['training', 'list'],
    ])
  })

  test('can’t tell apart keep what each of them had, whichever was changed', () => {
    const twins = ['first', 'second'].map((id) => actionOf({ id, dependsOn: [`before-${id}`] }))
    const both = planOf({ items: [itemOf({ actions: twins })] })
    const result = restoreOwnPlan([withCell(planGrid(both), at('progress', 9), text('Half done'))], both, () => 'new')
    expect(result.outcome === 'restored' && result.plan.items[0]?.actions).toEqual([
      { ...twins[0], progress: 'Half done' },
      twins[1],
    ])
  })

  test('sorted are not taken for changed where they differ in one cell only', () => {
    const alike = ['Patch the first server', 'Patch the second server'].map((description, index) =>
      actionOf({ id: `alike-${index}`, description }),
    )
    const both = planOf({ items: [itemOf({ actions: alike })] })
    const result = restoreOwnPlan(
      [withRows(planGrid(both), (rows) => rows.slice(0, 2).toReversed())],
      both,
      () => 'new',
    )
    expect(result).toMatchObject({ outcome: 'restored', notes: [] })
    expect(result.outcome === 'restored' && result.plan.items[0]?.actions).toEqual(alike.toReversed())
  })

  test('emptied of all that they said of an action have none any more', () => {
    const fields = ['action', 'owner', 'due', 'status', 'evidence', 'agreedDue'] as const
    const result = restored(fields.reduce((now, field) => withCell(now, at(field, 10), null), sheet()))
    expect(ids(result)).toEqual([
      ['servers', 'patch'],
      ['training', 'list'],
    ])
    expect(result.notes.join(' ')).toContain('out of the plan: 8.3.3 “Attach the scan report”.')
  })
})

test('items of which nothing can be seen stay where they were', () => {
  const [servers, training] = plan().items
  if (servers === undefined || training === undefined) throw new Error('The plan has too few items')
  const empty = (id: string) => emptyItem({ id, reference: '' })
  const saved = planOf({ items: [empty('a'), servers, empty('b'), empty('c'), training, empty('d')] })
  const grid = withRows(planGrid(saved), (rows) => rows.filter((_, index) => index !== 1))
  const result = restoreOwnPlan([grid], saved, () => 'new')
  expect(result.outcome === 'restored' && result.plan.items.map(({ id }) => id)).toEqual([
    ...['a', 'servers', 'b', 'c', 'training', 'd'],
  ])
})

describe('cells of the tool’s own spreadsheet', () => {
  test('that only repeat what another row says may be emptied', () => {
    const fields = ['reference', 'title', 'gap', 'covid'] as const
    const result = restored(fields.reduce((now, field) => withCell(now, at(field, 10), null), sheet()))
    expect(result).toEqual({ outcome: 'restored', plan: plan(), notes: [] })
  })

  test('in which the rows of one item say different things are taken from the first, which is said', () => {
    const grid = withCell(withCell(sheet(), at('gap', 9), text('Ten servers')), at('gap', 10), text('Nine servers'))
    const result = restored(grid)
    expect(result.plan.items[0]?.gap).toBe('Ten servers')
    expect(result.notes).toEqual([
      '2 cells were changed in the spreadsheet since this tool wrote it: C9 and C10. What they say now was taken.',
      'The rows of one item say different things: what stands in C9 was taken for the item.',
    ])
  })

  test('that can’t be read as what they stand for are named', () => {
    const result = restored(withCell(sheet(), at('due', 9), text('TBC')))
    expect(result.plan.items[0]?.actions[0]).toEqual({ ...patch, due: null })
    expect(result.notes).toEqual([
      '1 cell was changed in the spreadsheet since this tool wrote it: F9. What it says now was taken.',
      'Cell F9: “TBC” is not a date.',
    ])
  })

  test('count as unchanged where a program has written them in its own way', () => {
    const grid = withCell(sheet(), at('gap', 11), text('88% passed \r\n'))
    expect(restored(grid)).toEqual({ outcome: 'restored', plan: plan(), notes: [] })
  })

  test('are not missed where their column was taken out', () => {
    const rows = new Map(
      Array.from(sheet().rows, ([row, cells]) => {
        const kept = Array.from(cells).filter(([column]) => row < headerRow || column !== ownColumn('status'))
        return [row, new Map(kept)] as const
      }),
    )
    const later = {
      ...plan(),
      items: plan().items.map((item) => ({
        ...item,
        actions: item.actions.map((action) => ({ ...action, status: 'complete' as const })),
      })),
    }
    expect(restoreOwnPlan([{ ...sheet(), rows }], later, () => 'new')).toEqual({
      outcome: 'restored',
      plan: later,
      notes: [],
    })
  })
})

describe('a spreadsheet that', () => {
  test('names another year in its title is a plan of that year', () => {
    const grid = withCell(sheet(), { column: 1, row: 1 }, text('Improvement plan 2021-22'))
    expect(restored(grid).plan).toEqual({ ...plan(), edition: '2021-22' })
  })

  test('another organisation made its own takes nothing along that its cells do not show', () => {
    const renamed = withCell(sheet(), { column: 2, row: 4 }, text('Other Town NHS Trust'))
    expect(restored(renamed).plan.organisation.name).toBe('Other Town NHS Trust')
    expect(restore(withCell(renamed, { column: 2, row: 5 }, text('RX1')))).toEqual({ outcome: 'another-organisation' })
  })

  test('has lost its headings is not taken for the plan', () => {
    expect(restore(withCell(sheet(), at('action', headerRow), text('What we do')))).toEqual({ outcome: 'no-sheet' })
  })

  test('was changed all over names no more cells than can be looked at', () => {
    const rows = Array.from({ length: 9 }, (_, index) =>
      actionOf({ id: `a${index}`, description: `Do the thing ${index}` }),
    )
    const many = planOf({ items: [itemOf({ actions: rows })] })
    const grid = rows.reduce((now, _, index) => withCell(now, at('progress', 9 + index), text('Done')), planGrid(many))
    const result = restoreOwnPlan([grid], many, () => 'new')
    expect(result.outcome === 'restored' && result.notes).toEqual([
      '9 cells were changed in the spreadsheet since this tool wrote it: K9, K10, K11, K12, K13, K14 and 3 more. What they say now was taken.',
    ])
    expect(result.outcome === 'restored' && result.plan.preparedOn).toBe(calendarDate('2021-06-14'))
  })
})
