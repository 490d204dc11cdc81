/** The sheet that holds the plan: title, organisation and sign-off above, one table below. */
import { actionStatuses, actionStatusNames } from '~/domain/plan-values'
import type { Edition } from '~/domain/editions'
import { cellName, columnName } from '../cells/reference'
import { columnFields, labelFields, type ColumnField, type LabelField } from '../layout'
import { element, part, text } from './markup'
import {
  footerText,
  headerRow,
  headings,
  helpSheetName,
  labels,
  lastPreparedRow,
  ownColumn,
  ownLayout,
  readyRows,
  titleText,
} from './own-layout'
import { differentials, type StyleName } from './own-styles'
import {
  columnWidths,
  conditionalFormat,
  pageSetup,
  relationNamespace,
  sheetData,
  spreadsheetNamespace,
  type SharedStrings,
  type TemplateCell,
  type TemplateRow,
} from './sheet-markup'
import { dateError, fieldsOfYear, labelsOfYear, organisationChoices } from './year-parts'

export const widths: Record<ColumnField, number> = {
  reference: 14,
  title: 23,
  gap: 27,
  action: 32,
  owner: 19,
  due: 19,
  afterBau: 13,
  covid: 12,
  status: 13,
  completedOn: 20,
  progress: 27,
  evidence: 24,
  agreedDue: 19,
  changeReason: 24,
}

const columnStyles: Record<ColumnField, StyleName> = {
  reference: 'reference',
  title: 'text',
  gap: 'text',
  action: 'text',
  owner: 'text',
  due: 'date',
  afterBau: 'plainText',
  covid: 'text',
  status: 'text',
  completedOn: 'date',
  progress: 'text',
  evidence: 'text',
  agreedDue: 'date',
  changeReason: 'text',
}

const firstRow = headerRow + 1
const lastColumnName = columnName(columnFields.length)

export function makePlanSheet(edition: Edition, strings: SharedStrings): Uint8Array {
  return part(
    element(
      'worksheet',
      { xmlns: spreadsheetNamespace, 'xmlns:r': relationNamespace },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: true })),
      element('dimension', { ref: `A1:${lastColumnName}${ownLayout.lastRow}` }),
      element('sheetViews', {}, sheetView()),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      columnWidths(
        columnFields.map((field) => widths[field]),
        () => 'plain',
        columnFields.filter((field) => !fieldsOfYear(edition).includes(field)).map(ownColumn),
      ),
      sheetData([...topRows(edition), tableHeader(), ...emptyRows()], strings),
      ...conditionalFormats(),
      validations(edition),
      pageSetup('landscape', footerText(edition.id)),
      element('tableParts', { count: 1 }, element('tablePart', { 'r:id': 'rId1' })),
    ),
  )
}

/** Headings stay in view when scrolling down, the reference when scrolling across. */
function sheetView(): string {
  const topLeftCell = `B${firstRow}`
  return element(
    'sheetView',
    { tabSelected: true, showGridLines: false, zoomScale: 90, zoomScaleNormal: 90, workbookViewId: 0 },
    element('pane', { xSplit: 1, ySplit: headerRow, topLeftCell, activePane: 'bottomRight', state: 'frozen' }),
    element('selection', { pane: 'topRight' }),
    element('selection', { pane: 'bottomLeft' }),
    element('selection', { pane: 'bottomRight', activeCell: topLeftCell, sqref: topLeftCell }),
  )
}

function topRows(edition: Edition): TemplateRow[] {
  const purpose = `Data Security and Protection Toolkit. Use one row for each action. The sheet “${helpSheetName}” explains every column.`
  return [
    { row: 1, height: 30, cells: [{ column: 1, style: 'title', text: titleText(edition.id, false) }] },
    { row: 2, height: 18, cells: [{ column: 1, style: 'secondary', text: purpose }] },
    { row: 3, height: 8, cells: [] },
    ...[4, 5, 6].map((row) => ({ row, height: 20, cells: labelCells(row, edition) })),
    { row: 7, height: 12, cells: [] },
  ]
}

const dateLabels: ReadonlySet<LabelField> = new Set<LabelField>(['signedOn', 'preparedOn', 'returnedToBauOn'])

