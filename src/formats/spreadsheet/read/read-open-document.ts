/** Reads the sheets of an .ods (ODF 1.3) into grids, with the same limits as workbooks. */
import { parseIsoDate } from '~/domain/calendar-date'
import { textShowsDay } from '../cells/number-format'
import { serialFromDate } from '../cells/serial-date'
import { limits } from '../limits'
import { openPackage } from '../package/open-package'
import {
  attributeOf,
  descendants,
  elementsOf,
  firstElement,
  isElement,
  localName,
  textOf,
  type XmlElement,
} from '../package/xml-tree'
import { SpreadsheetError } from '../problem'
import type { CellRange } from '../cells/reference'
import type { CellValue, Grid, GridCell, GridStyle } from './grid'

/** Throws a SpreadsheetError where the file is damaged, under a password, or past the limits. */
export function readOpenDocument(bytes: Uint8Array): Grid[] {
  const source = openPackage(bytes)
  const manifest = source.part('META-INF/manifest.xml')
  if (manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data')) {
    throw new SpreadsheetError('file.encrypted')
  }
  const document = source.xml('content.xml')
  const body = document === null ? undefined : firstElement(document.root, 'body')
  const spreadsheet = firstElement(body, 'spreadsheet')
  if (document === null || spreadsheet === undefined) throw new SpreadsheetError('workbook.no-sheet')
  const styles = readStyles(document.root)
  const tables = elementsOf(spreadsheet, 'table')
  if (tables.length > limits.sheets) {
    throw new SpreadsheetError('workbook.too-many-sheets', { sheets: tables.length, limit: limits.sheets })
  }
  return tables.map((table) => readTable(table, styles))
}

interface Styles {
  cells: ReadonlyMap<string, GridStyle>
  hiddenTables: ReadonlySet<string>
}

function readStyles(root: XmlElement): Styles {
  const cells = new Map<string, GridStyle>()
  const hiddenTables = new Set<string>()
  for (const style of descendants(root, 'style')) {
    const name = attributeOf(style, 'name') ?? ''
    const cell = firstElement(style, 'table-cell-properties')
    const text = firstElement(style, 'text-properties')
    const table = firstElement(style, 'table-properties')
    if (table !== undefined && attributeOf(table, 'display') === 'false') hiddenTables.add(name)
    const background = cell === undefined ? undefined : attributeOf(cell, 'background-color')
    cells.set(name, {
      bold: text !== undefined && attributeOf(text, 'font-weight') === 'bold',
      filled: background !== undefined && background !== 'transparent',
      bordered: cell?.attributes.some(({ name: key, raw }) => key.includes('border') && !raw.includes('none')) ?? false,
      wrapped: cell !== undefined && attributeOf(cell, 'wrap-option') === 'wrap',
      date: false,
      locked: false,
    })
  }
  return { cells, hiddenTables }
}

interface Reading {
  rows: Map<number, Map<number, GridCell>>
  merges: CellRange[]
  hiddenRows: Set<number>
  lastColumn: number
  filledRows: number
  styles: Styles
  name: string
}

function readTable(table: XmlElement, styles: Styles): Grid {
  const name = attributeOf(table, 'name') ?? ''
  const reading: Reading = {
    rows: new Map(),
    merges: [],
    hiddenRows: new Set(),
    lastColumn: 0,
    filledRows: 0,
    styles,
    name,
  }
  let row = 1
  for (const element of rowsOf(table)) {
    const times = repeats(element, 'number-rows-repeated')
    const cells = readRow(reading, element, row)
    if (cells.size > 0) {
      // A repeated row with content is rare and short; one without runs to the end of the sheet.
      for (let copy = 0; copy < times; copy++) {
        if (++reading.filledRows > limits.dataRows) {
          throw new SpreadsheetError('workbook.too-many-rows', { sheet: name, limit: limits.dataRows })
        }
        reading.rows.set(row + copy, cells)
      }
    }
    const visibility = attributeOf(element, 'visibility')
    if (visibility === 'collapse' || visibility === 'filter') {
      for (let copy = 0; copy < Math.min(times, limits.dataRows); copy++) reading.hiddenRows.add(row + copy)
    }
    row += times
  }
  const { rows, merges, hiddenRows, lastColumn } = reading
  const hidden = styles.hiddenTables.has(attributeOf(table, 'style-name') ?? '')
  const lastRow = Array.from(rows.keys()).reduce((highest, number) => Math.max(highest, number), 0)
  return {
    name,
    hidden,
    rows,
    lastRow,
    lastColumn,
    merges,
    hiddenRows,
    hiddenColumns: new Set(),
    tables: [],
    validations: [],
  }
}

