import { describe, expect, test } from 'vitest'
import { SpreadsheetError } from '~/formats/spreadsheet/problem'
import { insertInto, relations, sheet, tenBelow14, workbookOf } from './workbook'

const own = 'xl/worksheets/sheet1.xml'
const other = 'xl/worksheets/sheet2.xml'
const two = [{ below: 14, count: 2 }]

/** What stands around the cells of the sheet, before and after. */
function around(markup: string, insertions = tenBelow14): string {
  const { text } = insertInto(workbookOf({ [own]: sheet('', markup) }), insertions)
  return text(own)
    .slice(sheet('').indexOf('</worksheet>') - 1, -'</worksheet>'.length)
    .replace(/^.*<sheetData><\/sheetData>|^[^<]*/, '')
}

const rowsAfter = (rows: string, insertions = two) =>
  /<sheetData>(.*)<\/sheetData>/.exec(insertInto(workbookOf({ [own]: sheet(rows) }), insertions).text(own))?.[1]

function refusalOf(parts: Readonly<Record<string, string>>): string {
  try {
    insertInto(workbookOf(parts))
    return 'none'
  } catch (error) {
    return error instanceof SpreadsheetError ? String(error.problem.values.detail) : 'not a problem of ours'
  }
}

describe('the rows of the sheet', () => {
  test('are repeated with their look and formulas, without values, and those below are numbered on', () => {
    const model =
      '<row r="14" ht="30" customHeight="1" hidden="1"><c r="A14" s="6" t="s"><v>3</v></c><c r="B14" s="7" t="str"><f>A14&amp;A$1</f><v>x</v></c></row>'
    expect(rowsAfter(`${model}<row r="15"><c r="A15"><f>A14</f><v>1</v></c></row>`)).toBe(
      '<row r="14" ht="30" customHeight="1" hidden="1"><c r="A14" s="6" t="s"><v>3</v></c><c r="B14" s="7"><f>A14&amp;A$1</f></c></row>' +
        '<row r="15" ht="30" customHeight="1"><c r="A15" s="6"/><c r="B15" s="7"><f>A15&amp;A$1</f></c></row>' +
        '<row r="16" ht="30" customHeight="1"><c r="A16" s="6"/><c r="B16" s="7"><f>A16&amp;A$1</f></c></row>' +
        '<row r="17"><c r="A17"><f>A14</f></c></row>',
    )
  })

  test('look like the first row of what was merged over the row that they are like, and is not over them', () => {
    const model =
      '<row r="12"><c r="A12" s="4"/><c r="B12" s="5"/></row><row r="13"><c r="A13" s="1"/></row>' +
      '<row r="14"><c r="A14" s="1"/><c r="B14" s="2"/><c r="C14" s="3"/><c r="D14"/></row>'
    const merges =
      '<mergeCells><mergeCell ref="A12:A14"/><mergeCell ref="C10:C14"/><mergeCell ref="D14:E14"/></mergeCells>'
    const { text } = insertInto(workbookOf({ [own]: sheet(model, merges) }), [{ below: 14, count: 1 }])
    expect(text(own)).toContain('<row r="15"><c r="A15" s="4"/><c r="B15" s="2"/><c r="C15" s="3"/><c r="D15"/></row>')
    // Within what is merged they are covered, as the row above is.
    const within = insertInto(workbookOf({ [own]: sheet(model, merges) }), [{ below: 13, count: 1 }])
    expect(within.text(own)).toContain('<row r="14"><c r="A14" s="1"/></row>')
  })

  test('may be without references, and stay so', () => {
    const rows = Array.from({ length: 15 }, (_, index) => `<row><c s="${index + 1}"/></row>`)
    const expected = [...rows.slice(0, 14), rows[13], rows[13], rows[14]].join('')
    expect(rowsAfter(rows.join(''))).toBe(expected)
  })

  test('may be missing where rows are inserted', () => {
    expect(rowsAfter('<row r="3"/><row r="20"><c r="B20"/></row>')).toBe('<row r="3"/><row r="22"><c r="B22"/></row>')
  })

  test('share no formulas any more', () => {
    const shared =
      '<row r="14"><c r="A14"><f t="shared" ref="A14:A15" si="0">B14+B$2</f></c></row><row r="15"><c r="A15"><f t="shared" si="0"/></c></row>'
    expect(rowsAfter(shared)).toBe(
      '<row r="14"><c r="A14"><f>B14+B$2</f></c></row><row r="15"><c r="A15"><f>B15+B$2</f></c></row>' +
        '<row r="16"><c r="A16"><f>B16+B$2</f></c></row><row r="17"><c r="A17"><f>B17+B$2</f></c></row>',
    )
  })

  test('keep array formulas of one row, in the copies too', () => {
    expect(
      rowsAfter('<row r="14"><c r="A14" cm="1"><f t="array" ref="A14:B14">C14:D14</f></c></row>', [
        { below: 14, count: 1 },
      ]),
    ).toBe(
      '<row r="14"><c r="A14" cm="1"><f t="array" ref="A14:B14">C14:D14</f></c></row>' +
        '<row r="15"><c r="A15" cm="1"><f t="array" ref="A15:B15">C15:D15</f></c></row>',
    )
  })
})

