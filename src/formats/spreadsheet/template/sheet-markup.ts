/** What both sheets of the template are written with: cells whose texts stand in the shared strings. */
import { cellName } from '../cells/reference'
import { element, text } from './markup'
import { styleIndex, type StyleName } from './own-styles'

export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Texts in the order in which they were first used. */
export class SharedStrings {
  readonly #indexes = new Map<string, number>()

  indexOf(value: string): number {
    const known = this.#indexes.get(value)
    if (known !== undefined) return known
    this.#indexes.set(value, this.#indexes.size)
    return this.#indexes.size - 1
  }

  toMarkup(): string {
    const items = Array.from(this.#indexes.keys(), (value) =>
      element('si', {}, element('t', { 'xml:space': value.trim() === value ? undefined : 'preserve' }, text(value))),
    )
    return element('sst', { xmlns: spreadsheetNamespace, uniqueCount: items.length }, ...items)
  }
}

export interface TemplateCell {
  column: number
  style: StyleName
  text?: string
}

export interface TemplateRow {
  row: number
  /** Points. */
  height?: number
  cells: readonly TemplateCell[]
}

export function sheetData(rows: readonly TemplateRow[], strings: SharedStrings): string {
  return element('sheetData', {}, ...rows.map((row) => rowMarkup(row, strings)))
}

function rowMarkup({ row, height, cells }: TemplateRow, strings: SharedStrings): string {
  return element(
    'row',
    { r: row, ht: height, customHeight: height === undefined ? undefined : true },
    ...cells.map(({ column, style, text: content }) =>
      element(
        'c',
        { r: cellName({ column, row }), s: styleIndex(style), t: content === undefined ? undefined : 's' },
        content === undefined ? '' : element('v', {}, String(strings.indexOf(content))),
      ),
    ),
  )
}

/** Widths in characters of the standard font, by column. */
export function columnWidths(
  widths: readonly number[],
  styleOf: (column: number) => StyleName,
  hidden: readonly number[] = [],
): string {
  return element(
    'cols',
    {},
    ...widths.map((width, index) =>
      element('col', {
        min: index + 1,
        max: index + 1,
        width,
        customWidth: true,
        style: styleIndex(styleOf(index + 1)),
        hidden: hidden.includes(index + 1) ? true : undefined,
      }),
    ),
  )
}

/** Rules of which the first that holds for a cell says how it looks; `before` counts those of the sheet that go before. */
export function conditionalFormat(
  sqref: string,
  rules: readonly [formula: string, dxfId: number][],
  before = 0,
): string {
  return element(
    'conditionalFormatting',
    { sqref },
    ...rules.map(([formula, dxfId], index) =>
      element(
        'cfRule',
        { type: 'expression', dxfId, priority: before + index + 1 },
        element('formula', {}, text(formula)),
      ),
    ),
  )
}

/** A4; `fitToHeight` 0 is as many pages as it takes, and what is two pages wide is printed row by row. */
export function pageSetup(orientation: 'landscape' | 'portrait', footer: string): string {
  return (
    element('pageMargins', { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }) +
    element('pageSetup', { paperSize: 9, orientation, pageOrder: 'overThenDown', fitToWidth: 1, fitToHeight: 0 }) +
    element('headerFooter', {}, element('oddFooter', {}, text(`&L&"Arial"&8${footer}&R&"Arial"&8Page &P of &N`)))
  )
}
