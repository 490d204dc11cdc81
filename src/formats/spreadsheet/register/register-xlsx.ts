/** A register as a workbook: a real table on each sheet, its headings in view, real dates, rows as tall as their texts. */
import { looksLikeFormula } from '../cells/cell-text'
import { columnName } from '../cells/reference'
import { estimateRowHeight } from '../cells/row-height'
import { serialFromDate } from '../cells/serial-date'
import { element, part } from '../template/markup'
import type { StyleName } from '../template/own-styles'
import {
  columnWidths,
  pageSetup,
  relationNamespace,
  sheetData,
  spreadsheetNamespace,
  SharedStrings,
  type TemplateCell,
  type TemplateRow,
} from '../template/sheet-markup'
import { makeWorkbook } from '../template/workbook-parts'
import { registerValue, type Register, type RegisterColumn, type RegisterSheet } from './register'

/** The same register gives the same bytes. */
export function makeRegisterXlsx({ title, sheets }: Register): Uint8Array {
  const strings = new SharedStrings()
  return makeWorkbook(
    sheets.map((sheet) => ({
      name: sheet.name,
      markup: worksheet(sheet, title, strings, sheet === sheets[0]),
      titleRow: 1,
      table: {
        name: sheet.name.replace(/[^A-Za-z]/g, ''),
        ref: rangeOf(sheet),
        columns: sheet.columns.map(({ heading }) => heading),
        filter: true,
      },
    })),
    strings,
    { title, subject: 'Improvement plans that were received for the Data Security and Protection Toolkit' },
  )
}

/** A table has at least one row under its headings. */
function rangeOf({ columns, rows }: RegisterSheet): string {
  return `A1:${columnName(columns.length)}${Math.max(2, rows.length + 1)}`
}

function worksheet(sheet: RegisterSheet, title: string, strings: SharedStrings, isFirst: boolean): Uint8Array {
  return part(
    element(
      'worksheet',
      { xmlns: spreadsheetNamespace, 'xmlns:r': relationNamespace },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: true })),
      element('dimension', { ref: rangeOf(sheet) }),
      element('sheetViews', {}, frozenView(isFirst)),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      columnWidths(
        sheet.columns.map(({ width }) => width),
        () => 'plain',
      ),
      sheetData(rowsOf(sheet), strings),
      pageSetup('landscape', title.replaceAll('&', '&&')),
      element('tableParts', { count: 1 }, element('tablePart', { 'r:id': 'rId1' })),
    ),
  )
}

/** The headings stay in view when scrolling down, the first column when scrolling across. */
function frozenView(isFirst: boolean): string {
  return element(
    'sheetView',
    { tabSelected: isFirst ? true : undefined, showGridLines: true, workbookViewId: 0 },
    element('pane', { xSplit: 1, ySplit: 1, topLeftCell: 'B2', activePane: 'bottomRight', state: 'frozen' }),
    element('selection', { pane: 'topRight' }),
    element('selection', { pane: 'bottomLeft' }),
    element('selection', { pane: 'bottomRight', activeCell: 'B2', sqref: 'B2' }),
  )
}

function rowsOf({ columns, rows }: RegisterSheet): TemplateRow[] {
  const header = {
    row: 1,
    height: 32,
    cells: columns.map(({ heading }, index): TemplateCell => ({ column: index + 1, style: 'header', text: heading })),
  }
  return [
    header,
    ...rows.map((row, index) => ({
      row: index + 2,
      height: heightOf(row, columns),
      cells: columns.map((column, place) => cellOf(row[place] ?? null, column, place + 1)),
    })),
  ]
}

function cellOf(given: string | number | null, column: RegisterColumn, place: number): TemplateCell {
  const value = registerValue(given, column)
  switch (value?.kind) {
    case undefined:
      return { column: place, style: emptyStyles[column.kind] }
    case 'text':
      return { column: place, style: looksLikeFormula(value.text) ? 'textQuoted' : 'text', text: value.text }
    case 'number':
      return { column: place, style: 'number', number: value.number }
    case 'date': {
      const serial = serialFromDate(value.date, false)
      return serial === null
        ? { column: place, style: 'text', text: value.date }
        : { column: place, style: 'date', number: serial }
    }
  }
}

const emptyStyles: Record<RegisterColumn['kind'], StyleName> = { text: 'text', number: 'number', date: 'date' }

/** Points. */
export function heightOf(row: RegisterSheet['rows'][number], columns: readonly RegisterColumn[]): number {
  const texts = columns.flatMap((column, index) => {
    const value = registerValue(row[index] ?? null, column)
    return value?.kind === 'text' ? [{ text: value.text, width: column.width - 1.5 }] : []
  })
  return estimateRowHeight(texts, 10) + 3
}
