import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceText } from '~/formats/spreadsheet/insert-rows/a1-reference'
import { rewriteReferences } from '~/formats/spreadsheet/insert-rows/rewrite-references'
import { RowShift } from '~/formats/spreadsheet/insert-rows/row-shift'
import { ruleRows, shiftFormula, translateFormula } from '~/formats/spreadsheet/insert-rows/shift-reference'

const shift = new RowShift([{ below: 14, count: 10 }])
const onSheet = (formula: string, row = 40) => shiftFormula(formula, shift, 'Plan', { own: true, row })
const elsewhere = (formula: string) => shiftFormula(formula, shift, 'Plan', { own: false })

function referencesIn(formula: string): string[] {
  const found: string[] = []
  rewriteReferences(formula, (reference, qualifier) => {
    found.push(`${qualifier.kind === 'sheet' ? qualifier.name : qualifier.kind} ${referenceText(reference)}`)
    return null
  })
  return found
}

describe('references in a formula', () => {
  test.each([
    ['IF(F15="","",F15-TODAY())', ['none F15', 'none F15']],
    ["SUM($A$1:B2,'It''s here'!C3:D4)", ['none $A$1:B2', "It's here C3:D4"]],
    ['Plan!A15:Plan!B16', ['Plan A15:B16']],
    ["'A b'!A15:'A b'!B16", ['A b A15:B16']],
    ['SUM(1:3,$A:C,Plan!15:15)', ['none 1:3', 'none $A:C', 'Plan 15:15']],
    ["Ionawr!A1+'Gwaith’r tŷ'!A2", ['Ionawr A1', 'Gwaith’r tŷ A2']],
    ['Tŷ!A15', ['Tŷ A15']],
    ['A15#+@B15', ['none A15', 'none B15']],
    ['A15:INDEX(B:B,3)', ['none A15', 'none B:B']],
    ['A1 : B2', ['none A1:B2']],
    ['{1,2;3,4}*A15%', ['none A15']],
    ['Q1!Q1', ['Q1 Q1']],
  ])('are found: %s', (formula, found) => {
    expect(referencesIn(formula)).toEqual(found)
  })

  test.each([
    'LOG10(2)+ATAN2(1,2)+_xlfn.DAYS360(1)',
    '"A15 and ""A16"""&"\'A15\'!"',
    'tblPlan[Q1]+tblPlan[[#This Row],[A15]]+tblPlan[[A15]:[B15]]',
    "SUBTOTAL(103,[Q1])+tblPlan['[A15']]",
    'Q_1+A15.B+A1048577+XFE1+A0+\\A15+A15?',
    '1E5+10.5+15',
    'TRUE+#REF!+#N/A+#DIV/0!+#NAME?',
    'A15(1)',
  ])('are not taken from what only looks like one: %s', (formula) => {
    expect(referencesIn(formula)).toEqual([])
    expect(onSheet(formula)).toBe(formula)
  })

  test.each([
    '[1]Plan!A15',
    "'[Book.xlsx]Plan'!A15",
    "'C:\\plans\\[Book.xlsx]Plan'!A15",
    'Jan:Plan!A15',
    "'Jan:Plan'!A15",
    "'Jan 1':'Plan'!A15",
    '#REF!A15',
    '[0]!Plan',
    'Other!A15',
  ])('to other workbooks, other sheets or several sheets stay: %s', (formula) => {
    expect(onSheet(formula)).toBe(formula)
  })

  test('leave any text as it was where nothing is replaced', () => {
    const piece = fc.constantFrom(
      'A1',
      '$B$2',
      ':',
      '!',
      '"',
      "'",
      '[',
      ']',
      '#',
      '#REF!',
      '(',
      'Plan',
      'é',
      '😀',
      ' ',
      '1',
      ',',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          expect(rewriteReferences(text, () => null)).toBe(text)
          expect(rewriteReferences(text, (reference) => reference).toUpperCase()).toHaveLength(
            text.toUpperCase().length,
          )
        },
      ),
    )
  })
})

