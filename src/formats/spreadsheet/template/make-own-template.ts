/** Makes the tool's own template: the workbook that a plan is filled into, and that anyone may fill by hand. */
import type { Edition } from '~/domain/editions'
import { columnFields } from '../layout'
import { writeZip } from '../package/zip-write'
import { helpHeadings } from './help-texts'
import { helpTableRange, makeHelpSheet } from './help-sheet'
import { element, part, text } from './markup'
import { headerRow, headings, helpSheetName, ownLayout, planSheetName, tableName, titleText } from './own-layout'
import { makeStylesPart } from './own-styles'
import { makePlanSheet } from './plan-sheet'
import { relationNamespace, SharedStrings, spreadsheetNamespace } from './sheet-markup'

/** The .xlsx of a blank template. The same edition gives the same bytes. */
export function makeOwnTemplate(edition: Edition): Uint8Array {
  const strings = new SharedStrings()
  const planSheet = makePlanSheet(edition, strings)
  const helpSheet = makeHelpSheet(edition, strings)
  const lastColumn = String.fromCharCode(64 + columnFields.length)
  return writeZip(
    new Map([
      ['[Content_Types].xml', contentTypes()],
      [
        '_rels/.rels',
        relations([
          ['officeDocument', 'xl/workbook.xml'],
          ['core-properties', 'docProps/core.xml'],
        ]),
      ],
      ['docProps/core.xml', coreProperties(edition)],
      ['xl/workbook.xml', workbook()],
      [
        'xl/_rels/workbook.xml.rels',
        relations([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['worksheet', 'worksheets/sheet2.xml'],
          ['styles', 'styles.xml'],
          ['sharedStrings', 'sharedStrings.xml'],
        ]),
      ],
      ['xl/worksheets/sheet1.xml', planSheet],
      ['xl/worksheets/_rels/sheet1.xml.rels', relations([['table', '../tables/table1.xml']])],
      ['xl/worksheets/sheet2.xml', helpSheet],
      ['xl/worksheets/_rels/sheet2.xml.rels', relations([['table', '../tables/table2.xml']])],
      [
        'xl/tables/table1.xml',
        table(
          1,
          tableName,
          `A${headerRow}:${lastColumn}${ownLayout.lastRow}`,
          columnFields.map((field) => headings[field]),
          true,
        ),
      ],
      [
        'xl/tables/table2.xml',
        table(
          2,
          'HowToFillThisIn',
          helpTableRange(edition),
          [helpHeadings.topic, helpHeadings.text, helpHeadings.example],
          false,
        ),
      ],
      ['xl/styles.xml', makeStylesPart()],
      ['xl/sharedStrings.xml', part(strings.toMarkup())],
    ]),
  )
}

const officeDocument = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(): Uint8Array {
  const override = (name: string, type: string) => element('Override', { PartName: name, ContentType: type })
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
      override('/xl/worksheets/sheet1.xml', `${officeDocument}.worksheet+xml`),
      override('/xl/worksheets/sheet2.xml', `${officeDocument}.worksheet+xml`),
      override('/xl/tables/table1.xml', `${officeDocument}.table+xml`),
      override('/xl/tables/table2.xml', `${officeDocument}.table+xml`),
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

function coreProperties(edition: Edition): Uint8Array {
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element('dc:title', {}, text(`DSP Toolkit: ${titleText(edition.id, false).toLowerCase()}`)),
      element('dc:subject', {}, 'Improvement plan for the Data Security and Protection Toolkit'),
      element('dc:language', {}, 'en-GB'),
    ),
  )
}

function workbook(): Uint8Array {
  const sheet = (name: string, index: number) => element('sheet', { name, sheetId: index, 'r:id': `rId${index}` })
  const titles = (name: string, index: number, row: number) =>
    element('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, `'${name}'!$${row}:$${row}`)
  return part(
    element(
      'workbook',
      { xmlns: spreadsheetNamespace, 'xmlns:r': relationNamespace },
      element('workbookPr', {}),
      element('bookViews', {}, element('workbookView', { windowWidth: 28800, windowHeight: 15000, activeTab: 0 })),
      element('sheets', {}, sheet(planSheetName, 1), sheet(helpSheetName, 2)),
      element('definedNames', {}, titles(planSheetName, 0, headerRow), titles(helpSheetName, 1, 3)),
    ),
  )
}

function table(id: number, name: string, ref: string, columns: readonly string[], filter: boolean): Uint8Array {
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
