/** The rows of the sheet itself: new ones among them, and new numbers below. */
import { cellName, lastRow, type CellPosition } from '../cells/reference'
import {
  attributeOf,
  cloneElement,
  firstElement,
  isElement,
  newText,
  setAttribute,
  textOf,
  type XmlElement,
  type XmlNode,
} from '../package/xml-tree'
import { mergedRanges, sheetRows, type SheetRow } from '../read/read-sheet'
import { expandSharedFormulas, formulaCells, shiftCellFormula } from './cell-formulas'
import type { Insertion } from './insertion'
import { dropCachedValues } from './recalculation'
import { shiftReference, translateFormula } from './shift-reference'
import { parseReference, referenceText } from './a1-reference'
import { RowShift } from './row-shift'

export function insertIntoSheetData(sheet: XmlElement, insertion: Insertion): void {
  const { shift } = insertion
  const sheetData = firstElement(sheet, 'sheetData')
  if (sheetData === undefined) return
  const formulas = Array.from(formulaCells(sheet))
  expandSharedFormulas(formulas, () => true)
  for (const cell of formulas) shiftCellFormula(cell, insertion, true)
  dropCachedValues(sheet)

  const rows = new Map(Array.from(sheetRows(sheet), (row) => [row.element, row]))
  const styles = stylesOfMerged(sheet, [...rows.values()], insertion)
  const children: XmlNode[] = []
  for (const child of sheetData.children) {
    const row = child.kind === 'element' ? rows.get(child) : undefined
    // Empty rows with a format at the very end of the sheet leave it, as in Excel; any others were refused.
    if (row !== undefined && row.row > lastRow - shift.added) continue
    children.push(child)
    if (row === undefined) continue
    const to = shift.moved(row.row)
    for (let copy = 1; copy <= shift.copiesOf(row.row); copy++) children.push(copyRow(row, to, copy, styles))
    if (to !== row.row) renumber(row.element, row.cells, to)
  }
  sheetData.children = children
}

/** Writers may leave references out, and rows and cells then follow one another: what has none gets none. */
function renumber(row: XmlElement, cells: SheetRow['cells'], number: number): void {
  if (attributeOf(row, 'r') !== undefined) setAttribute(row, 'r', String(number))
  for (const [column, cell] of cells) {
    if (attributeOf(cell, 'r') !== undefined) setAttribute(cell, 'r', cellName({ column, row: number }))
  }
}

/**
 * By cell, the styles of what is merged over several rows, of which the last is copied: a covered cell often has a border and
 * nothing else, and its copy stands free.
 */
function stylesOfMerged(sheet: XmlElement, rows: readonly SheetRow[], { shift }: Insertion): Map<XmlElement, string> {
  const styles = new Map<XmlElement, string>()
  const byNumber = new Map(rows.map((row) => [row.row, row]))
  const cellAt = ({ column, row }: CellPosition) => byNumber.get(row)?.cells.find(([number]) => number === column)?.[1]
  for (const { from, to } of mergedRanges(sheet)) {
    if (from.row === to.row || shift.copiesOf(to.row) === 0) continue
    const first = cellAt(from)
    const last = cellAt({ column: from.column, row: to.row })
    const style = first === undefined ? undefined : attributeOf(first, 's')
    if (last !== undefined && style !== undefined) styles.set(last, style)
  }
  return styles
}

/** A row that looks and calculates like another, some rows further down; nothing that was typed into it comes along. */
function copyRow(
  { element, cells }: SheetRow,
  from: number,
  down: number,
  styles: ReadonlyMap<XmlElement, string>,
): XmlElement {
  const copies = cells.map(([column, cell]): [number, XmlElement] => {
    const copy = copyCell(cell, down)
    const style = styles.get(cell)
    if (style !== undefined) setAttribute(copy, 's', style)
    return [column, copy]
  })
  const row: XmlElement = {
    ...element,
    attributes: element.attributes.map((attribute) => ({ ...attribute })),
    children: copies.map(([, cell]) => cell),
    startTag: null,
  }
  // A copy of a row that is filtered out or folded away would hide what is written into it.
  for (const name of ['hidden', 'collapsed']) setAttribute(row, name, undefined)
  renumber(row, copies, from + down)
  return row
}

function copyCell(cell: XmlElement, down: number): XmlElement {
  const formula = firstElement(cell, 'f')
  const kept = formula === undefined ? ['r', 's'] : ['r', 's', 'cm']
  return {
    ...cell,
    attributes: cell.attributes.filter(({ name }) => kept.includes(name)).map((attribute) => ({ ...attribute })),
    children: formula === undefined ? [] : [copyFormula(formula, down)],
    startTag: null,
  }
}

function copyFormula(formula: XmlElement, down: number): XmlElement {
  const copy = cloneElement(formula)
  copy.children = [newText(translateFormula(textOf(formula), down, 0))]
  const reference = parseReference(attributeOf(formula, 'ref') ?? '')
  if (reference !== null) {
    const further = new RowShift([{ below: 0, count: down }])
    setAttribute(copy, 'ref', referenceText(shiftReference(reference, further, 'none')))
  }
  return copy
}

/** Cells with anything in them in the rows from this one on. */
export function hasContentFrom(sheet: XmlElement, first: number): boolean {
  for (const { row, cells } of sheetRows(sheet)) {
    if (row >= first && cells.some(([, cell]) => cell.children.some((node) => isElement(node)))) return true
  }
  return false
}
