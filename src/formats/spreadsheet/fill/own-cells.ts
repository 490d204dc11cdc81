/** Writes values into the cells of a sheet of the tool's own template: their styles are there already. */
import { cellText, looksLikeFormula } from '../cells/cell-text'
import { cellName, type CellPosition } from '../cells/reference'
import { estimateRowHeight, type WrappedText } from '../cells/row-height'
import { serialFromDate } from '../cells/serial-date'
import { limits } from '../limits'
import { SpreadsheetError } from '../problem'
import type { ChangeValue } from '../template/changes-layout'
import { SheetEditor } from './sheet-editor'
import type { StyleBook } from './style-book'
import type { XmlElement } from '../package/xml-tree'

export interface OwnCell {
  column: number
  value: ChangeValue
  /** What the cell is called when its text is too long for it. */
  field: string
  /** Characters of the standard font that its column is wide. */
  width: number
  bold: boolean
}

export class OwnCells {
  readonly #editor: SheetEditor
  readonly #styles: StyleBook
  readonly #from1904: boolean

  /** Throws where the part is no worksheet. */
  constructor(root: XmlElement, styles: StyleBook, from1904: boolean) {
    this.#editor = new SheetEditor(root)
    this.#styles = styles
    this.#from1904 = from1904
  }

  /** A row as tall as its texts need; `model` is the row that it is like where the template has none of its number. */
  writeRow(row: number, model: number, cells: readonly OwnCell[]): void {
    if (row > model) this.#editor.addRowLike(row, model)
    const wrapped: WrappedText[] = []
    for (const { column, value, field, width, bold } of cells) {
      this.write({ column, row }, value, field)
      if (value?.kind === 'text') wrapped.push({ text: value.text, width: width - 1.5, bold })
    }
    this.#editor.setHeight(row, estimateRowHeight(wrapped, 10))
  }

  /** Throws a SpreadsheetError for a text that no cell holds. */
  write(position: CellPosition, value: ChangeValue, field: string): void {
    if (value?.kind === 'text') {
      this.#writeText(position, value.text, field)
      return
    }
    const number =
      value === null ? null : value.kind === 'number' ? value.number : serialFromDate(value.date, this.#from1904)
    this.#editor.setCell(position, number === null ? { kind: 'empty' } : { kind: 'number', number })
  }

  /** `style` is the index of the template's style. */
  restyle(position: CellPosition, style: number): void {
    this.#editor.setStyle(position, style)
  }

  finish(): void {
    this.#editor.finish()
  }

  #writeText(position: CellPosition, given: string, field: string): void {
    if (given.length > limits.cellText) {
      const values = { cell: cellName(position), field, length: given.length, limit: limits.cellText }
      throw new SpreadsheetError('fill.text-too-long', values)
    }
    const { text } = cellText(given)
    const style = this.#editor.styleOf(position)
    const quoted = looksLikeFormula(text) && style !== undefined ? this.#styles.quoted(style) : undefined
    this.#editor.setCell(position, text === '' ? { kind: 'empty' } : { kind: 'text', text }, quoted)
  }
}
