import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cellName } from '~/formats/spreadsheet/cells/reference'
import { openPackage } from '~/formats/spreadsheet/package/open-package'
import { readWorkbookPart } from '~/formats/spreadsheet/package/workbook'
import { attributeOf } from '~/formats/spreadsheet/package/xml-tree'
import { sheetRows } from '~/formats/spreadsheet/read/read-sheet'
import { fixture, expectations } from '../fixtures'
import { insertInto } from './workbook'

interface Expectation {
  sheet: string
  lastDataRow: number
}

function template(name: string): { bytes: Uint8Array; expected: Expectation } {
  const { bytes, expectation } = fixture('templates', name)
  const parsed: unknown = JSON.parse(readFileSync(expectation, 'utf8'))
  if (typeof parsed !== 'object' || parsed === null || !('sheet' in parsed) || !('lastDataRow' in parsed))
    throw new Error(name)
  return { bytes, expected: { sheet: String(parsed.sheet), lastDataRow: Number(parsed.lastDataRow) } }
}

const workbooks = expectations('templates').filter((name) => fixture('templates', name).name.endsWith('.xlsx'))

describe('a template with rows inserted below its last one', () => {
  test.each(workbooks)('%s is the same whether the rows come at once or in turn', (name) => {
    const { bytes, expected } = template(name)
    const rows = (count: number, below = expected.lastDataRow) => [{ below, count }]
    const atOnce = insertInto(bytes, rows(5), expected.sheet)
    const inTurn = insertInto(
      insertInto(bytes, rows(2), expected.sheet).written.archive.bytes,
      rows(3, expected.lastDataRow + 2),
      expected.sheet,
    )
    for (const part of atOnce.written.archive.entries.keys()) expect(inTurn.text(part), part).toBe(atOnce.text(part))
  })

  test.each(workbooks)('%s keeps every part that says nothing of moved rows', (name) => {
    const { bytes, expected } = template(name)
    const source = openPackage(bytes)
    const { written } = insertInto(bytes, [{ below: expected.lastDataRow, count: 4 }], expected.sheet)
    const changed = Array.from(source.archive.entries.keys()).filter((part) => {
      const [before, after] = [source.part(part), written.part(part)]
      return before?.length !== after?.length || before?.some((byte, at) => byte !== after?.[at]) === true
    })
    const mayChange = /^xl\/(workbook\.xml|worksheets\/sheet\d+\.xml|tables\/|comments\/|drawings\/\w+\.(xml|vml))/
    expect(changed.filter((part) => !mayChange.test(part))).toEqual([])
  })

  test.each(workbooks)('%s has every cell in the row that it names, and every row once', (name) => {
    const { bytes, expected } = template(name)
    const { written } = insertInto(bytes, [{ below: expected.lastDataRow, count: 3 }], expected.sheet)
    const sheet = readWorkbookPart(written).sheets.find((each) => each.name === expected.sheet)
    const root = written.xml(sheet?.part ?? '')?.root
    const rows = root === undefined ? [] : Array.from(sheetRows(root))
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.every(({ row }, at) => row > (rows[at - 1]?.row ?? 0))).toBe(true)
    for (const { row, cells } of rows) {
      const names = cells.map(([, cell]) => attributeOf(cell, 'r'))
      expect(names).toEqual(cells.map(([column]) => cellName({ column, row })))
    }
  })

  test('of five rows and a total moves all that stands below', () => {
    for (const name of ['t07-five-rows-total', 'd6-shared-formula-calcchain']) {
      const { text } = insertInto(fixture('templates', name).bytes)
      const sheet = text('xl/worksheets/sheet1.xml')
      for (const piece of [
        '<f>COUNTA(D10:D24)</f>',
        '<f>COUNTIF(H10:H24,"Complete")</f>',
        '<f>IF(F24="","",F24-TODAY())</f>',
      ])
        expect(sheet).toContain(piece)
      for (const piece of [
        'autoFilter ref="A9:I24"',
        'mergeCell ref="B28:C28"',
        'sqref="A10:I24"',
        'sqref="F10:F24 F28"',
        'hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ref="A30"',
        'brk id="26"',
      ])
        expect(sheet).toContain(piece)
      expect(sheet.match(/<row /g)).toHaveLength(24)
      expect(text('xl/worksheets/sheet2.xml')).toContain('<f>COUNTIF(Plan!$H$10:$H$24,"Complete")</f>')
      expect(text('xl/worksheets/sheet2.xml')).toContain('<f>Plan!B28</f>')
      expect(text('xl/workbook.xml')).toContain('>Plan!$B$28<')
      expect(text('xl/workbook.xml')).toContain(">'Plan'!$A$1:$I$30<")
      expect(text('xl/drawings/drawing1.xml').match(/<row>\d+/g)).toEqual(['<row>27', '<row>0'])
      expect(text('xl/drawings/commentsDrawing1.vml')).toContain('<ns2:Row>27<')
      expect(text('xl/comments/comment1.xml')).toContain('ref="B28"')
      expect(text('[Content_Types].xml') + text('xl/_rels/workbook.xml.rels')).not.toContain('alcChain')
    }
  })

  test('that is a table grows with its filter, its totals below it', () => {
    const { text } = insertInto(fixture('templates', 't03-list-object').bytes, [{ below: 16, count: 5 }], 'Action Plan')
    expect(text('xl/tables/table1.xml')).toContain('ref="B6:K22" totalsRowCount="1"><autoFilter ref="B6:K21"/>')
    expect(text('xl/worksheets/sheet1.xml')).toContain('<xm:sqref>I7:I21</xm:sqref>')
    expect(text('xl/worksheets/sheet1.xml')).toContain('<c r="H22" s="5"><f>SUBTOTAL(103,[Status])</f></c>')
    expect(text('xl/worksheets/sheet2.xml')).toContain("<f>ROWS('Action Plan'!B7:B21)</f>")
  })
})