describe('a formula after rows were inserted below row 14', () => {
  test.each([
    ['COUNTA(D10:D14)', 'COUNTA(D10:D24)'],
    ['COUNTIF($H$10:$H$14,"Complete")', 'COUNTIF($H$10:$H$24,"Complete")'],
    ['SUM(D14:D14)', 'SUM(D14:D24)'],
    ['SUM(A14:C14)', 'SUM(A14:C14)'],
    ['D14+D15+$D$16', 'D14+D25+$D$26'],
    ['SUM(D13:D20)', 'SUM(D13:D30)'],
    ['SUM(D14:D10)', 'SUM(D24:D10)'],
    ['SUM(D:D)+SUM(13:15)', 'SUM(D:D)+SUM(13:25)'],
    ["'plan'!d15", "'plan'!D25"],
    ['Plan!A15:Plan!B16', 'Plan!A25:Plan!B26'],
    ['IF(A1="D15",D15,\'Q1\'!D15)', 'IF(A1="D15",D25,\'Q1\'!D15)'],
  ])('on the sheet itself: %s', (before, after) => {
    expect(onSheet(before)).toBe(after)
  })

  test.each([
    ['D15+Plan!D15', 'D15+Plan!D25'],
    ["COUNTA('PLAN'!D10:D14)", "COUNTA('PLAN'!D10:D24)"],
    ['Plan!A14+Planner!A15', 'Plan!A14+Planner!A15'],
  ])('on another sheet: %s', (before, after) => {
    expect(elsewhere(before)).toBe(after)
  })

  test('finds a sheet whose name has spaces, marks and accents', () => {
    const moved = shiftFormula("'Cynllun & gwaith’r tŷ, ''A'''!A15", shift, "Cynllun & gwaith’r tŷ, 'A'", {
      own: false,
    })
    expect(moved).toBe("'Cynllun & gwaith’r tŷ, ''A'''!A25")
  })

  test('in the copied row grows only where the last row is fixed', () => {
    expect(onSheet('SUM(G$10:G14)', 14)).toBe('SUM(G$10:G14)')
    expect(onSheet('G14/SUM(G$10:G$14)', 14)).toBe('G14/SUM(G$10:G$24)')
    expect(onSheet('G13/SUM(G$10:G$14)', 13)).toBe('G13/SUM(G$10:G$24)')
  })

  test('refers to the same rows as before, and to their copies', () => {
    const row = fc.integer({ min: 1, max: 60 })
    const part = fc.record({ first: row, length: fc.integer({ min: 1, max: 9 }), fixed: fc.boolean() })
    const inserted = fc.array(fc.record({ below: row, count: fc.integer({ min: 1, max: 4 }) }), { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), inserted, (parts, list) => {
        const many = new RowShift(list)
        const dollar = (fixed: boolean) => (fixed ? '$' : '')
        const write = (rows: { first: number; last: number; fixed: boolean }[]) =>
          rows.map(({ first, last, fixed }) => `SUM(B${dollar(fixed)}${first}:C${dollar(fixed)}${last})`).join('+')
        const before = parts.map(({ first, length, fixed }) => ({ first, last: first + length, fixed }))
        const after = before.map(({ first, last, fixed }) => ({
          first: many.moved(first),
          last: many.lastOf(last),
          fixed,
        }))
        expect(shiftFormula(write(before), many, 'Plan', { own: true })).toBe(write(after))
      }),
    )
  })
})

describe('a formula some rows further down', () => {
  test.each([
    ['IF(F14="","",F14-TODAY())', 'IF(F17="","",F17-TODAY())'],
    ['SUM(G$10:G14)+$A14+B$1', 'SUM(G$10:G17)+$A17+B$1'],
    ["'Other'!A1+Jan:Mar!A1+[1]X!A1", "'Other'!A4+Jan:Mar!A4+[1]X!A4"],
    ['SUM(14:14)+SUM(A:A)', 'SUM(17:17)+SUM(A:A)'],
    ['tbl[[#This Row],[Q1]]+LOG10(1)', 'tbl[[#This Row],[Q1]]+LOG10(1)'],
  ])('%s', (before, after) => {
    expect(translateFormula(before, 3, 0)).toBe(after)
  })

  test('comes back when it is moved back, columns too, over the edges of the sheet', () => {
    const formula = 'SUM(A1:$B2,C:D,XFD1048576)+$A$1'
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (rows, columns) => {
        expect(translateFormula(translateFormula(formula, rows, columns), -rows, -columns)).toBe(formula)
      }),
    )
  })
})

describe('the formula of a rule', () => {
  const rule = (ranges: string, formula: string, at = shift) =>
    shiftFormula(formula, at, 'Plan', { own: true, relative: ruleRows(ranges, at, true) })

  test.each([
    ['A10:I14', '$I10<0', '$I10<0'],
    ['A10:I14', 'A11=A10', 'A11=A10'],
    ['A10:I14', 'COUNTIF($A$10:$A$14,$A10)>1', 'COUNTIF($A$10:$A$24,$A10)>1'],
    ['A10:I14', '$B$18=""', '$B$28=""'],
    ['A18:I20', 'A18>$B$15', 'A28>$B$25'],
    ['B18', 'B20=""', 'B30=""'],
    ['B5', 'B18=""', 'B28=""'],
    ['B5:B6', 'B18=""', 'B28=""'],
    ['B5:B6', 'B14=""', 'B14=""'],
    ['A14:I14', 'A15=""', 'A15=""'],
    ['F10:F14 F18', 'F10>$F$5', 'F10>$F$5'],
  ])('over %s: %s becomes %s', (ranges, before, after) => {
    expect(rule(ranges, before)).toBe(after)
  })

  test('keeps its distances where rows are inserted in every row of its range', () => {
    const each = new RowShift([10, 11, 12, 13, 14].map((below) => ({ below, count: 1 })))
    expect(rule('A10:A14', 'A11=A10', each)).toBe('A11=A10')
    expect(rule('A11:A14', 'A12=A11', each)).toBe('A13=A12')
  })
})
