/** Changes cells of one worksheet and leaves everything else in it as it stood. Linear in the size of the sheet. */
import { escapeCellText } from '../cells/cell-text'
import { cellName, parseRange, rangeName, type CellPosition } from '../cells/reference'
import {
  attributeOf,
  firstElement,
  localName,
  newElement,
  newText,
  setAttribute,
  type XmlElement,
  type XmlNode,
} from '../package/xml-tree'
import { sheetRows } from '../read/read-sheet'

interface EditedRow {
  element: XmlElement
  cells: Map<number, XmlElement>
  /** Cells that are not in the tree yet. */
  added: Map<number, XmlElement>
}

export type CellContent = { kind: 'text'; text: string } | { kind: 'number'; number: number } | { kind: 'empty' }

export class SheetEditor {
  readonly root: XmlElement
  readonly #sheetData: XmlElement
  readonly #rows = new Map<number, EditedRow>()
  readonly #addedRows = new Map<number, EditedRow>()

  /** Throws where the part is no worksheet. */
  constructor(root: XmlElement) {
    const sheetData = firstElement(root, 'sheetData')
    if (sheetData === undefined) throw new RangeError('A worksheet without sheetData')
    this.root = root
    this.#sheetData = sheetData
    for (const { element, row, cells } of sheetRows(root)) {
      // Some writers leave references out, and some readers then lose count once a row is added.
      if (attributeOf(element, 'r') === undefined) setAttribute(element, 'r', String(row))
      for (const [column, cell] of cells) {
        if (attributeOf(cell, 'r') === undefined) setAttribute(cell, 'r', cellName({ column, row }))
      }
      this.#rows.set(row, { element, cells: new Map(cells), added: new Map() })
    }
  }

  hasRow(row: number): boolean {
    return this.#rows.has(row)
  }

  /** The index of the cell's style, or undefined where the cell is not in the file. */
  styleOf({ column, row }: CellPosition): number | undefined {
    const cell = this.#rows.get(row)?.cells.get(column)
    return cell === undefined ? undefined : Number(attributeOf(cell, 's') ?? 0)
  }

  hasFormula({ column, row }: CellPosition): boolean {
    const cell = this.#rows.get(row)?.cells.get(column)
    return firstElement(cell, 'f') !== undefined
  }