/** Rows, those in header and other groups included. */
function* rowsOf(parent: XmlElement): Generator<XmlElement> {
  for (const node of parent.children) {
    if (node.kind !== 'element') continue
    const local = localName(node.name)
    if (local === 'table-row') yield node
    else if (['table-header-rows', 'table-rows', 'table-row-group'].includes(local)) yield* rowsOf(node)
  }
}

function readRow(reading: Reading, element: XmlElement, row: number): Map<number, GridCell> {
  const cells = new Map<number, GridCell>()
  let column = 1
  for (const cell of elementsOf(element)) {
    const times = repeats(cell, 'number-columns-repeated')
    const value = localName(cell.name) === 'table-cell' ? readValue(cell) : null
    const styleName = attributeOf(cell, 'style-name')
    const style = styleName === undefined ? null : (reading.styles.cells.get(styleName) ?? null)
    const formula = attributeOf(cell, 'formula') !== undefined
    const wide = repeats(cell, 'number-columns-spanned')
    const tall = repeats(cell, 'number-rows-spanned')
    if (wide > 1 || tall > 1) {
      reading.merges.push({ from: { column, row }, to: { column: column + wide - 1, row: row + tall - 1 } })
    }
    if (value !== null) {
      for (let copy = 0; copy < times && column + copy <= limits.columns; copy++) {
        cells.set(column + copy, { value, formula, style })
        reading.lastColumn = Math.max(reading.lastColumn, column + copy)
      }
    }
    column += times
  }
  return cells
}

function repeats(element: XmlElement, attribute: string): number {
  const times = Number(attributeOf(element, attribute) ?? 1)
  return Number.isInteger(times) && times > 0 ? times : 1
}

function readValue(cell: XmlElement): CellValue | null {
  const type = attributeOf(cell, 'value-type')
  const number = Number(attributeOf(cell, 'value') ?? NaN)
  const text = paragraphs(cell)
  switch (type) {
    case 'date': {
      const date = parseIsoDate((attributeOf(cell, 'date-value') ?? '').slice(0, 10))
      if (date !== null) {
        const shown = text === '' || textShowsDay(text, date) ? {} : { shown: text }
        return { kind: 'date', date, number: serialFromDate(date, false) ?? 0, ...shown }
      }
      break
    }
    case 'float':
    case 'currency':
    case 'percentage':
      if (Number.isFinite(number)) return { kind: 'number', number, percent: type === 'percentage' }
      break
    case 'boolean':
      return { kind: 'boolean', value: attributeOf(cell, 'boolean-value') === 'true' }
    default:
      break
  }
  return text === '' ? null : { kind: 'text', text }
}

function paragraphs(cell: XmlElement): string {
  return elementsOf(cell, 'p').map(paragraph).join('\n')
}

function paragraph(element: XmlElement): string {
  let text = ''
  for (const node of element.children) {
    if (node.kind === 'text') text += textOf({ ...element, children: [node] }).replace(/[ \t\r\n]+/g, ' ')
    else if (isElement(node)) {
      const local = localName(node.name)
      if (local === 's') text += ' '.repeat(Math.min(repeats(node, 'c'), 1000))
      else if (local === 'tab') text += '\t'
      else if (local === 'line-break') text += '\n'
      else if (local !== 'annotation') text += paragraph(node)
    }
  }
  return text
}
