/** A plan in the tool's own spreadsheet, opened again after somebody worked on its rows and cells. */
import { expect } from 'vitest'
import type { Plan } from '~/domain/plan'
import type { ColumnField } from '~/formats/spreadsheet/layout'
import type { Grid, GridCell } from '~/formats/spreadsheet/read/grid'
import { restoreOwnPlan, type RestoredPlan } from '~/formats/spreadsheet/read/restore-own-plan'
import { ownColumn } from '~/formats/spreadsheet/template/own-layout'
import { actionOf, itemOf, on, planOf } from '../../../plans'
import { planGrid, text } from './edit-grid'

/** What a checker is told besides: tests/checker holds it. */
export const whereItStands = { places: expect.anything() as unknown, asWritten: expect.anything() as unknown }

export const patch = actionOf({ id: 'patch', description: 'Patch the fourteen servers', agreedDue: on('2021-08-27') })
const scan = actionOf({
  id: 'scan',
  description: 'Attach the scan report',
  owner: { name: 'Ann Lee', role: '', email: '' },
})
const list = actionOf({ id: 'list', description: 'Send every manager a list', progress: 'First list sent' })

/** Rows 9 and 10 hold the first item, row 11 the second. */
export function plan(): Plan {
  return planOf({
    items: [
      itemOf({ id: 'servers', reference: '8.3.3', actions: [patch, scan] }),
      itemOf({ id: 'training', reference: '3.2.1', title: 'Training', gap: '88% passed', actions: [list] }),
    ],
  })
}

export function restore(grid: Grid): RestoredPlan {
  let next = 0
  return restoreOwnPlan([grid], plan(), () => `new-${next++}`)
}

export function restored(grid: Grid): { plan: Plan; notes: string[] } {
  const result = restore(grid)
  if (result.outcome !== 'restored') throw new Error(result.outcome)
  return result
}

/** The ids of the items, each with those of its actions. */
export const ids = ({ plan: { items } }: { plan: Plan }) =>
  items.map(({ id, actions }) => [id, ...actions.map((action) => action.id)])

export const at = (field: ColumnField, row: number) => ({ column: ownColumn(field), row })

export const sheet = () => planGrid(plan())

export function rowWith(values: Partial<Record<ColumnField, string>>): Map<number, GridCell> {
  return new Map(
    Object.entries(values).map(([field, value]) => [
      ownColumn(field as ColumnField),
      { value: text(value), formula: false, style: null },
    ]),
  )
}
