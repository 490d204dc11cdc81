import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Plan } from '~/domain/plan'
import { decodePlan } from '~/formats/plan-file/decode'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { readWorkbook } from '~/formats/spreadsheet/read/read-any'
import { isOwnSheet, readOwnPlan } from '~/formats/spreadsheet/read/read-own-plan'
import { restoreOwnPlan } from '~/formats/spreadsheet/read/restore-own-plan'
import { examplePlan } from '../../../plans'

interface Opened {
  plan: Plan
  notes: string[]
  savedPlan: string | null
  grids: Grid[]
}

async function open(name: string): Promise<Opened> {
  const bytes = readFileSync(new URL(`../../../fixtures/spreadsheets/own-versions/${name}`, import.meta.url))
  const read = await readWorkbook(new Uint8Array(bytes), name)
  if (!read.ok) throw new Error(read.problem.code)
  expect(read.grids.filter(isOwnSheet)).toHaveLength(1)
  const { grids, savedPlan } = read
  return { ...readOwnPlan(grids, { edition: '1999-00', newId: () => 'new' }), savedPlan, grids }
}

test.each(['eleven-columns.xlsx', 'eleven-columns.ods'])('%s opens as the plan that it was made of', async (name) => {
  const { plan, notes, savedPlan } = await open(name)
  const { items, organisation, signOff, preparedOn } = examplePlan('council-with-covid-impact')
  expect([notes, savedPlan]).toEqual([[], null])
  expect({ ...plan.organisation, contact: organisation.contact }).toEqual(organisation)
  expect({ ...plan.signOff, statement: signOff.statement }).toEqual(signOff)
  expect(plan.preparedOn).toBe(preparedOn)
  const seen = (all: Plan['items']) =>
    all.map(({ reference, title, gap, covid, actions }) => ({
      ...{ reference, title, gap, impacted: covid.impacted },
      actions: actions.map(({ description, owner, due, status, completedOn, progress }) => ({
        ...{ description, owner, due, status, completedOn, progress },
      })),
    }))
  expect(seen(plan.items)).toEqual(seen(items))
})

test('eleven-columns.csv opens with the row that was typed', async () => {
  const { plan } = await open('eleven-columns.csv')
  expect(plan.items).toMatchObject([
    {
      reference: '3.2.1',
      covid: { impacted: true },
      actions: [
        {
          description: 'Remind managers',
          due: { kind: 'after-bau', count: 3, unit: 'months' },
          status: 'in-progress',
          evidence: '',
          agreedDue: null,
          changeReason: '',
        },
      ],
    },
  ])
})

test('fourteen-columns.xlsx opens with all that it keeps, also when other programs have saved it', async () => {
  const { savedPlan, grids, notes } = await open('fourteen-columns.xlsx')
  const decoded = decodePlan(savedPlan ?? '')
  if (!decoded.ok) throw new Error(decoded.problem.kind)
  const { plan } = decoded
  expect([plan.revision, plan.history.length, notes]).toEqual([2, 1, []])
  expect(restoreOwnPlan(grids, plan, () => 'new')).toMatchObject({ outcome: 'restored', plan, notes: [] })
  for (const name of ['saved-by-libreoffice.xlsx', 'saved-by-openpyxl.xlsx']) {
    const saved = await open(name)
    expect(restoreOwnPlan(saved.grids, plan, () => 'new')).toMatchObject({ outcome: 'restored', plan, notes: [] })
    expect(saved.savedPlan).toBe(name === 'saved-by-libreoffice.xlsx' ? savedPlan : null)
  }
})