/** Labels with their value cells; the line under a value runs on under the columns that a long value flows into. */
function labelCells(row: number, edition: Edition): TemplateCell[] {
  const shown = labelsOfYear(edition)
  return labelFields
    .flatMap((field): TemplateCell[] => {
      const value = ownLayout.labels[field]
      if (value?.row !== row) return []
      const { column } = value
      // Nothing to see, but ready for a plan that says it all the same.
      if (!shown.includes(field)) {
        return [
          { column: column - 1, style: 'secondary' },
          { column, style: dateLabels.has(field) ? 'date' : 'text' },
        ]
      }
      const label: TemplateCell = {
        column: column - 1,
        style: column === 2 ? 'label' : 'labelRight',
        text: labels[field],
      }
      const flowsInto = column === 2 ? [3] : column === 5 ? [6] : []
      return [
        label,
        { column, style: dateLabels.has(field) ? 'valueDate' : 'value' },
        ...flowsInto.map((next): TemplateCell => ({ column: next, style: 'value' })),
      ]
    })
    .toSorted((a, b) => a.column - b.column)
}

function tableHeader(): TemplateRow {
  const cells = columnFields.map((field, index): TemplateCell => ({
    column: index + 1,
    style: 'header',
    text: headings[field],
  }))
  return { row: headerRow, height: 46, cells }
}

function emptyRows(): TemplateRow[] {
  return Array.from({ length: readyRows }, (_, index) => ({
    row: firstRow + index,
    cells: columnFields.map((field, column): TemplateCell => ({ column: column + 1, style: columnStyles[field] })),
  }))
}

/**
 * Lines come from conditional formats, so that rows which are not used print as nothing: they rule rows with content, the
 * row after them, and all ready rows of a blank template. An item's first row has a stronger line above, and what its
 * other rows repeat is grey.
 */
function conditionalFormats(): string[] {
  const row = firstRow
  const all = `$A$${row}:$${lastColumnName}$${ownLayout.lastRow}`
  const newItem = `AND($A${row}<>"",OR($A${row}<>$A${row - 1},$B${row}<>$B${row - 1}))`
  const repeated = `AND($A${row}<>"",$A${row}=$A${row - 1},$B${row}=$B${row - 1})`
  const ruled = `OR(COUNTA($A${row - 1}:$${lastColumnName}${row})>0,AND(ROW()<=${ownLayout.lastRow},COUNTA(${all})=0))`
  const repeatedColumns = `A${row}:C${lastPreparedRow} H${row}:H${lastPreparedRow}`
  const otherColumns = `D${row}:G${lastPreparedRow} I${row}:${lastColumnName}${lastPreparedRow}`
  return [
    conditionalFormat(repeatedColumns, [
      [repeated, differentials.repeated],
      [newItem, differentials.newItem],
      [ruled, differentials.row],
    ]),
    conditionalFormat(
      otherColumns,
      [
        [newItem, differentials.newItem],
        [ruled, differentials.row],
      ],
      3,
    ),
  ]
}

function validations(edition: Edition): string {
  const column = (field: ColumnField) => {
    const name = columnName(ownColumn(field))
    return `${name}${firstRow}:${name}${lastPreparedRow}`
  }
  const value = (field: LabelField) => cellName(ownLayout.labels[field] ?? { column: 1, row: 1 })
  const dates = [value('signedOn'), value('preparedOn'), value('returnedToBauOn'), column('due'), column('completedOn')]
  const rules = [
    listValidation(column('covid'), ['Yes', 'No'], 'Choose Yes or No from the list.', 'stop'),
    listValidation(
      column('status'),
      actionStatuses.map((status) => actionStatusNames[status]),
      'Choose a status from the list.',
      'stop',
    ),
    listValidation(
      value('organisationType'),
      organisationChoices(edition).names,
      organisationChoices(edition).warning,
      'warning',
    ),
    element(
      'dataValidation',
      {
        type: 'date',
        operator: 'greaterThan',
        errorStyle: 'stop',
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: 'Not a date',
        error: dateError(edition),
        sqref: dates.join(' '),
      },
      element('formula1', {}, '36525'),
    ),
    ...(edition.covidDates
      ? [
          element('dataValidation', {
            allowBlank: true,
            showInputMessage: true,
            promptTitle: 'Covid-impacted items only',
            prompt: 'For example “3 months” or “6 weeks” after your return to business as usual.',
            sqref: column('afterBau'),
          }),
        ]
      : []),
  ]
  return element('dataValidations', { count: rules.length }, ...rules)
}

function listValidation(
  sqref: string,
  values: readonly string[],
  error: string,
  errorStyle: 'stop' | 'warning',
): string {
  return element(
    'dataValidation',
    { type: 'list', errorStyle, allowBlank: true, showErrorMessage: true, errorTitle: 'Not in the list', error, sqref },
    element('formula1', {}, text(`"${values.join(',')}"`)),
  )
}
