/**
 * The plan as an .ods, which public bodies must be able to offer. Written by code of our own, since SheetJS writes neither
 * widths nor wrapping nor a language; SheetJS reads it back as the second opinion (docs/decisions/0012-open-document.md).
 */
import type { LoggedChange } from '~/domain/change-log'
import type { Edition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { emptyPlan } from '~/domain/plan-values'
import { uncapitalised } from '~/domain/text'
import { columnName } from '../cells/reference'
import { estimateRowHeight } from '../cells/row-height'
import { isUnderUpdate, shownCovidFields, shownLaterFields } from '../fill/show-later-parts'
import { columnFields, labelFields, type ColumnField, type LabelField } from '../layout'
import { writeZip } from '../package/zip-write'
import { planLabels, planRows, type PlanRow } from '../plan-rows'
import { changeFields, changeRows, changesHeaderRow, changesSheetName, changeWidths } from '../template/changes-layout'
import { helpHeadings, helpRows } from '../template/help-texts'
import { element, part, text } from '../template/markup'
import {
  footerText,
  headerRow,
  headings,
  helpSheetName,
  labels,
  ownLayout,
  planSheetName,
  readyRows,
  tableName,
  titleOf,
  titleText,
} from '../template/own-layout'
import { widths } from '../template/plan-sheet'
import { fieldsOfYear, labelsOfYear } from '../template/year-parts'
import { changesColumnName, changesRange, changesTable } from './changes-table'
import { columnStyle, rowMarkup, RowStyles, tableStyle, type DocumentCell } from './document-cells'
import { manifest, mediaType, metadata, settings } from './document-parts'
import { validations } from './document-validations'
import { cellStyles, documentStyles, namespaces, type DocumentStyle } from './document-styles'

export interface OpenDocumentRequest {
  /** Null for a blank template. */
  plan: Plan | null
  /** What updates changed, the latest first. */
  changes: readonly LoggedChange[]
  edition: Edition
  draft: boolean
}

/** The .ods file. The same request gives the same bytes. */
export function makeOpenDocument({ plan, changes, edition, draft }: OpenDocumentRequest): Uint8Array {
  const title = plan === null ? titleText(edition.id, draft) : titleOf(plan, edition.id, draft)
  const properties = {
    title: `DSP Toolkit: ${uncapitalised(title)}`,
    subject: 'Improvement plan for the Data Security and Protection Toolkit',
  }
  // Headings stay in view when scrolling down, the reference when scrolling across.
  const frozen = [
    { name: planSheetName, columns: 1, rows: headerRow },
    ...(changes.length === 0 ? [] : [{ name: changesSheetName, columns: 0, rows: changesHeaderRow }]),
    { name: helpSheetName, columns: 0, rows: 3 },
  ]
  const footer = text(footerText(edition.id))
  return writeZip(
    new Map([
      ['mimetype', new TextEncoder().encode(mediaType)],
      ['content.xml', part(content(plan, changes, edition, title))],
      ['styles.xml', part(documentStyles(footer))],
      ['meta.xml', part(metadata(properties))],
      ['settings.xml', part(settings(frozen))],
      ['META-INF/manifest.xml', part(manifest())],
    ]),
    new Set(['mimetype']),
  )
}

function content(plan: Plan | null, changes: readonly LoggedChange[], edition: Edition, title: string): string {
  const rowStyles = new RowStyles()
  const planTable = planSheet(plan, edition, title, rowStyles)
  const changed = changeRows(changes)
  const changesSheet = changed.length === 0 ? '' : changesTable(changed, rowStyles)
  const helpTable = helpSheet(edition, rowStyles)
  const last = headerRow + Math.max(readyRows, plan === null ? 0 : planRows(plan).length)
  return element(
    'office:document-content',
    namespaces,
    element(
      'office:automatic-styles',
      {},
      cellStyles(),
      rowStyles.toMarkup(),
      ...columnFields.map((field) => columnStyle(`column-${field}`, widths[field])),
      ...changeFields.map((field) => columnStyle(changesColumnName(field), changeWidths[field])),
      ...helpWidths.map((width, index) => columnStyle(`help-${index}`, width)),
      ...(['landscape', 'spread', 'portrait'] as const).map(tableStyle),
    ),
    element(
      'office:body',
      {},
      element(
        'office:spreadsheet',
        {},
        validations(edition),
        planTable,
        changesSheet,
        helpTable,
        element(
          'table:database-ranges',
          {},
          element('table:database-range', {
            'table:name': tableName,
            'table:target-range-address': `'${planSheetName}'.A${headerRow}:'${planSheetName}'.${columnName(columnFields.length)}${last}`,
            'table:display-filter-buttons': 'true',
          }),
          changed.length === 0 ? '' : changesRange(changed.length),
        ),
      ),
    ),
  )
}

function planSheet(plan: Plan | null, edition: Edition, title: string, rowStyles: RowStyles): string {
  const values = planLabels(plan ?? emptyPlan({ id: 'blank', edition: '', preparedOn: null }))
  const labelRows = [4, 5, 6].map((row) => {
    const cells: DocumentCell[] = columnFields.map(() => ({}))
    for (const field of labelFields) {
      const place = ownLayout.labels[field]
      if (place?.row !== row || (values[field] === null && !labelsOfYear(edition).includes(field))) continue
      const style = place.column === 2 ? 'label' : 'labelRight'
      cells[place.column - 2] = { style, value: { kind: 'text', text: labels[field] } }
      const validation = field === 'organisationType' ? 'type' : dateLabels.has(field) ? 'date' : undefined
      cells[place.column - 1] = {
        style: dateLabels.has(field) ? 'valueDate' : 'value',
        value: values[field],
        validation,
      }
      // The line under a value runs on under the column that a long value flows into.
      if (place.column !== 11) cells[place.column] = { style: 'value' }
    }
    return rowMarkup(cells, 20, rowStyles)
  })
  const purpose = `Data Security and Protection Toolkit. Use one row for each action. The sheet “${helpSheetName}” explains every column.`
  const header = columnFields.map((field): DocumentCell => ({
    style: 'header',
    value: { kind: 'text', text: headings[field] },
  }))
  const rows = plan === null ? [] : planRows(plan)
  const filled = plan === null ? [] : [...shownCovidFields(plan), ...shownLaterFields(plan)]
  const shown = new Set<ColumnField>([...fieldsOfYear(edition), ...filled])
  const columns = columnFields.map((field) =>
    element('table:table-column', {
      'table:style-name': `column-${field}`,
      'table:visibility': shown.has(field) ? undefined : 'collapse',
    }),
  )
  const spare = Math.max(0, readyRows - rows.length)
  return element(
    'table:table',
    {
      'table:name': planSheetName,
      'table:style-name': plan !== null && isUnderUpdate(plan) ? 'table-spread' : 'table-landscape',
    },
    element('table:table-header-columns', {}, ...columns.slice(0, 1)),
    ...columns.slice(1),
    rowMarkup([{ style: 'title', value: { kind: 'text', text: title } }], 30, rowStyles),
    rowMarkup([{ style: 'secondary', value: { kind: 'text', text: purpose } }], 18, rowStyles),
    rowMarkup([{}], 8, rowStyles),
    ...labelRows,
    rowMarkup([{}], 12, rowStyles),
    element('table:table-header-rows', {}, rowMarkup(header, 46, rowStyles)),
    ...rows.map((row, index) => planRow(row, rows[index - 1], rowStyles)),
    ...(plan === null ? Array.from({ length: spare }, () => rowMarkup(blankRow(), 30, rowStyles)) : []),
  )
}

const dateLabels: ReadonlySet<LabelField> = new Set<LabelField>(['signedOn', 'preparedOn', 'returnedToBauOn'])
const itemFields: readonly ColumnField[] = ['reference', 'title', 'gap', 'covid']

function planRow(row: PlanRow, above: PlanRow | undefined, rowStyles: RowStyles): string {
  const sameItem =
    above !== undefined && itemFields.every((field) => JSON.stringify(row[field]) === JSON.stringify(above[field]))
  const cells = columnFields.map((field): DocumentCell => {
    const repeated = sameItem && itemFields.includes(field)
    return {
      style: styleOf(field, sameItem ? (repeated ? 'repeated' : '') : 'first'),
      value: row[field],
      validation: validationOf[field],
    }
  })
  const wrapped = columnFields.flatMap((field) => {
    const value = row[field]
    return value?.kind === 'text' ? [{ text: value.text, width: widths[field] - 1.5, bold: field === 'reference' }] : []
  })
  return rowMarkup(cells, estimateRowHeight(wrapped, 10) + 3, rowStyles)
}

function styleOf(field: ColumnField, kind: '' | 'first' | 'repeated'): DocumentStyle {
  const date = field === 'due' || field === 'completedOn' || field === 'agreedDue'
  if (kind === 'repeated') return field === 'reference' ? 'repeatedReference' : 'repeatedText'
  if (kind === 'first') return field === 'reference' ? 'firstReference' : date ? 'firstDate' : 'firstText'
  return field === 'reference' ? 'reference' : date ? 'date' : 'text'
}

const validationOf: Partial<Record<ColumnField, string>> = {
  due: 'date',
  completedOn: 'date',
  covid: 'covid',
  status: 'status',
}

function blankRow(): DocumentCell[] {
  return columnFields.map((field) => ({ style: styleOf(field, ''), validation: validationOf[field] }))
}

const helpWidths = [26, 66, 42] as const

function helpSheet(edition: Edition, rowStyles: RowStyles): string {
  const cell = (style: DocumentStyle, content: string): DocumentCell => ({
    style,
    value: { kind: 'text', text: content },
  })
  const header = [helpHeadings.topic, helpHeadings.text, helpHeadings.example].map((heading) => cell('header', heading))
  return element(
    'table:table',
    { 'table:name': helpSheetName, 'table:style-name': 'table-portrait' },
    ...helpWidths.map((_, index) => element('table:table-column', { 'table:style-name': `help-${index}` })),
    rowMarkup([cell('title', helpSheetName)], 30, rowStyles),
    rowMarkup([{}], 10, rowStyles),
    element('table:table-header-rows', {}, rowMarkup(header, 24, rowStyles)),
    ...helpRows(edition).map(({ topic, text: advice, example }) => {
      const fitted = [topic, advice, example].map((content, index) => ({
        text: content,
        width: (helpWidths[index] ?? 0) - 1.5,
      }))
      return rowMarkup(
        [cell('helpTopic', topic), cell('helpText', advice), cell('helpText', example)],
        estimateRowHeight(fitted, 10) + 6,
        rowStyles,
      )
    }),
  )
}
