import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Plan } from '~/domain/plan'
import { readWorkbook } from '~/formats/spreadsheet/read/read-any'
import { isOwnSheet, readOwnPlan } from '~/formats/spreadsheet/read/read-own-plan'
import { examplePlan } from '../../../plans'

async function open(name: string): Promise<{ plan: Plan; notes: string[]; savedPlan: string | null }> {
  const bytes = readFileSync(new URL(`../../../fixtures/spreadsheets/own-versions/${name}`, import.meta.url))
  const read = await readWorkbook(new Uint8Array(bytes), name)
  if (!read.ok) throw new Error(read.problem.code)
  expect(read.grids.filter(isOwnSheet)).toHaveLength(1)
  return { ...readOwnPlan(read.grids, { edition: '1999-00', newId: () => 'new' }), savedPlan: read.savedPlan }
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
