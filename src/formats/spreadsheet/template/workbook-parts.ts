/** The parts of a workbook besides its sheets and styles: what is in it, what it is called, its tables. */
import { writeZip } from '../package/zip-write'
import { element, part } from './markup'
import { makeStylesPart } from './own-styles'
import {
  contentTypes,
  coreProperties,
  relations,
  table,
  type DocumentProperties,
  type TableParts,
} from './package-parts'
import { relationNamespace, spreadsheetNamespace, type SharedStrings } from './sheet-markup'

export interface WorkbookSheet {
  name: string
  /** The worksheet part; its one table is related as rId1. */
  markup: Uint8Array
  /** The row that every printed page repeats. */
  titleRow: number
  /** Its name is unique in the workbook; letters only. */
  table: Omit<TableParts, 'id'>
}

/** A workbook of sheets with a table each. The same sheets give the same bytes. */
export function makeWorkbook(
  sheets: readonly WorkbookSheet[],
  strings: SharedStrings,
  properties: DocumentProperties,
): Uint8Array {
  return writeZip(
    new Map([
      ['[Content_Types].xml', contentTypes(partTypes(sheets.length))],
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
      ...sheets.map((sheet, index): [string, Uint8Array] => [
        `xl/tables/table${index + 1}.xml`,
        table({ id: index + 1, ...sheet.table }),
      ]),
      ['xl/styles.xml', makeStylesPart()],
      ['xl/sharedStrings.xml', part(strings.toMarkup())],
    ]),
  )
}

const officeDocument = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Content types of the parts of a workbook with so many sheets. */
function partTypes(count: number): [name: string, type: string][] {
  const each = (path: (number: number) => string, kind: string) =>
    Array.from({ length: count }, (_, index): [string, string] => [path(index + 1), `${officeDocument}.${kind}+xml`])
  return [
    ['xl/workbook.xml', `${officeDocument}.sheet.main+xml`],
    ...each((number) => `xl/worksheets/sheet${number}.xml`, 'worksheet'),
    ...each((number) => `xl/tables/table${number}.xml`, 'table'),
    ['xl/styles.xml', `${officeDocument}.styles+xml`],
    ['xl/sharedStrings.xml', `${officeDocument}.sharedStrings+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ]
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
