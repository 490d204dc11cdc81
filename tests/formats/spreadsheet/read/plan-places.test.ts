import { describe, expect, test } from 'vitest'
import type { FieldPath } from '~/domain/finding'
import { cellOfPath, placesIn } from '~/formats/spreadsheet/read/plan-places'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readWorkbook } from '~/formats/spreadsheet/read/read-any'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import { toPlan } from '~/formats/spreadsheet/read/to-plan'
import { fixture } from '../fixtures'

async function read(name: string) {
  const file = fixture('filled', name)
  const workbook = await readWorkbook(file.bytes, file.name)
  const grids = workbook.ok ? workbook.grids : []
  const [mapping] = proposeLayout(grids)
  const [grid] = grids.filter(({ name: sheet }) => sheet === mapping?.sheet)
  const reading = mapping === undefined ? null : readPlan(grids, mapping)
  if (mapping === undefined || grid === undefined || reading === null) throw new Error('nothing was found')
  let next = 0
  const taken = toPlan(reading, { edition: '2020-21', newId: () => `id-${++next}` })
  const { plan, asWritten } = taken
  const places = placesIn(grid, mapping, taken)
  return { plan, asWritten, cell: (path: FieldPath) => cellOfPath(path, places) }
}

describe('the cell of a field', () => {
  test('is that of its own row where an item has several', async () => {
    const { plan, cell } = await read('p01-gorse-vale-trust')
    const [item] = plan.items
    const rows = item?.actions.map(({ id }) => cell({ part: 'action', itemId: item.id, actionId: id, field: 'due' }))
    expect(rows).toEqual(['G8', 'G9', 'G10'])
    const itemId = plan.items[1]?.id ?? ''
    expect(cell({ part: 'item', itemId, field: 'gap' })).toBe('D11')
    expect(cell({ part: 'item', itemId, field: 'actions' })).toBe('E11')
  })

  test('is that of its label for what is said once', async () => {
    const { cell } = await read('p13-screening-authority')
    expect(cell({ part: 'organisation', field: 'odsCode' })).toMatch(/^[A-Z]\d+$/)
    expect(cell({ part: 'sign-off', field: 'signedOn' })).toMatch(/^[A-Z]\d+$/)
  })

  test('is none where the sheet has none, and for an item that the plan does not have', async () => {
    const { plan, cell } = await read('p01-gorse-vale-trust')
    const [item] = plan.items
    const path = { part: 'action', itemId: item?.id ?? '', actionId: item?.actions[0]?.id ?? '' } as const
    expect(cell({ ...path, field: 'evidence' })).toBeNull()
    expect(cell({ part: 'item', itemId: 'gone', field: 'gap' })).toBeNull()
    expect(cell({ part: 'plan', field: 'items' })).toBeNull()
  })
})

test('what was written in place of a date is kept with the days that it may mean', async () => {
  const { plan, asWritten } = await read('p09-saint-wendredas')
  const words = plan.items.flatMap(({ actions }) => actions.flatMap(({ id }) => asWritten.dues.get(id) ?? []))
  expect(words).toEqual([
    { text: 'ongoing', readings: [] },
    { text: 'Q3 21/22', readings: ['2021-12-31'] },
  ])
})
