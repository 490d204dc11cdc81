/** Fills the tool's own template with a plan: the plan sheet's cells change, and the table's size where it must grow. */
import type { Plan } from '~/domain/plan'
import { cellText, looksLikeFormula } from '../cells/cell-text'
import { cellName, parseRange, rangeName, type CellPosition } from '../cells/reference'
import { estimateRowHeight, type WrappedText } from '../cells/row-height'
import { serialFromDate } from '../cells/serial-date'
import { columnFields, labelFields, type ColumnField, type SheetLayout } from '../layout'
import { limits } from '../limits'
import { openPackage, type OpenPackage } from '../package/open-package'
import { relationsOf } from '../package/relations'
import { readWorkbookPart } from '../package/workbook'
import { attributeOf, firstElement, serialiseXml, setAttribute } from '../package/xml-tree'
import { rewriteZip } from '../package/zip-write'
import { fieldsWithoutPlace, planLabels, planRows, type PlanRow, type PlanValue } from '../plan-rows'
import { asResult, SpreadsheetError, type Result } from '../problem'
import { headings, labels, ownLayout, titleText } from '../template/own-layout'
import { widths } from '../template/plan-sheet'
import { SheetEditor } from './sheet-editor'
import { StyleBook } from './style-book'

export interface FillRequest {
  template: Uint8Array
  plan: Plan
  edition: string
  draft: boolean
}

export interface Filled {
  bytes: Uint8Array
  /** What the user should know, as sentences. */
  notes: string[]
}

/** The template's bytes with the plan in it, or the reason why not. Never throws. */
export function fillOwnTemplate(request: FillRequest): Result<Filled> {
  return asResult(() => fill(request), 'file.damaged')
}

interface Filling {
  editor: SheetEditor
  styles: StyleBook
  from1904: boolean
}

function fill({ template, plan, edition, draft }: FillRequest): Filled {
  const source = openPackage(template)
  const workbook = readWorkbookPart(source)
  const sheet = workbook.sheets.find(({ name }) => name === ownLayout.sheet)
  const sheetDocument = sheet === undefined ? null : source.xml(sheet.part)
  const stylesDocument = workbook.stylesPart === undefined ? null : source.xml(workbook.stylesPart)
  if (sheet === undefined || sheetDocument === null || stylesDocument === null)
    throw new SpreadsheetError('layout.not-found')

  const editor = new SheetEditor(sheetDocument.root)
  const filling = { editor, styles: new StyleBook(stylesDocument), from1904: workbook.from1904 }
  if (ownLayout.title !== null) setText(filling, ownLayout.title, titleText(edition, draft))
  const labelValues = planLabels(plan)
  for (const field of labelFields) {
    const position = ownLayout.labels[field]
    if (position !== undefined) setValue(filling, position, labelValues[field], labels[field])
  }
  const rows = planRows(plan)
  rows.forEach((row, index) => {
    fillRow(filling, ownLayout.firstRow + index, row)
  })
  editor.finish()

  const changes = new Map([[sheet.part, serialiseXml(sheetDocument)]])
  if (filling.styles.changed && workbook.stylesPart !== undefined) {
    changes.set(workbook.stylesPart, serialiseXml(stylesDocument))
  }
  const lastRow = ownLayout.firstRow + rows.length - 1
  if (lastRow > ownLayout.lastRow) {
    for (const [part, bytes] of extendTables(source, sheet.part, lastRow)) changes.set(part, bytes)
  }
  return { bytes: rewriteZip(source.archive, changes), notes: fillNotes(plan) }
}

/** What the user should know about a plan in the tool's own spreadsheet, whatever its format. */
export function fillNotes(plan: Plan): string[] {
  const values = [planLabels(plan), ...planRows(plan)].flatMap((row): PlanValue[] => Object.values(row))
  const count = values.reduce((sum, value) => sum + (value?.kind === 'text' ? cellText(value.text).leftOut : 0), 0)
  const what = count === 1 ? '1 character was' : `${count} characters were`
  const leftOut = `${what} left out, because a spreadsheet cannot hold control characters and broken symbols.`
  return [...(count === 0 ? [] : [leftOut]), ...fieldsWithoutPlace(plan)]
}

function fillRow(filling: Filling, row: number, values: PlanRow): void {
  const { editor } = filling
  if (row > ownLayout.lastRow) editor.addRowLike(row, ownLayout.lastRow)
  const wrapped: WrappedText[] = []
  for (const field of columnFields) {
    const column = columnOf(ownLayout, field)
    const value = values[field]
    setValue(filling, { column, row }, value, headings[field])
    if (value?.kind === 'text')
      wrapped.push({ text: value.text, width: widths[field] - 1.5, bold: field === 'reference' })
  }
  editor.setHeight(row, estimateRowHeight(wrapped, 10))
}

function columnOf(layout: SheetLayout, field: ColumnField): number {
  return layout.columns[field] ?? 1
}

function setValue(filling: Filling, position: CellPosition, value: PlanValue, field: string): void {
  if (value?.kind !== 'text') {
    const serial = value === null ? null : serialFromDate(value.date, filling.from1904)
    filling.editor.setCell(position, serial === null ? { kind: 'empty' } : { kind: 'number', number: serial })
    return
  }
  if (value.text.length > limits.cellText) {
    throw new SpreadsheetError('fill.text-too-long', {
      cell: cellName(position),
      field,
      length: value.text.length,
      limit: limits.cellText,
    })
  }
  setText(filling, position, value.text)
}

function setText(filling: Filling, position: CellPosition, given: string): void {
  const { text } = cellText(given)
  const style = filling.editor.styleOf(position)
  const quoted = looksLikeFormula(text) && style !== undefined ? filling.styles.quoted(style) : undefined
  filling.editor.setCell(position, text === '' ? { kind: 'empty' } : { kind: 'text', text }, quoted)
}

/** The sheet's table with as many rows as the plan has. */
function extendTables(source: OpenPackage, sheetPart: string, row: number): [part: string, bytes: Uint8Array][] {
  return relationsOf(source, sheetPart)
    .filter(({ type }) => type === 'table')
    .flatMap(({ target }) => {
      const document = source.xml(target)
      const range = document === null ? null : parseRange(attributeOf(document.root, 'ref') ?? '')
      if (document === null || range === null) return []
      const ref = rangeName({ from: range.from, to: { column: range.to.column, row } })
      setAttribute(document.root, 'ref', ref)
      const filter = firstElement(document.root, 'autoFilter')
      if (filter !== undefined) setAttribute(filter, 'ref', ref)
      return [[target, serialiseXml(document)]]
    })
}
