/** The table of the .ods that lists what every update changed. */
import { columnName } from '../cells/reference'
import { estimateRowHeight } from '../cells/row-height'
import {
  changeFields,
  changeHeadings,
  changesHeaderRow,
  changesSheetName,
  changesTableName,
  changeWidths,
  type ChangeField,
  type ChangeValue,
} from '../template/changes-layout'
import { changesPurpose } from '../template/changes-sheet'
import { element } from '../template/markup'
import { rowMarkup, type RowStyles } from './document-cells'
import type { DocumentStyle } from './document-styles'

type ChangeRow = Record<ChangeField, ChangeValue>

export const changesColumnName = (field: ChangeField) => `change-${field}`

export function changesTable(rows: readonly ChangeRow[], rowStyles: RowStyles): string {
  const header = changeFields.map((field) => ({
    style: 'header' as const,
    value: { kind: 'text' as const, text: changeHeadings[field] },
  }))
  return element(
    'table:table',
    { 'table:name': changesSheetName, 'table:style-name': 'table-landscape' },
    ...changeFields.map((field) => element('table:table-column', { 'table:style-name': changesColumnName(field) })),
    rowMarkup([{ style: 'title', value: { kind: 'text', text: changesSheetName } }], 30, rowStyles),
    rowMarkup([{ style: 'secondary', value: { kind: 'text', text: changesPurpose } }], 18, rowStyles),
    rowMarkup([{}], 10, rowStyles),
    element('table:table-header-rows', {}, rowMarkup(header, 32, rowStyles)),
    ...rows.map((row, index) => changeRow(row, rows[index - 1], rowStyles)),
  )
}

export function changesRange(rows: number): string {
  return element('table:database-range', {
    'table:name': changesTableName,
    'table:target-range-address': `'${changesSheetName}'.A${changesHeaderRow}:'${changesSheetName}'.${columnName(changeFields.length)}${changesHeaderRow + rows}`,
    'table:display-filter-buttons': 'true',
  })
}

function changeRow(row: ChangeRow, above: ChangeRow | undefined, rowStyles: RowStyles): string {
  const isFirst = above === undefined || JSON.stringify(above.revision) !== JSON.stringify(row.revision)
  const wrapped = changeFields.flatMap((field) => {
    const value = row[field]
    const width = changeWidths[field] - 1.5
    return value?.kind === 'text' ? [{ text: value.text, width, bold: field === 'reference' }] : []
  })
  return rowMarkup(
    changeFields.map((field) => ({ style: styleOf(field, isFirst), value: row[field] })),
    estimateRowHeight(wrapped, 10) + 3,
    rowStyles,
  )
}

function styleOf(field: ChangeField, isFirst: boolean): DocumentStyle {
  if (field === 'reference') return isFirst ? 'firstReference' : 'reference'
  if (field === 'on') return isFirst ? 'firstDate' : 'date'
  return isFirst ? 'firstText' : 'text'
}
