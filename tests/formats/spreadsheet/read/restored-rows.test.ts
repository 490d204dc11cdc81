import { describe, expect, test } from 'vitest'
import { restoreOwnPlan } from '~/formats/spreadsheet/read/restore-own-plan'
import { emptyItem } from '~/domain/plan-values'
import { actionOf, itemOf, planOf } from '../../../plans'
import { planGrid, text, withCell, withRows } from './edit-grid'
import { patch, plan, restored, ids, at, sheet, rowWith } from './restored-plan'

describe('rows of the tool’s own spreadsheet that somebody', () => {
  test('took out take their actions out of the plan, which is said', () => {
    const result = restored(withRows(sheet(), (rows) => rows.toSpliced(0, 1)))
    expect(ids(result)).toEqual([
      ['servers', 'scan'],
      ['training', 'list'],
    ])
    expect(result.notes).toEqual([
      '1 row was removed in the spreadsheet, so we removed it from the plan: 8.3.3 “Patch the fourteen servers”.',
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
      '1 row was removed in the spreadsheet, so we removed it from the plan: 3.2.1 “Send every manager a list”.',
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
      '3 cells have changed since this tool made the spreadsheet: D11, I11 and K11. We used what they say now.',
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
    expect(result.notes.join(' ')).toContain(
      '5 cells have changed since this tool made the spreadsheet: D10, E10, F10, I10 and L10. We used what they say now. 1 row was removed in the spreadsheet, so we removed it from the plan: 8.3.3 “Attach the scan report”.',
    )
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

test('an item of which nothing could be seen takes what was typed in its row', () => {
  const saved = planOf({ items: [emptyItem({ id: 'empty', reference: '' })] })
  const result = restoreOwnPlan([withCell(planGrid(saved), at('action', 9), text('Do it'))], saved, () => 'new')
  expect(result.outcome === 'restored' && ids(result)).toEqual([['empty', 'new']])
})