  /** Gives a new row the styles and height of another. */
  addRowLike(row: number, model: number): void {
    const from = this.#rows.get(model)
    if (from === undefined || this.#rows.has(row)) return
    const target = this.#rowAt(row)
    for (const { name, raw } of from.element.attributes) {
      if (!['r', 'hidden', 'collapsed', 'outlineLevel'].includes(name)) target.element.attributes.push({ name, raw })
    }
    for (const [column, cell] of from.cells) {
      const style = attributeOf(cell, 's')
      if (style !== undefined) setAttribute(this.#cellAt(target, { column, row }), 's', style)
    }
  }

  /** Replaces what a cell holds, a formula included; its style stays unless another is given. */
  setCell(position: CellPosition, content: CellContent, style?: number): void {
    if (content.kind === 'empty' && this.#rows.get(position.row)?.cells.has(position.column) !== true) return
    const cell = this.#cellAt(this.#rowAt(position.row), position)
    for (const name of ['t', 'cm', 'vm']) setAttribute(cell, name, undefined)
    cell.children = []
    if (style !== undefined) setAttribute(cell, 's', String(style))
    if (content.kind === 'number') cell.children = [newElement(cell, 'v', {}, [newText(String(content.number))])]
    if (content.kind === 'text') {
      setAttribute(cell, 't', 'inlineStr')
      const text = newElement(cell, 't', { 'xml:space': 'preserve' }, [newText(escapeCellText(content.text))])
      cell.children = [newElement(cell, 'is', {}, [text])]
    }
  }

  /** The style of a cell that keeps what it holds. */
  setStyle(position: CellPosition, style: number): void {
    setAttribute(this.#cellAt(this.#rowAt(position.row), position), 's', String(style))
  }

  /** Height in points. */
  setHeight(row: number, height: number): void {
    const { element } = this.#rowAt(row)
    setAttribute(element, 'ht', String(height))
    setAttribute(element, 'customHeight', '1')
  }

  /** Whether the row was hidden; it is not any more. */
  show(row: number): boolean {
    const element = this.#rows.get(row)?.element
    if (element === undefined || !['1', 'true'].includes(attributeOf(element, 'hidden') ?? '')) return false
    setAttribute(element, 'hidden', undefined)
    return true
  }

  heightOf(row: number): number | undefined {
    const element = this.#rows.get(row)?.element
    const height = element === undefined ? undefined : attributeOf(element, 'ht')
    return height === undefined ? undefined : Number(height)
  }

  /** Puts new rows and cells where they belong, in order, and widens the sheet's dimension to hold them. */
  finish(): void {
    for (const row of this.#rows.values()) {
      if (row.added.size > 0) mergeInOrder(row.element, row.added, row.cells)
    }
    if (this.#addedRows.size > 0) {
      const added = new Map(Array.from(this.#addedRows, ([number, row]) => [number, row.element]))
      const all = new Map(Array.from(this.#rows, ([number, row]) => [number, row.element]))
      mergeInOrder(this.#sheetData, added, all)
    }
    this.#widenDimension()
  }

  #rowAt(row: number): EditedRow {
    const known = this.#rows.get(row)
    if (known !== undefined) return known
    const added: EditedRow = {
      element: newElement(this.#sheetData, 'row', { r: String(row) }),
      cells: new Map(),
      added: new Map(),
    }
    this.#rows.set(row, added)
    this.#addedRows.set(row, added)
    return added
  }

  #cellAt(row: EditedRow, position: CellPosition): XmlElement {
    const known = row.cells.get(position.column)
    if (known !== undefined) return known
    const cell = newElement(row.element, 'c', { r: cellName(position) })
    row.cells.set(position.column, cell)
    row.added.set(position.column, cell)
    // The cells that a row spans are a hint only, and wrong from now on.
    setAttribute(row.element, 'spans', undefined)
    return cell
  }

  #widenDimension(): void {
    const dimension = firstElement(this.root, 'dimension')
    const range = dimension === undefined ? null : parseRange(attributeOf(dimension, 'ref') ?? '')
    if (dimension === undefined || range === null) return
    for (const [row, { added }] of this.#rows) {
      for (const column of added.keys()) {
        range.from = { column: Math.min(range.from.column, column), row: Math.min(range.from.row, row) }
        range.to = { column: Math.max(range.to.column, column), row: Math.max(range.to.row, row) }
      }
    }
    setAttribute(dimension, 'ref', rangeName(range))
  }
}

/** Adds new children among those that are there, by number; `all` knows the number of each. */
function mergeInOrder(
  parent: XmlElement,
  added: ReadonlyMap<number, XmlElement>,
  all: ReadonlyMap<number, XmlElement>,
): void {
  const numbers = new Map(Array.from(all, ([number, child]) => [child, number]))
  const waiting = Array.from(added).toSorted(([a], [b]) => a - b)
  const children: XmlNode[] = []
  let next = 0
  for (const child of parent.children) {
    const number = child.kind === 'element' ? numbers.get(child) : undefined
    // Anything that is not numbered, such as an extension list, stands after all that is.
    const isLast = child.kind === 'element' && number === undefined && localName(child.name) !== 'row'
    for (; next < waiting.length; next++) {
      const [waitingNumber, element] = waiting[next] ?? [0, undefined]
      if (element === undefined || (number === undefined && !isLast) || (number ?? Infinity) < waitingNumber) break
      children.push(element)
    }
    children.push(child)
  }
  children.push(...waiting.slice(next).map(([, element]) => element))
  parent.children = children
}
