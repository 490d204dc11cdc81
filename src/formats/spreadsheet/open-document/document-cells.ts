/** Cells, rows and columns of an .ods. */
import { formatDate } from '~/domain/calendar-date'
import { cellText } from '../cells/cell-text'
import type { ChangeValue } from '../template/changes-layout'
import { element, text } from '../template/markup'
import type { DocumentStyle, PageName } from './document-styles'

export interface DocumentCell {
  style?: DocumentStyle
  value?: ChangeValue
  /** Name of the check or drop-down of the cell. */
  validation?: string | undefined
}

function cellMarkup({ style, value = null, validation }: DocumentCell): string {
  const attributes = { 'table:style-name': style, 'table:content-validation-name': validation }
  if (value === null) return element('table:table-cell', attributes)
  if (value.kind === 'date') {
    return element(
      'table:table-cell',
      { ...attributes, 'office:value-type': 'date', 'office:date-value': value.date },
      element('text:p', {}, formatDate(value.date)),
    )
  }
  if (value.kind === 'number') {
    const number = String(value.number)
    return element(
      'table:table-cell',
      { ...attributes, 'office:value-type': 'float', 'office:value': number },
      element('text:p', {}, number),
    )
  }
  const { text: cleaned } = cellText(value.text)
  if (cleaned === '') return element('table:table-cell', attributes)
  const paragraphs = cleaned.split('\n').map((line) => `<text:p>${spaced(line)}</text:p>`)
  return element('table:table-cell', { ...attributes, 'office:value-type': 'string' }, ...paragraphs)
}

/** White space that OpenDocument would collapse is written as elements (ODF 1.3 part 3, 6.1.2). */
function spaced(line: string): string {
  return text(line)
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ +| +$| {2,}/g, (spaces) => element('text:s', { 'text:c': spaces.length }))
}

/** Centimetres for a width in characters of the standard font. */
function widthInCentimetres(characters: number): string {
  return `${(((characters * 7 + 5) / 96) * 2.54).toFixed(2)}cm`
}

/** Collects row styles by height, since an .ods has no other way to give a row its height. */
export class RowStyles {
  readonly #heights = new Map<number, string>()

  nameFor(points: number): string {
    const known = this.#heights.get(points)
    if (known !== undefined) return known
    const name = `row-${this.#heights.size + 1}`
    this.#heights.set(points, name)
    return name
  }

  toMarkup(): string {
    return Array.from(this.#heights, ([points, name]) =>
      element(
        'style:style',
        { 'style:name': name, 'style:family': 'table-row' },
        element('style:table-row-properties', {
          'style:row-height': `${points}pt`,
          'style:use-optimal-row-height': 'false',
        }),
      ),
    ).join('')
  }
}

export function rowMarkup(cells: readonly DocumentCell[], height: number, rowStyles: RowStyles): string {
  return element('table:table-row', { 'table:style-name': rowStyles.nameFor(height) }, ...cells.map(cellMarkup))
}

export function columnStyle(name: string, width: number): string {
  return element(
    'style:style',
    { 'style:name': name, 'style:family': 'table-column' },
    element('style:table-column-properties', { 'style:column-width': widthInCentimetres(width) }),
  )
}

export function tableStyle(page: PageName): string {
  return element(
    'style:style',
    { 'style:name': `table-${page}`, 'style:family': 'table', 'style:master-page-name': page },
    element('style:table-properties', { 'table:display': 'true', 'style:writing-mode': 'lr-tb' }),
  )
}
