/** Inserts rows into one worksheet's XML: its rows move, its ranges grow, its formulas follow. */
import { cellName, parseCell, parseRange, rangeName } from '../cells/reference'
import {
  attributeOf,
  cloneElement,
  elementsOf,
  firstElement,
  isElement,
  localName,
  newText,
  setAttribute,
  textOf,
  type XmlElement,
} from '../package/xml-tree'
import { sheetRows } from '../read/read-sheet'
import { copyFormula, shiftFormula } from './formula-references'
import { shiftCellName, shiftRange, shiftRangeList, shiftRow, type RowShift } from './row-shift'

export function insertRowsInSheet(root: XmlElement, sheetName: string, shift: RowShift): void {
  expandSharedFormulas(root)
  moveRows(root, shift)
  for (const element of allElements(root)) {
    if (localName(element.name) === 'sheetData') continue
    shiftAttributes(element, sheetName, shift)
    shiftTexts(element, sheetName, shift)
  }
  for (const { cells } of sheetRows(root)) {
    for (const [, cell] of cells) {
      const formula = firstElement(cell, 'f')
      if (formula !== undefined) rewriteText(formula, shiftFormula(textOf(formula), sheetName, true, shift))
    }
  }
  addRows(root, shift)
  cloneMerges(root, shift)
}

/** Everything outside the cells, in document order. */
function* allElements(parent: XmlElement): Generator<XmlElement> {
  for (const node of parent.children) {
    if (node.kind !== 'element') continue
    yield node
    if (localName(node.name) !== 'sheetData') yield* allElements(node)
  }
}

function shiftAttributes(element: XmlElement, sheetName: string, shift: RowShift): void {
  for (const { name } of [...element.attributes]) {
    const value = attributeOf(element, name) ?? ''
    switch (name) {
      case 'sqref':
      case 'ref':
        setAttribute(element, name, shiftRangeList(value, shift))
        break
      case 'activeCell':
        setAttribute(element, name, shiftCellName(value, shift))
        break
      case 'location':
        setAttribute(element, name, shiftFormula(value, sheetName, true, shift))
        break
      case 'topLeftCell':
        setAttribute(element, name, shiftCellName(value, shift))
        break
      case 'id':
        // A page break stands below the row that it names.
        if (localName(element.name) === 'brk' && Number(value) >= shift.last && !isColumnBreak(element)) {
          setAttribute(element, name, String(Number(value) + shift.count))
        }
        break
      default:
        break
    }
  }
}

/** Column breaks reach down to the last row of the sheet, row breaks across to its last column. */
function isColumnBreak(element: XmlElement): boolean {
  return Number(attributeOf(element, 'max') ?? 0) > 16_383
}

const formulaElements = new Set(['formula', 'formula1', 'formula2', 'f', 'sqref'])

function shiftTexts(element: XmlElement, sheetName: string, shift: RowShift): void {
  const local = localName(element.name)
  if (!formulaElements.has(local) || element.children.some((node) => isElement(node))) return
  const text = textOf(element)
  rewriteText(element, local === 'sqref' ? shiftRangeList(text, shift) : shiftFormula(text, sheetName, true, shift))
}

export function rewriteText(element: XmlElement, text: string): void {
  if (textOf(element) !== text) element.children = [newText(text)]
}

/** Each cell of a shared formula gets its own, since the ranges that share one are about to change. */
function expandSharedFormulas(root: XmlElement): void {
  const masters = new Map<string, { formula: string; column: number; row: number }>()
  for (const { row, cells } of sheetRows(root)) {
    for (const [column, cell] of cells) {
      const formula = firstElement(cell, 'f')
      if (formula === undefined || attributeOf(formula, 't') !== 'shared') continue
      const index = attributeOf(formula, 'si') ?? ''
      const text = textOf(formula)
      const master = masters.get(index)
      if (text !== '' && master === undefined) masters.set(index, { formula: text, column, row })
      const own =
        text !== ''
          ? text
          : master === undefined
            ? null
            : copyFormula(master.formula, row - master.row, column - master.column)
      if (own === null) continue
      for (const name of ['t', 'si', 'ref']) setAttribute(formula, name, undefined)
      rewriteText(formula, own)
    }
  }
}

function moveRows(root: XmlElement, shift: RowShift): void {
  for (const { element, row, cells } of sheetRows(root)) {
    const to = shiftRow(row, shift)
    for (const [column, cell] of cells) {
      if (to !== row || attributeOf(cell, 'r') === undefined) setAttribute(cell, 'r', cellName({ column, row: to }))
      const formula = firstElement(cell, 'f')
      const range = formula === undefined ? null : parseRange(attributeOf(formula, 'ref') ?? '')
      if (formula !== undefined && range !== null) setAttribute(formula, 'ref', rangeName(shiftRange(range, shift)))
    }
    if (to !== row || attributeOf(element, 'r') === undefined) setAttribute(element, 'r', String(to))
  }
}

/** The new rows are like the last one: its styles, its height, its formulas; not its values. */
function addRows(root: XmlElement, { last, count }: RowShift): void {
  const sheetData = firstElement(root, 'sheetData')
  const model = Array.from(sheetRows(root)).find(({ row }) => row === last)?.element
  if (sheetData === undefined || model === undefined) return
  const added = Array.from({ length: count }, (_, index) => copyRow(model, last, last + index + 1))
  const at = sheetData.children.indexOf(model)
  sheetData.children = [...sheetData.children.slice(0, at + 1), ...added, ...sheetData.children.slice(at + 1)]
}

function copyRow(model: XmlElement, from: number, to: number): XmlElement {
  const row = cloneElement(model)
  setAttribute(row, 'r', String(to))
  for (const name of ['hidden', 'collapsed']) setAttribute(row, name, undefined)
  for (const cell of elementsOf(row, 'c')) {
    const position = parseCell(attributeOf(cell, 'r') ?? '')
    if (position !== null) setAttribute(cell, 'r', cellName({ ...position, row: to }))
    const formula = firstElement(cell, 'f')
    const kept = formula === undefined || attributeOf(formula, 't') === 'array' ? null : formula
    if (kept !== null) rewriteText(kept, copyFormula(textOf(kept), to - from))
    for (const name of kept === null ? ['t', 'cm', 'vm'] : ['cm', 'vm']) setAttribute(cell, name, undefined)
    cell.children = kept === null ? [] : [kept]
  }
  return row
}

/** Cells merged across the last row are merged across the new ones too. */
function cloneMerges(root: XmlElement, { last, count }: RowShift): void {
  const list = firstElement(root, 'mergeCells')
  if (list === undefined) return
  for (const merge of elementsOf(list, 'mergeCell')) {
    const range = parseRange(attributeOf(merge, 'ref') ?? '')
    if (range?.from.row !== last || range.to.row !== last) continue
    for (let row = last + 1; row <= last + count; row++) {
      const copy = cloneElement(merge)
      setAttribute(copy, 'ref', rangeName({ from: { ...range.from, row }, to: { ...range.to, row } }))
      list.children.push(copy)
    }
  }
  setAttribute(list, 'count', String(elementsOf(list, 'mergeCell').length))
}
