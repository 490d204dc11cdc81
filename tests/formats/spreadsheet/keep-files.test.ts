/** Workbooks for another program to read; `npm run verify:xlsx` asks for them by naming a folder. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { changeLog } from '~/domain/change-log'
import { defaultEdition } from '~/domain/editions'
import { startUpdate } from '~/domain/revise-plan'
import { cellName } from '~/formats/spreadsheet/cells/reference'
import { fillTemplate } from '~/formats/spreadsheet/fill/fill-template'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { expectedCells, type ExpectedCell } from '~/formats/spreadsheet/second-opinion/expected-cells'
import { changesSheetName } from '~/formats/spreadsheet/template/changes-layout'
import { ownLayout } from '~/formats/spreadsheet/template/own-layout'
import { examplePlan } from '../../plans'
import { files, fixture } from './fixtures'
import { ownSpreadsheet } from './own-spreadsheet'

const folder = process.env['XLSX_FOLDER']
const plan = examplePlan('trust-at-the-limit')

function keep(name: string, bytes: Uint8Array, sheet: string, expected: readonly ExpectedCell[]): void {
  expect(expected.length).toBeGreaterThan(50)
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.xlsx`), bytes)
  const cells = expected.map((each) => ({ sheet: each.sheet ?? sheet, cell: cellName(each.position), text: each.text }))
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ cells }))
}

test('the tool’s own spreadsheet can be kept for another reader', () => {
  keep('own-template', ownSpreadsheet(plan), ownLayout.sheet, expectedCells(plan, defaultEdition.id, false))
})

test('the tool’s own spreadsheet of an update, with its changes, can be kept for another reader', () => {
  const begun = startUpdate(plan, calendarDate('2021-10-01'))
  const items = begun.items.map((item) => ({
    ...item,
    actions: item.actions.map((action) => ({ ...action, progress: '=Half of it is done', agreedDue: action.due })),
  }))
  const updated = { ...begun, items }
  const expected = expectedCells(updated, defaultEdition.id, false, changeLog(updated))
  expect(expected.some(({ sheet }) => sheet === changesSheetName)).toBe(true)
  keep('own-update', ownSpreadsheet(updated), ownLayout.sheet, expected)
})

test.each(files('templates').filter((name) => name.endsWith('.xlsx')))('%s can be kept for another reader', (name) => {
  const { bytes } = fixture('templates', name)
  const read = readXlsx(bytes)
  const [mapping] = proposeLayout(read.ok ? read.grids : [])
  if (mapping === undefined) throw new Error('No layout was found')
  const filled = fillTemplate(bytes, mapping, plan, { rowsPer: 'action', draft: false })
  if (!filled.ok) throw new Error(filled.problem.code)
  keep(basename(name, '.xlsx'), filled.bytes, filled.report.sheet, filled.report.expected)
})
