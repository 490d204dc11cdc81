import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { restoreOwnPlan } from '~/formats/spreadsheet/read/restore-own-plan'
import { headerRow, ownColumn } from '~/formats/spreadsheet/template/own-layout'
import { actionOf, itemOf, planOf } from '../../../plans'
import { planGrid, text, withCell } from './edit-grid'
import { plan, restore, restored, at, sheet, patch, whereItStands } from './restored-plan'

describe('cells of the tool’s own spreadsheet', () => {
  test('that only repeat what another row says may be emptied', () => {
    const fields = ['reference', 'title', 'gap', 'covid'] as const
    const result = restored(fields.reduce((now, field) => withCell(now, at(field, 10), null), sheet()))
    expect(result).toEqual({ outcome: 'restored', plan: plan(), notes: [], ...whereItStands })
  })

  test('in which the rows of one item say different things are taken from the first, which is said', () => {
    const grid = withCell(withCell(sheet(), at('gap', 9), text('Ten servers')), at('gap', 10), text('Nine servers'))
    const result = restored(grid)
    expect(result.plan.items[0]?.gap).toBe('Ten servers')
    expect(result.notes).toEqual([
      '2 cells have changed since this tool made the spreadsheet: C9 and C10. We used what they say now.',
      'The rows of one item say different things. We used what is in C9.',
    ])
  })

  test('that can’t be read as what they stand for are named', () => {
    const result = restored(withCell(sheet(), at('due', 9), text('TBC')))
    expect(result.plan.items[0]?.actions[0]).toEqual({ ...patch, due: null })
    expect(result.notes).toEqual([
      '1 cell has changed since this tool made the spreadsheet: F9. We used what it says now.',
      'Cell F9: “TBC” is not a date.',
    ])
  })

  test('count as unchanged where a program has written them in its own way', () => {
    const grid = withCell(sheet(), at('gap', 11), text('88% passed \r\n'))
    expect(restored(grid)).toEqual({ outcome: 'restored', plan: plan(), notes: [], ...whereItStands })
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
      ...whereItStands,
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
      '9 cells have changed since this tool made the spreadsheet: K9, K10, K11, K12, K13, K14 and 3 more. We used what they say now.',
    ])
    expect(result.outcome === 'restored' && result.plan.preparedOn).toBe(calendarDate('2021-06-14'))
  })
})