describe('around the cells', () => {
  test.each([
    [
      '<autoFilter ref="A9:I14"><sortState ref="A10:I14"/></autoFilter>',
      '<autoFilter ref="A9:I24"><sortState ref="A10:I24"/></autoFilter>',
    ],
    [
      '<mergeCells count="3"><mergeCell ref="A2:I3"/><mergeCell ref="A12:A14"/><mergeCell ref="A17:I17"/></mergeCells>',
      '<mergeCells count="3"><mergeCell ref="A2:I3"/><mergeCell ref="A12:A24"/><mergeCell ref="A27:I27"/></mergeCells>',
    ],
    [
      '<protectedRanges><protectedRange sqref="A14:I14" name="x"/></protectedRanges>',
      '<protectedRanges><protectedRange sqref="A14:I24" name="x"/></protectedRanges>',
    ],
    [
      '<scenarios sqref="B20"><scenario><inputCells r="B21"/></scenario></scenarios>',
      '<scenarios sqref="B30"><scenario><inputCells r="B31"/></scenario></scenarios>',
    ],
    [
      '<hyperlinks><hyperlink ref="A20" location="Plan!B18"/></hyperlinks>',
      '<hyperlinks><hyperlink ref="A30" location="Plan!B28"/></hyperlinks>',
    ],
    [
      '<rowBreaks><brk id="14" max="16383"/><brk id="13"/><brk id="16"/></rowBreaks>',
      '<rowBreaks><brk id="24" max="16383"/><brk id="13"/><brk id="26"/></rowBreaks>',
    ],
    [
      '<colBreaks><brk id="3" max="1048575"/><brk id="4" min="0" max="19"/></colBreaks>',
      '<colBreaks><brk id="3" max="1048575"/><brk id="4" min="0" max="29"/></colBreaks>',
    ],
    [
      '<ignoredErrors><ignoredError sqref="B7:B14"/></ignoredErrors>',
      '<ignoredErrors><ignoredError sqref="B7:B24"/></ignoredErrors>',
    ],
    ['<cellWatches><cellWatch r="B20"/></cellWatches>', '<cellWatches><cellWatch r="B30"/></cellWatches>'],
    [
      '<conditionalFormatting sqref="A10:I14"><cfRule><formula>$F10&gt;$B$18</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="A10:I24"><cfRule><formula>$F10&gt;$B$28</formula></cfRule></conditionalFormatting>',
    ],
    [
      '<conditionalFormatting sqref="A14"><cfRule><iconSet><cfvo type="num" val="$B$18"/><cfvo val="33"/></iconSet></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="A14:A24"><cfRule><iconSet><cfvo type="num" val="$B$28"/><cfvo val="33"/></iconSet></cfRule></conditionalFormatting>',
    ],
    [
      '<extLst><ext><y:dataValidations><y:dataValidation><y:formula1><z:f>Plan!$K$15:$K$17</z:f></y:formula1><z:sqref>H10:H14 J2</z:sqref></y:dataValidation></y:dataValidations></ext></extLst>',
      '<extLst><ext><y:dataValidations><y:dataValidation><y:formula1><z:f>Plan!$K$25:$K$27</z:f></y:formula1><z:sqref>H10:H24 J2</z:sqref></y:dataValidation></y:dataValidations></ext></extLst>',
    ],
    [
      '<extLst><y:sparkline><z:f>Plan!B14:G14</z:f><z:sqref>H14</z:sqref></y:sparkline><y:sparkline><z:f>Plan!B10:B14</z:f><z:sqref>B15</z:sqref></y:sparkline></extLst>',
      '<extLst><y:sparkline><z:f>Plan!B14:G14</z:f><z:sqref>H14</z:sqref></y:sparkline><y:sparkline><z:f>Plan!B10:B24</z:f><z:sqref>B25</z:sqref></y:sparkline></extLst>',
    ],
    [
      '<controls><control><controlPr linkedCell="$B$18"><anchor moveWithCells="1"><from><row>17</row></from><to><row>18</row></to></anchor></controlPr></control></controls>',
      '<controls><control><controlPr linkedCell="$B$28"><anchor moveWithCells="1"><from><row>27</row></from><to><row>28</row></to></anchor></controlPr></control></controls>',
    ],
  ])('moves %s', (before, after) => {
    expect(around(before)).toBe(after)
  })

  test('repeats merged cells of the copied row', () => {
    expect(around('<mergeCells count="1"><mergeCell ref="B14:C14"/></mergeCells>', two)).toBe(
      '<mergeCells count="3"><mergeCell ref="B14:C14"/><mergeCell ref="B15:C15"/><mergeCell ref="B16:C16"/></mergeCells>',
    )
  })

  test('moves the view and the selection, and keeps frozen rows frozen', () => {
    const view = (rows: number, top: string, cell: string) =>
      `<dimension ref="A1:I20"/><sheetViews><sheetView><pane ySplit="${rows}" topLeftCell="${top}" state="frozen"/><selection activeCell="${cell}" sqref="${cell}"/></sheetView></sheetViews>`
    const before = workbookOf({ [own]: sheet('', '', view(9, 'B20', 'B18')) })
    expect(insertInto(before).text(own)).toBe(sheet('', '', view(9, 'B30', 'B28')).replace('I20', 'I30'))
    expect(insertInto(before, [{ below: 5, count: 1 }]).text(own)).toContain('ySplit="10"')
  })
})

