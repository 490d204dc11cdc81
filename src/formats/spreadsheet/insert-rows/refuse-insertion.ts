/** What rows cannot be inserted through, in Excel either. Looked for first, since it may stand anywhere. */
import { lastRow } from '../cells/reference'
import type { OpenPackage } from '../package/open-package'
import { attributeOf, firstElement, type XmlElement } from '../package/xml-tree'
import { SpreadsheetError } from '../problem'
import { parseReference, rowsOf } from './a1-reference'
import { formulaCells } from './cell-formulas'
import type { LinkedPart } from './linked-parts'
import type { RowShift } from './row-shift'
import { hasContentFrom } from './sheet-rows'

/** Throws a SpreadsheetError that says why the rows cannot be inserted. */
export function refuseInsertion(
  sheet: XmlElement,
  shift: RowShift,
  source: OpenPackage,
  parts: readonly LinkedPart[],
): void {
  for (const { cell, formula } of formulaCells(sheet)) {
    const type = attributeOf(formula, 't')
    // A formula with cell metadata is a dynamic array: it spills anew when the workbook is calculated.
    const isFixed = (type === 'array' && attributeOf(cell, 'cm') === undefined) || type === 'dataTable'
    if (isFixed && isParted(attributeOf(formula, 'ref'), shift)) {
      throw refusal('new rows would break a formula that fills several rows at once')
    }
  }
  for (const { part, type, own } of parts) {
    const root = own && type === 'pivotTable' ? source.xml(part)?.root : undefined
    const location = root === undefined ? undefined : firstElement(root, 'location')
    if (location !== undefined && isParted(attributeOf(location, 'ref'), shift)) {
      throw refusal('new rows would break a pivot table')
    }
  }
  if (hasContentFrom(sheet, lastRow - shift.added + 1)) throw refusal('there is something in its very last rows')
}

/** Rows would come between the first and the last row of the range. */
function isParted(range: string | undefined, shift: RowShift): boolean {
  const reference = parseReference(range ?? '')
  const rows = reference === null ? null : rowsOf(reference)
  return rows !== null && shift.moved(rows.last) - rows.last !== shift.moved(rows.first) - rows.first
}

function refusal(detail: string): SpreadsheetError {
  return new SpreadsheetError('fill.sheet-not-understood', { detail })
}
