import { expect, test } from 'vitest'
import { readWorkbook } from '~/formats/spreadsheet/read/read-any'
import { sheet, workbookOf } from '../insert-rows/workbook'

const calculated = '<c r="A2"><f>1+1</f><v>2</v></c>'
/** A formula that gives an empty text has been calculated. */
const emptyText = '<c r="B2" t="str"><f>IF(A2=2,"","x")</f><v></v></c>'

async function notesOf(cells: string, other = ''): Promise<readonly string[]> {
  const parts = {
    'xl/worksheets/sheet1.xml': sheet(`<row r="2">${cells}</row>`),
    'xl/worksheets/sheet2.xml': sheet(other),
  }
  const read = await readWorkbook(workbookOf(parts), 'plan.xlsx')
  if (!read.ok) throw new Error(read.problem.code)
  return read.notes
}

test('results of formulas that are saved are said to be used', async () => {
  expect(await notesOf('')).toEqual([])
  expect(await notesOf(calculated + emptyText)).toEqual([
    '2 cells have formulas. We did not calculate formulas, but used the values saved in the file.',
  ])
})

test('formulas without a saved result are named, and are not said to be used', async () => {
  expect(await notesOf('<c r="D2"><f>A2</f></c>')).toEqual([
    '1 cell (Plan!D2) holds a formula without a saved result. Open the file in your spreadsheet program, save it and choose it again.',
  ])
  const four = ['D', 'E', 'F'].map((column) => `<c r="${column}2"><f>A2</f><v/></c>`).join('')
  const other = '<row r="9"><c r="A9"><f>1+1</f></c></row>'
  expect(await notesOf(calculated + four, other)).toEqual([
    '1 cell has a formula. We did not calculate formulas, but used the values saved in the file.',
    '4 cells (Plan!D2, Plan!E2, Plan!F2 and more) hold formulas without a saved result. Open the file in your spreadsheet program, save it and choose it again.',
  ])
})
