import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import type { Action, Plan } from '~/domain/plan'
import { recordEvent, startUpdate } from '~/domain/revise-plan'
import { columnFields, laterFields } from '~/formats/spreadsheet/layout'
import { makeSpreadsheetHere } from '~/formats/spreadsheet/make-spreadsheet'
import { openPackage } from '~/formats/spreadsheet/package/open-package'
import { textAt, type Grid } from '~/formats/spreadsheet/read/grid'
import { readOpenDocument } from '~/formats/spreadsheet/read/read-open-document'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { changeFields, changesHeaderRow, mostChanges } from '~/formats/spreadsheet/template/changes-layout'
import { actionOf, itemOf, on, planOf } from '../../plans'
import { ownRequest, ownSpreadsheet, ownWork } from './own-spreadsheet'

function changed(plan: Plan, change: Partial<Action>): Plan {
  const items = plan.items.map((item) => ({
    ...item,
    actions: item.actions.map((action) => ({ ...action, ...change })),
  }))
  return { ...plan, items }
}

const first = planOf({ items: [itemOf({ actions: [actionOf({ evidence: '' })] })] })
const agreed = recordEvent(first, { on: calendarDate('2021-07-12'), event: 'agreed', note: '' })
const updated = changed(startUpdate(agreed, calendarDate('2021-09-01')), {
  due: on('2021-11-30'),
  changeReason: 'The supplier is late',
  progress: 'Nine of fourteen are patched',
})

function sheets(bytes: Uint8Array): Grid[] {
  const read = readXlsx(bytes)
  return read.ok ? read.grids : []
}

/** The cells of the sheet of changes below its headings, row by row. */
function changesIn(grids: readonly Grid[]): string[][] {
  const grid = grids.find(({ name }) => name === 'Changes')
  if (grid === undefined) return []
  return Array.from({ length: grid.lastRow - changesHeaderRow }, (_, index) =>
    changeFields.map((_field, column) => textAt(grid, { column: column + 1, row: changesHeaderRow + 1 + index })),
  )
}

const action = 'Patch the fourteen servers and attach the scan report'
const expectedRows = [
  ['2', '', '8.3.3', action, 'Due date', '27 August 2021', '30 November 2021', 'The supplier is late'],
  ['2', '', '8.3.3', action, 'Progress', '', 'Nine of fourteen are patched', ''],
]

const hiddenColumns = (grid: Grid | undefined) =>
  [...(grid?.hiddenColumns ?? [])].map((column) => columnFields[column - 1])

describe('the sheet of changes', () => {
  test('is hidden in a first plan, as are the columns that only a later one needs', () => {
    const [plan, changes] = sheets(ownSpreadsheet(first))
    expect(changes?.hidden).toBe(true)
    expect(hiddenColumns(plan)).toEqual(laterFields)
    const [withEvidence] = sheets(ownSpreadsheet(changed(first, { evidence: 'Scan report' })))
    expect(hiddenColumns(withEvidence)).toEqual(['agreedDue', 'changeReason'])
  })

  test('lists what an update changed, from what to what and why', () => {
    const [plan, changes] = sheets(ownSpreadsheet(updated))
    expect(changes?.hidden).toBe(false)
    expect(changesIn(changes === undefined ? [] : [changes])).toEqual(expectedRows)
    expect(changes?.tables[0]?.range.to.row).toBe(changesHeaderRow + 2)
    expect(hiddenColumns(plan)).toEqual([])
  })

  test('has the date on which an update was sent, and the latest update first', () => {
    const sent = recordEvent(updated, { on: calendarDate('2021-09-10'), event: 'updated', note: '' })
    const next = changed(startUpdate(sent, calendarDate('2021-11-01')), { status: 'complete' })
    const rows = changesIn(sheets(ownSpreadsheet(next)))
    expect(rows.map(([revision, day]) => [revision, day])).toEqual([
      ['3', ''],
      ['3', ''],
      ['2', '2021-09-10'],
      ['2', '2021-09-10'],
    ])
    expect(rows[1]?.slice(4, 7)).toEqual(['Status', 'Not started', 'Complete'])
  })

  test('shows the agreed date beside the new one, with its reason', () => {
    const [plan] = sheets(ownSpreadsheet(updated))
    const row = columnFields.map((_, index) => (plan === undefined ? '' : textAt(plan, { column: index + 1, row: 9 })))
    expect([row[5], ...row.slice(10)]).toEqual([
      '2021-11-30',
      'Nine of fourteen are patched',
      '',
      '2021-08-27',
      'The supplier is late',
    ])
  })

  test('is read back by both readers before it is offered', async () => {
    for (const kind of ['xlsx', 'ods'] as const) {
      const [made, without] = await Promise.all(
        [updated, { ...updated, previous: null }].map((plan) => makeSpreadsheetHere(ownWork(kind, plan))),
      )
      if (made?.ok !== true || without?.ok !== true) throw new Error('Not made')
      expect(made.receipt.differences).toEqual([])
      const readers = kind === 'xlsx' ? 2 : 1
      expect(made.receipt.comparedValues - without.receipt.comparedValues).toBe(
        readers * expectedRows.length * changeFields.length,
      )
    }
  })

  test('stands in the open document only where there is something to list', async () => {
    const made = await makeSpreadsheetHere(ownWork('ods', updated))
    const grids = made.ok ? readOpenDocument(made.bytes) : []
    expect(changesIn(grids)).toEqual(expectedRows)
    const plain = await makeSpreadsheetHere(ownWork('ods', first))
    expect(plain.ok && readOpenDocument(plain.bytes).map(({ name }) => name)).toEqual([
      'Improvement plan',
      'How to fill this in',
    ])
  })

  test('shows the latest of more changes than a sheet can hold, and says so', async () => {
    const [change] = ownRequest(updated).changes
    if (change === undefined) throw new Error('Nothing was changed')
    const changes = Array.from({ length: mostChanges + 1 }, () => change)
    const made = await makeSpreadsheetHere({ ...ownWork('xlsx', updated), changes })
    expect(made.ok && made.receipt.notes[0]).toBe('The Changes sheet shows the latest 4000 of 4001 changes.')
    expect(made.ok && made.receipt.differences).toEqual([])
  }, 20_000)
})

test('an update prints its later columns on a page of their own, beside the references', () => {
  const part = (plan: Plan, name: string) =>
    new TextDecoder().decode(openPackage(ownSpreadsheet(plan)).part(name) ?? new Uint8Array())
  expect(part(first, 'xl/worksheets/sheet1.xml')).toContain('fitToWidth="1" fitToHeight="0"')
  expect(part(updated, 'xl/worksheets/sheet1.xml')).toContain('fitToWidth="2" fitToHeight="0"')
  expect(part(updated, 'xl/workbook.xml')).toContain("'Improvement plan'!$A:$A,'Improvement plan'!$8:$8")
})