describe('the rest of the workbook', () => {
  const drawing = (from: number, to: number) =>
    `<d><twoCellAnchor editAs="oneCell"><from><row>${from}</row></from><to><row>${to}</row></to><sp textlink="Plan!B18"/></twoCellAnchor></d>`
  const note = (row: number, top: number) =>
    `<xml><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:Anchor>1, 15, ${top}, 2, 3, 15, ${top + 4}, 4</x:Anchor><x:Row>${row}</x:Row></x:ClientData><br></xml>`
  const control = (row: number, more: string) =>
    `<xml><x:ClientData ObjectType="Drop">${more}<x:Anchor>1,15,${row},2,3,15,${row},4</x:Anchor><x:FmlaLink>$B$${row + 1}</x:FmlaLink></x:ClientData></xml>`

  test('follows: names, formulas and rules of other sheets, charts, tables, notes, links', () => {
    const parts = (end: number, below: number) => ({
      [own]: sheet(''),
      [other]: sheet(
        `<row r="1"><c r="A1"><f>COUNTA(Plan!D10:D${end})+D15</f></c></row>`,
        `<conditionalFormatting sqref="A1:A3"><cfRule><formula>A1&lt;Plan!$B$${below}</formula></cfRule></conditionalFormatting><hyperlinks><hyperlink ref="A20" location="'Plan'!B${below}"/></hyperlinks>`,
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': relations(
        ['a', 'table', '../tables/table1.xml'],
        ['b', 'comments', '../comments1.xml'],
        ['c', 'threadedComment', '../t1.xml'],
        ['d', 'vmlDrawing', '../v1.vml'],
        ['e', 'drawing', '../drawings/d1.xml'],
        ['f', 'ctrlProp', '../c1.xml'],
        ['g', 'vmlDrawing', '../v2.vml'],
        ['h', 'vmlDrawing', '../v3.vml'],
      ),
      'xl/worksheets/_rels/sheet2.xml.rels': relations(
        ['a', 'drawing', '../drawings/d2.xml'],
        ['b', 'pivotTable', '../p1.xml'],
      ),
      'xl/tables/table1.xml': `<table ref="A9:I${end + 1}" totalsRowCount="1"><autoFilter ref="A9:I${end}"/><calculatedColumnFormula>[Q1]-$B$${below}</calculatedColumnFormula></table>`,
      'xl/comments1.xml': `<comments><commentList><comment ref="B${below}"/></commentList></comments>`,
      'xl/t1.xml': `<ThreadedComments><threadedComment ref="B${below}"/></ThreadedComments>`,
      'xl/v1.vml': note(below - 1, below - 2),
      'xl/v2.vml': control(below - 1, ''),
      'xl/v3.vml': control(17, '<x:MoveWithCells/>').replace('$B$18', `$B$${below}`),
      'xl/c1.xml': `<formControlPr fmlaLink="$B$${below}" fmlaRange="Other!$A$20"/>`,
      'xl/drawings/d1.xml': drawing(below - 1, below + 2).replace('B18', `B${below}`),
      'xl/drawings/d2.xml': drawing(17, 20).replace('B18', `B${below}`),
      'xl/drawings/_rels/d2.xml.rels': relations(
        ['a', 'chart', '../charts/c1.xml'],
        ['b', 'hyperlink', `#Plan!B${below}`],
      ),
      'xl/charts/c1.xml': `<c:chart><c:f>(Plan!$D$10:$D$${end},Other!$A$20)</c:f><c15:sqref>Plan!$A$${below}</c15:sqref></c:chart>`,
      'xl/p1.xml': '<pivotTableDefinition><location ref="A10:C30"/></pivotTableDefinition>',
      'xl/_rels/p1.xml.rels': relations(['a', 'pivotCacheDefinition', 'pivotCache.xml']),
      'xl/pivotCache.xml': `<p><worksheetSource ref="A9:I${end}" sheet="Plan"/></p>`,
    })
    const names = (end: number, below: number) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0">Plan!$A$9:$I$${end}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">$${below}:$${below},Plan!$A:$B</definedName><definedName name="Other" localSheetId="1">$B$18</definedName>`
    const { written, text } = insertInto(workbookOf(parts(14, 18), names(14, 18), '<calcPr calcId="1"/>'))
    const expected = parts(24, 28)
    expect(Object.fromEntries(Object.keys(expected).map((part) => [part, text(part)]))).toEqual(expected)
    expect(text('xl/workbook.xml')).toContain(`${names(24, 28)}</definedNames><calcPr calcId="1" fullCalcOnLoad="1"/>`)
    expect(written.part('xl/calcChain.xml')).toBeNull()
  })

  test('writes out shared formulas of another sheet only where they name the sheet', () => {
    const shared = (formula: string) =>
      `<row r="14"><c r="A14"><f t="shared" ref="A14:A15" si="0">${formula}</f><v>1</v></c></row><row r="15"><c r="A15"><f t="shared" si="0"/><v>1</v></c></row>`
    const after = (formula: string) => insertInto(workbookOf({ [other]: sheet(shared(formula)) })).text(other)
    expect(after('B14')).toBe(sheet(shared('B14')))
    expect(after('Plan!B14')).toBe(
      sheet('<row r="14"><c r="A14"><f>Plan!B14</f></c></row><row r="15"><c r="A15"><f>Plan!B25</f></c></row>'),
    )
  })

  test('loses its calculation chain and every mention of it', () => {
    const { written, text } = insertInto(workbookOf({ 'xl/calcChain.xml': '<calcChain><c r="A1"/></calcChain>' }))
    expect(written.part('xl/calcChain.xml')).toBeNull()
    expect(text('[Content_Types].xml')).toBe('<Types></Types>')
    expect(text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
  })

  test('stays byte for byte where nothing in it refers to what moved', () => {
    const part = sheet("<row  r='1' ><c r='A1'><f>B20+Plan!A14</f><v>3</v></c></row>")
    expect(insertInto(workbookOf({ [other]: part })).text(other)).toBe(part)
    const untouched = workbookOf({})
    expect(insertInto(untouched, [{ below: 14, count: 0 }]).written.archive.bytes).toEqual(untouched)
  })
})

describe('rows are refused', () => {
  test.each([
    ['<f t="array" ref="A13:A15">B13:B15</f>', 'new rows would break a formula that fills several rows at once'],
    ['<f t="dataTable" ref="A13:A15" r1="B1"/>', 'new rows would break a formula that fills several rows at once'],
  ])('through %s', (formula, detail) => {
    expect(refusalOf({ [own]: sheet(`<row r="13"><c r="A13">${formula}</c></row>`) })).toBe(detail)
  })

  test('not through a dynamic array, which spills anew', () => {
    const row = '<row r="13"><c r="A13" cm="1"><f t="array" ref="A13:A15">B13:B15</f></c></row>'
    expect(refusalOf({ [own]: sheet(row) })).toBe('none')
  })

  test('through a pivot table, and where they would push cells off the sheet', () => {
    const pivot = {
      'xl/worksheets/_rels/sheet1.xml.rels': relations(['a', 'pivotTable', '../p1.xml']),
      'xl/p1.xml': '<p><location ref="A10:C30"/></p>',
    }
    expect(refusalOf(pivot)).toBe('new rows would break a pivot table')
    expect(refusalOf({ [own]: sheet('<row r="1048570"><c r="A1048570"><v>1</v></c></row>') })).toBe(
      'there is something in its very last rows',
    )
    expect(refusalOf({ [own]: sheet('<row r="1048570"><c r="A1048570" s="1"/></row>') })).toBe('none')
  })
})
