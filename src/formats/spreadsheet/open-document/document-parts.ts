/** The parts of an .ods beside its content: what it is called, how it opens, what is in it. */
import { element, text } from '../template/markup'
import { planSheetName } from '../template/own-layout'
import { namespaces } from './document-styles'

export const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'

export function metadata(title: string): string {
  return element(
    'office:document-meta',
    namespaces,
    element(
      'office:meta',
      {},
      element('dc:title', {}, text(`DSP Toolkit: ${title.charAt(0).toLowerCase()}${title.slice(1)}`)),
      element('dc:subject', {}, 'Improvement plan for the Data Security and Protection Toolkit'),
      element('dc:language', {}, 'en-GB'),
    ),
  )
}

/** Headings stay in view when scrolling down, the columns that say what a row is about when scrolling across. */
export function settings(sheets: readonly { name: string; columns: number; rows: number }[]): string {
  const item = (name: string, type: string, value: string) =>
    element('config:config-item', { 'config:name': name, 'config:type': type }, value)
  const split = (name: string, columns: number, rows: number) =>
    element(
      'config:config-item-map-entry',
      { 'config:name': name },
      item('HorizontalSplitMode', 'short', columns === 0 ? '0' : '2'),
      item('VerticalSplitMode', 'short', '2'),
      item('HorizontalSplitPosition', 'int', String(columns)),
      item('VerticalSplitPosition', 'int', String(rows)),
      item('ActiveSplitRange', 'short', columns === 0 ? '2' : '3'),
      item('PositionLeft', 'int', '0'),
      item('PositionRight', 'int', String(columns)),
      item('PositionTop', 'int', '0'),
      item('PositionBottom', 'int', String(rows)),
      item('ShowGrid', 'boolean', 'false'),
    )
  const view = element(
    'config:config-item-map-entry',
    {},
    element(
      'config:config-item-map-named',
      { 'config:name': 'Tables' },
      ...sheets.map(({ name, columns, rows }) => split(name, columns, rows)),
    ),
    item('ActiveTable', 'string', planSheetName),
    item('ShowGrid', 'boolean', 'false'),
  )
  return element(
    'office:document-settings',
    namespaces,
    element(
      'office:settings',
      {},
      element(
        'config:config-item-set',
        { 'config:name': 'ooo:view-settings' },
        element('config:config-item-map-indexed', { 'config:name': 'Views' }, view),
      ),
    ),
  )
}

export function manifest(): string {
  const entry = (path: string, type: string) =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type })
  return element(
    'manifest:manifest',
    { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': '1.3' },
    entry('/', mediaType),
    ...['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'].map((name) => entry(name, 'text/xml')),
  )
}
