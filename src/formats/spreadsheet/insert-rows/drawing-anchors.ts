/** Where pictures, shapes, charts and controls stand (ECMA-376 part 1, 20.5): their anchors move, and stretch, with the rows. */
import {
  attributeOf,
  descendants,
  firstElement,
  isElement,
  localName,
  newText,
  textOf,
  type XmlElement,
} from '../package/xml-tree'
import type { RowShift } from './row-shift'

/** All anchors of a drawing part, or those of controls and embedded objects in a sheet. Says whether any moved. */
export function shiftAnchors(root: XmlElement, shift: RowShift): boolean {
  const anchors = ['oneCellAnchor', 'twoCellAnchor', 'anchor'].flatMap((name) => Array.from(descendants(root, name)))
  return anchors.map((anchor) => shiftAnchor(anchor, shift)).includes(true)
}

function shiftAnchor(anchor: XmlElement, shift: RowShift): boolean {
  const moving = movingOf(anchor)
  const from = firstElement(anchor, 'from')
  if (from === undefined || moving === 'none') return false
  const top = rowIndexOf(from)
  const newTop = shift.moved(top + 1) - 1
  const to = firstElement(anchor, 'to')
  const movedTop = setRowIndex(from, newTop)
  if (to === undefined) return movedTop
  const bottom = rowIndexOf(to)
  const offset = firstElement(to, 'rowOff')
  // What ends on the line between two rows has nothing in the lower one, and is not stretched by rows that come between.
  const endsOnLine = bottom > top && Number(offset === undefined ? 0 : textOf(offset)) === 0
  const stretched = endsOnLine ? shift.moved(bottom) : shift.moved(bottom + 1) - 1
  return setRowIndex(to, moving === 'top' ? bottom + newTop - top : stretched) || movedTop
}

/** Which edges move with the cells: none, the top one so that the size stays, or both. */
function movingOf(anchor: XmlElement): 'none' | 'top' | 'both' {
  if (localName(anchor.name) === 'oneCellAnchor') return 'top'
  if (localName(anchor.name) === 'twoCellAnchor') {
    const editAs = attributeOf(anchor, 'editAs')
    return editAs === 'absolute' ? 'none' : editAs === 'oneCell' ? 'top' : 'both'
  }
  const isTrue = (name: string) => /^(1|true)$/.test(attributeOf(anchor, name) ?? '')
  return isTrue('sizeWithCells') ? 'both' : isTrue('moveWithCells') ? 'top' : 'none'
}

function rowIndexOf(marker: XmlElement): number {
  const row = firstElement(marker, 'row')
  return row === undefined ? 0 : Number(textOf(row))
}

function setRowIndex(marker: XmlElement, index: number): boolean {
  const row = marker.children.find((node) => isElement(node, 'row'))
  if (row?.kind !== 'element' || Number(textOf(row)) === index || !Number.isInteger(index)) return false
  row.children = [newText(String(index))]
  return true
}
