/** The sheet for what updates changed. It is hidden until there is something to list, so that a first plan stays simple. */
import type { Edition } from '~/domain/editions'
import {
  changeFields,
  changeHeadings,
  changesHeaderRow,
  changesReadyRows,
  changesSheetName,
  changeWidths,
  type ChangeField,
} from './changes-layout'
import { columnName } from '../cells/reference'
import { element, part } from './markup'
import { footerText } from './own-layout'
import { differentials, type StyleName } from './own-styles'
import {
  columnWidths,
  conditionalFormat,
  pageSetup,
  relationNamespace,
  sheetData,
  spreadsheetNamespace,
  type SharedStrings,
  type TemplateRow,
} from './sheet-markup'

const columnStyles: Record<ChangeField, StyleName> = {
  revision: 'text',
  on: 'date',
  reference: 'reference',
  action: 'text',
  what: 'text',
  from: 'text',
  to: 'text',
  reason: 'text',
}

export const changesPurpose = 'What each update to the plan changed, latest first. The plan builder fills this in.'

export function makeChangesSheet(edition: Edition, strings: SharedStrings): Uint8Array {
  const firstRow = changesHeaderRow + 1
  const lastColumn = columnName(changeFields.length)
  return part(
    element(
      'worksheet',
      { xmlns: spreadsheetNamespace, 'xmlns:r': relationNamespace },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: true })),
      element('dimension', { ref: `A1:${lastColumn}${changesHeaderRow + changesReadyRows}` }),
      element(
        'sheetViews',
        {},
        element(
          'sheetView',
          { showGridLines: false, zoomScale: 90, zoomScaleNormal: 90, workbookViewId: 0 },
          element('pane', {
            ySplit: changesHeaderRow,
            topLeftCell: `A${firstRow}`,
            activePane: 'bottomLeft',
            state: 'frozen',
          }),
          element('selection', { pane: 'bottomLeft', activeCell: `A${firstRow}`, sqref: `A${firstRow}` }),
        ),
      ),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      columnWidths(
        changeFields.map((field) => changeWidths[field]),
        () => 'plain',
      ),
      sheetData([...topRows(), ...emptyRows()], strings),
      conditionalFormat(`A${firstRow}:${lastColumn}${firstRow + 5000}`, [
        [`AND($A${firstRow}<>"",$A${firstRow}<>$A${firstRow - 1})`, differentials.newItem],
        [`$A${firstRow}<>""`, differentials.row],
      ]),
      pageSetup('landscape', footerText(edition.id)),
      element('tableParts', { count: 1 }, element('tablePart', { 'r:id': 'rId1' })),
    ),
  )
}

function topRows(): TemplateRow[] {
  return [
    { row: 1, height: 30, cells: [{ column: 1, style: 'title', text: changesSheetName }] },
    { row: 2, height: 18, cells: [{ column: 1, style: 'secondary', text: changesPurpose }] },
    { row: 3, height: 10, cells: [] },
    {
      row: changesHeaderRow,
      height: 32,
      cells: changeFields.map((field, index) => ({
        column: index + 1,
        style: 'header' as const,
        text: changeHeadings[field],
      })),
    },
  ]
}

function emptyRows(): TemplateRow[] {
  return Array.from({ length: changesReadyRows }, (_, index) => ({
    row: changesHeaderRow + 1 + index,
    cells: changeFields.map((field, column) => ({ column: column + 1, style: columnStyles[field] })),
  }))
}
