/** Merged cells: moved, extended, and repeated where the row that is copied has some of its own. */
import {
  attributeOf,
  elementsOf,
  firstElement,
  isElement,
  setAttribute,
  type XmlElement,
  type XmlNode,
} from '../package/xml-tree'
import { parseReference, referenceText, rowsOf } from './a1-reference'
import { editAttribute, shiftRangesIn, type Insertion } from './insertion'
import { RowShift } from './row-shift'
import { shiftReference } from './shift-reference'

export function shiftMergedCells(sheet: XmlElement, insertion: Insertion): void {
  const list = firstElement(sheet, 'mergeCells')
  if (list === undefined) return
  const children: XmlNode[] = []
  for (const child of list.children) {
    children.push(child)
    if (!isElement(child, 'mergeCell')) continue
    const reference = parseReference(attributeOf(child, 'ref') ?? '')
    const rows = reference === null ? null : rowsOf(reference)
    const isOneRow = rows !== null && rows.first === rows.last
    const isApart = insertion.ownColumns.has(reference?.from.column?.at ?? 0)
    shiftRangesIn(child, 'ref', insertion, isOneRow || isApart ? 'none' : 'ranges')
    const shifted = parseReference(attributeOf(child, 'ref') ?? '')
    if (!isOneRow || shifted === null) continue
    for (let down = 1; down <= insertion.shift.copiesOf(rows.first); down++) {
      const further = new RowShift([{ below: 0, count: down }])
      const copy: XmlElement = { ...child, attributes: child.attributes.map((attribute) => ({ ...attribute })) }
      setAttribute(copy, 'ref', referenceText(shiftReference(shifted, further, 'none')))
      children.push(copy)
    }
  }
  list.children = children
  editAttribute(list, 'count', () => String(elementsOf(list, 'mergeCell').length))
}
