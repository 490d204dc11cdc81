/** Writes single values of a plan into a template's cells, with the cells' own styles, and keeps account of it. */
import type { CalendarDate } from '~/domain/calendar-date'
import { cellText, looksLikeFormula } from '../cells/cell-text'
import { cellName, type CellPosition } from '../cells/reference'
import { serialFromDate } from '../cells/serial-date'
import type { CellStyle } from '../cells/styles'
import { limits } from '../limits'
import { SpreadsheetError } from '../problem'
import type { PlanValue } from '../plan-rows'
import type { ExpectedCell } from '../second-opinion/expected-cells'
import type { FillNote } from './fill-report'
import { matchInList } from './list-values'
import type { SheetEditor } from './sheet-editor'
import type { StyleBook } from './style-book'

export interface WriterContext {
  editor: SheetEditor
  styles: StyleBook
  styleList: readonly CellStyle[]
  from1904: boolean
  isProtected: boolean
  /** The drop-down of a cell, by its position after rows were inserted. */
  listAt: (position: CellPosition) => string[] | null
}

export class TemplateWriter {
  readonly expected: ExpectedCell[] = []
  readonly notes: FillNote[] = []
  readonly #context: WriterContext
  readonly #matched = new Map<string, { value: string; written: string; cells: number }>()
  #locked = 0
  #leftOut = 0

  constructor(context: WriterContext) {
    this.#context = context
  }

  write(position: CellPosition, field: string, value: PlanValue): void {
    if (value === null) return
    if (this.#context.editor.hasFormula(position)) {
      const shown = value.kind === 'date' ? value.date : value.text
      this.notes.push({ kind: 'formula-kept', cell: cellName(position), value: shown })
      return
    }
    if (value.kind === 'date') this.#writeDate(position, field, value.date)
    else this.#writeText(position, field, this.#allowed(position, value.text))
  }

  writeNumber(position: CellPosition, field: string, number: number): void {
    if (this.#context.editor.hasFormula(position)) return
    this.#countLocked(position)
    this.#context.editor.setCell(position, { kind: 'number', number })
    this.expected.push({ position, field, kind: 'text', text: String(number) })
  }

  /** The notes of everything that was written. */
  finish(): FillNote[] {
    return [
      ...this.notes,
      ...Array.from(this.#matched.values(), (match): FillNote => ({ kind: 'matched-in-list', ...match })),
      ...(this.#locked === 0 ? [] : [{ kind: 'locked-cells', cells: this.#locked } satisfies FillNote]),
      ...(this.#leftOut === 0 ? [] : [{ kind: 'characters-left-out', count: this.#leftOut } satisfies FillNote]),
    ]
  }

  /** The word of the cell's drop-down for the value; null where it has none. */
  #allowed(position: CellPosition, text: string): string | null {
    const list = this.#context.listAt(position)
    if (list === null || list.length === 0) return text
    const match = matchInList(list, text)
    if (match === null) {
      const known = this.notes.find((note) => note.kind === 'not-in-list' && note.value === text && note.list === list)
      if (known?.kind === 'not-in-list') known.cells.push(cellName(position))
      else this.notes.push({ kind: 'not-in-list', cells: [cellName(position)], value: text, list })
      return null
    }
    if (match !== text) {
      const known = this.#matched.get(text)
      this.#matched.set(text, { value: text, written: match, cells: (known?.cells ?? 0) + 1 })
    }
    return match
  }

  #writeText(position: CellPosition, field: string, given: string | null): void {
    if (given === null) return
    const { text, leftOut } = cellText(given)
    this.#leftOut += leftOut
    if (text === '') return
    if (text.length > limits.cellText) {
      const cell = cellName(position)
      throw new SpreadsheetError('fill.text-too-long', { cell, field, length: text.length, limit: limits.cellText })
    }
    this.#countLocked(position)
    const { editor, styles } = this.#context
    const style = looksLikeFormula(text) ? styles.quoted(editor.styleOf(position) ?? 0) : undefined
    editor.setCell(position, { kind: 'text', text }, style)
    this.expected.push({ position, field, kind: 'text', text })
  }

  #writeDate(position: CellPosition, field: string, date: CalendarDate): void {
    const { editor, styles, styleList, from1904 } = this.#context
    const serial = serialFromDate(date, from1904)
    if (serial === null) {
      this.#writeText(position, field, date)
      return
    }
    this.#countLocked(position)
    const index = editor.styleOf(position) ?? 0
    editor.setCell(
      position,
      { kind: 'number', number: serial },
      styleList[index]?.format.date === true ? undefined : styles.dated(index),
    )
    this.expected.push({ position, field, kind: 'date', text: date })
  }

  #countLocked(position: CellPosition): void {
    if (!this.#context.isProtected) return
    const style = this.#context.styleList[this.#context.editor.styleOf(position) ?? 0]
    if (style?.look.locked !== false) this.#locked++
  }
}
