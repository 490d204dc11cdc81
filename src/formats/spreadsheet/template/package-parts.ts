/** The parts of a workbook that say what its other parts are: content types, relations, properties, tables. */
import { element, part, text } from './markup'
import { relationNamespace, spreadsheetNamespace } from './sheet-markup'

const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Content types by part name; parts that are not named are plain XML. */
export function contentTypes(types: readonly [name: string, type: string][]): Uint8Array {
  return part(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...types.map(([name, type]) => element('Override', { PartName: `/${name}`, ContentType: type })),
    ),
  )
}

/** Relations in their order, with the ids rId1, rId2 and so on. */
export function relations(list: readonly [type: string, target: string][]): Uint8Array {
  return part(
    element(
      'Relationships',
      { xmlns: packageRelations },
      ...list.map(([type, target], index) =>
        element('Relationship', {
          Id: `rId${index + 1}`,
          Type: type === 'core-properties' ? `${packageRelations}/metadata/${type}` : `${relationNamespace}/${type}`,
          Target: target,
        }),
      ),
    ),
  )
}

export interface DocumentProperties {
  title: string
  subject: string
}

export function coreProperties({ title, subject }: DocumentProperties): Uint8Array {
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element('dc:title', {}, text(title)),
      element('dc:subject', {}, text(subject)),
      element('dc:language', {}, 'en-GB'),
    ),
  )
}

export interface TableParts {
  id: number
  name: string
  /** Its cells, headings included: "A8:K28". */
  ref: string
  columns: readonly string[]
  filter: boolean
}

export function table({ id, name, ref, columns, filter }: TableParts): Uint8Array {
  return part(
    element(
      'table',
      { xmlns: spreadsheetNamespace, id, name, displayName: name, ref, totalsRowShown: false },
      filter ? element('autoFilter', { ref }) : '',
      element(
        'tableColumns',
        { count: columns.length },
        ...columns.map((column, index) => element('tableColumn', { id: index + 1, name: column })),
      ),
      element('tableStyleInfo', {
        showFirstColumn: false,
        showLastColumn: false,
        showRowStripes: false,
        showColumnStripes: false,
      }),
    ),
  )
}
