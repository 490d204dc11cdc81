/** The second sheet: a table that says how to fill the first by hand. */
import type { Edition } from '~/domain/editions'
import { estimateRowHeight } from '../cells/row-height'
import { helpHeadings, helpRows, type HelpRow } from './help-texts'
import { element, part } from './markup'
import { footerText, helpSheetName } from './own-layout'
import {
  columnWidths,
  pageSetup,
  relationNamespace,
  sheetData,
  spreadsheetNamespace,
  type SharedStrings,
  type TemplateRow,
} from './sheet-markup'

const widths = [26, 66, 42] as const
const helpHeaderRow = 3

export function helpTableRange(edition: Edition): string {
  return `A${helpHeaderRow}:C${helpHeaderRow + helpRows(edition).length}`
}

export function makeHelpSheet(edition: Edition, strings: SharedStrings): Uint8Array {
  const firstRow = helpHeaderRow + 1
  const rows = helpRows(edition)
  return part(
    element(
      'worksheet',
      { xmlns: spreadsheetNamespace, 'xmlns:r': relationNamespace },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: true })),
      element('dimension', { ref: `A1:C${helpHeaderRow + rows.length}` }),
      element(
        'sheetViews',
        {},
        element(
          'sheetView',
          { showGridLines: false, workbookViewId: 0 },
          element('pane', {
            ySplit: helpHeaderRow,
            topLeftCell: `A${firstRow}`,
            activePane: 'bottomLeft',
            state: 'frozen',
          }),
          element('selection', { pane: 'bottomLeft', activeCell: `A${firstRow}`, sqref: `A${firstRow}` }),
        ),
      ),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      columnWidths(widths, () => 'plain'),
      sheetData(
        [
          { row: 1, height: 30, cells: [{ column: 1, style: 'title', text: helpSheetName }] },
          { row: 2, height: 10, cells: [] },
          helpRow(helpHeadings, helpHeaderRow, true),
          ...rows.map((row, index) => helpRow(row, firstRow + index, false)),
        ],
        strings,
      ),
      pageSetup('portrait', footerText(edition.id)),
      element('tableParts', { count: 1 }, element('tablePart', { 'r:id': 'rId1' })),
    ),
  )
}

function helpRow({ topic, text, example }: HelpRow, row: number, header: boolean): TemplateRow {
  const texts = [topic, text, example]
  const fitted = texts.map((content, index) => ({
    text: content,
    width: (widths[index] ?? 0) - 1.5,
    bold: index === 0,
  }))
  return {
    row,
    height: header ? 24 : estimateRowHeight(fitted, 10) + 6,
    cells: texts.map((content, index) => ({
      column: index + 1,
      style: header ? 'header' : index === 0 ? 'helpTopic' : 'helpText',
      ...(content === '' ? {} : { text: content }),
    })),
  }
}
