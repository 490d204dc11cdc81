/** The parts of a workbook besides its sheets and styles: what is in it, what it is called, its tables. */
import { writeZip } from '../package/zip-write'
import { element, part, text } from './markup'
import { makeStylesPart } from './own-styles'
import { relationNamespace, spreadsheetNamespace, type SharedStrings } from './sheet-markup'

export interface WorkbookSheet {
  name: string
  /** The worksheet part; its one table is related as rId1. */
  markup: Uint8Array
  /** The row that every printed page repeats. */
  titleRow: number
  table: WorkbookTable
}

export interface WorkbookTable {
  /** Unique in the workbook; letters only. */
  name: string
  /** "A8:K28" */
  range: string
  headings: readonly string[]
  filter: boolean
}

export interface WorkbookProperties {
  title: string
  subject: string
}

/** A workbook of sheets with a table each. The same sheets give the same bytes. */
export function makeWorkbook(
  sheets: readonly WorkbookSheet[],
  strings: SharedStrings,
  properties: WorkbookProperties,
): Uint8Array {
  return writeZip(
    new Map([
      ['[Content_Types].xml', contentTypes(sheets.length)],
      [
        '_rels/.rels',
        relations([
          ['officeDocument', 'xl/workbook.xml'],
          ['core-properties', 'docProps/core.xml'],
        ]),
      ],
      ['docProps/core.xml', coreProperties(properties)],
      ['xl/workbook.xml', workbook(sheets)],
      [
        'xl/_rels/workbook.xml.rels',
        relations([
          ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
          ['styles', 'styles.xml'],
          ['sharedStrings', 'sharedStrings.xml'],
        ]),
      ],
      ...sheets.flatMap(({ markup }, index): [string, Uint8Array][] => [
        [`xl/worksheets/sheet${index + 1}.xml`, markup],
        [`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relations([['table', `../tables/table${index + 1}.xml`]])],
      ]),
      ...sheets.map(({ table }, index): [string, Uint8Array] => [
        `xl/tables/table${index + 1}.xml`,
        tablePart(index + 1, table),
      ]),
      ['xl/styles.xml', makeStylesPart()],
      ['xl/sharedStrings.xml', part(strings.toMarkup())],
    ]),
  )
}

const officeDocument = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(count: number): Uint8Array {
  const override = (name: string, type: string) => element('Override', { PartName: name, ContentType: type })
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  return part(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('/xl/workbook.xml', `${officeDocument}.sheet.main+xml`),
      ...numbers.map((number) => override(`/xl/worksheets/sheet${number}.xml`, `${officeDocument}.worksheet+xml`)),
      ...numbers.map((number) => override(`/xl/tables/table${number}.xml`, `${officeDocument}.table+xml`)),
      override('/xl/styles.xml', `${officeDocument}.styles+xml`),
      override('/xl/sharedStrings.xml', `${officeDocument}.sharedStrings+xml`),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ),
  )
}

function relations(list: readonly [type: string, target: string][]): Uint8Array {
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
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

function coreProperties({ title, subject }: WorkbookProperties): Uint8Array {
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

function workbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  const sheet = ({ name }: WorkbookSheet, index: number) =>
    element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` })
  const titles = ({ name, titleRow }: WorkbookSheet, index: number) =>
    element('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, `'${name}'!$${titleRow}:$${titleRow}`)
  return part(
    element(
      'workbook',
      { xmlns: spreadsheetNamespace, 'xmlns:r': relationNamespace },
      element('workbookPr', {}),
      element('bookViews', {}, element('workbookView', { windowWidth: 28800, windowHeight: 15000, activeTab: 0 })),
      element('sheets', {}, ...sheets.map(sheet)),
      element('definedNames', {}, ...sheets.map(titles)),
    ),
  )
}

function tablePart(id: number, { name, range, headings, filter }: WorkbookTable): Uint8Array {
  return part(
    element(
      'table',
      { xmlns: spreadsheetNamespace, id, name, displayName: name, ref: range, totalsRowShown: false },
      filter ? element('autoFilter', { ref: range }) : '',
      element(
        'tableColumns',
        { count: headings.length },
        ...headings.map((heading, index) => element('tableColumn', { id: index + 1, name: heading })),
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
