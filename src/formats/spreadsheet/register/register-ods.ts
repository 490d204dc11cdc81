/** A register as an open document, with the same tables as the workbook. */
import { writeZip } from '../package/zip-write'
import { columnStyle, rowMarkup, RowStyles, tableStyle, type DocumentCell } from '../open-document/document-cells'
import { manifest, mediaType, metadata, settings } from '../open-document/document-parts'
import { cellStyles, documentStyles, namespaces, type DocumentStyle } from '../open-document/document-styles'
import { columnName } from '../cells/reference'
import { element, part, text } from '../template/markup'
import { registerValue, type Register, type RegisterColumn, type RegisterRow, type RegisterSheet } from './register'
import { heightOf } from './register-xlsx'

/** The same register gives the same bytes. */
export function makeRegisterOds({ title, sheets }: Register): Uint8Array {
  const subject = 'Improvement plans that were received for the Data Security and Protection Toolkit'
  const frozen = sheets.map(({ name }) => ({ name, columns: 1, rows: 1 }))
  return writeZip(
    new Map([
      ['mimetype', new TextEncoder().encode(mediaType)],
      ['content.xml', part(content(sheets))],
      ['styles.xml', part(documentStyles(text(title)))],
      ['meta.xml', part(metadata({ title, subject }))],
      ['settings.xml', part(settings(frozen))],
      ['META-INF/manifest.xml', part(manifest())],
    ]),
    new Set(['mimetype']),
  )
}

function content(sheets: readonly RegisterSheet[]): string {
  const rowStyles = new RowStyles()
  const tables = sheets.map((sheet, index) => table(sheet, index, rowStyles))
  return element(
    'office:document-content',
    namespaces,
    element(
      'office:automatic-styles',
      {},
      cellStyles(),
      rowStyles.toMarkup(),
      ...sheets.flatMap(({ columns }, index) =>
        columns.map(({ width }, column) => columnStyle(columnStyleName(index, column), width)),
      ),
      tableStyle('landscape'),
    ),
    element(
      'office:body',
      {},
      element('office:spreadsheet', {}, ...tables, element('table:database-ranges', {}, ...sheets.map(databaseRange))),
    ),
  )
}

function columnStyleName(sheet: number, column: number): string {
  return `sheet-${sheet}-column-${column}`
}

function databaseRange({ name, columns, rows }: RegisterSheet): string {
  return element('table:database-range', {
    'table:name': name.replace(/[^A-Za-z]/g, ''),
    'table:target-range-address': `'${name}'.A1:'${name}'.${columnName(columns.length)}${Math.max(2, rows.length + 1)}`,
    'table:display-filter-buttons': 'true',
  })
}

function table({ name, columns, rows }: RegisterSheet, index: number, rowStyles: RowStyles): string {
  const header = columns.map(({ heading }): DocumentCell => ({
    style: 'header',
    value: { kind: 'text', text: heading },
  }))
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': 'table-landscape' },
    ...columns.map((_, column) =>
      element('table:table-column', { 'table:style-name': columnStyleName(index, column) }),
    ),
    element('table:table-header-rows', {}, rowMarkup(header, 32, rowStyles)),
    ...rows.map((row) => rowMarkup(cellsOf(row, columns), heightOf(row, columns), rowStyles)),
  )
}

function cellsOf(row: RegisterRow, columns: readonly RegisterColumn[]): DocumentCell[] {
  return columns.map((column, index) => {
    const value = registerValue(row[index] ?? null, column)
    return { style: styles[value?.kind ?? column.kind], value }
  })
}

const styles: Record<RegisterColumn['kind'], DocumentStyle> = { text: 'text', number: 'number', date: 'date' }
