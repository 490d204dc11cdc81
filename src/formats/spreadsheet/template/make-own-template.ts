/** Makes the tool's own template: the workbook that a plan is filled into, and that anyone may fill by hand. */
import type { Edition } from '~/domain/editions'
import { cellName, columnName } from '../cells/reference'
import { columnFields } from '../layout'
import { writeZip } from '../package/zip-write'
import {
  changeFields,
  changeHeadings,
  changesHeaderRow,
  changesReadyRows,
  changesSheetName,
  changesTableName,
} from './changes-layout'
import { makeChangesSheet } from './changes-sheet'
import { helpHeadings } from './help-texts'
import { helpTableRange, makeHelpSheet } from './help-sheet'
import { element, part } from './markup'
import { documentTitle, headerRow, headings, helpSheetName, ownLayout, planSheetName, tableName } from './own-layout'
import { makeStylesPart } from './own-styles'
import { contentTypes, coreProperties, relations, table } from './package-parts'
import { makePlanSheet } from './plan-sheet'
import { makeSavedPlanParts, savedPlanProperties } from './saved-plan-parts'
import { relationNamespace, SharedStrings, spreadsheetNamespace } from './sheet-markup'

/** The sheets in their order, with the row of headings that each repeats when it is printed. */
const sheets = [
  { name: planSheetName, headerRow, hidden: false },
  { name: changesSheetName, headerRow: changesHeaderRow, hidden: true },
  { name: helpSheetName, headerRow: 3, hidden: false },
] as const

/** The .xlsx of a blank template. The same edition gives the same bytes. */
export function makeOwnTemplate(edition: Edition): Uint8Array {
  const strings = new SharedStrings()
  const sheetParts = [
    makePlanSheet(edition, strings),
    makeChangesSheet(edition, strings),
    makeHelpSheet(edition, strings),
  ]
  return writeZip(
    new Map([
      ['[Content_Types].xml', contentTypes(partTypes)],
      [
        '_rels/.rels',
        relations([
          ['officeDocument', 'xl/workbook.xml'],
          ['core-properties', 'docProps/core.xml'],
        ]),
      ],
      [
        'docProps/core.xml',
        coreProperties({
          title: documentTitle(edition.id),
          subject: 'Improvement plan for the Data Security and Protection Toolkit',
        }),
      ],
      ['xl/workbook.xml', workbook()],
      [
        'xl/_rels/workbook.xml.rels',
        relations([
          ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
          ['styles', 'styles.xml'],
          ['sharedStrings', 'sharedStrings.xml'],
          ['customXml', '../customXml/item1.xml'],
        ]),
      ],
      ...sheetParts.flatMap((bytes, index): [string, Uint8Array][] => [
        [`xl/worksheets/sheet${index + 1}.xml`, bytes],
        [`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relations([['table', `../tables/table${index + 1}.xml`]])],
      ]),
      ...tables(edition).map((bytes, index): [string, Uint8Array] => [`xl/tables/table${index + 1}.xml`, bytes]),
      ['xl/styles.xml', makeStylesPart()],
      ['xl/sharedStrings.xml', part(strings.toMarkup())],
      ...makeSavedPlanParts(),
    ]),
  )
}

const officeDocument = 'application/vnd.openxmlformats-officedocument'

const partTypes: readonly [name: string, type: string][] = [
  ['xl/workbook.xml', `${officeDocument}.spreadsheetml.sheet.main+xml`],
  ...sheets.flatMap((_, index): [string, string][] => [
    [`xl/worksheets/sheet${index + 1}.xml`, `${officeDocument}.spreadsheetml.worksheet+xml`],
    [`xl/tables/table${index + 1}.xml`, `${officeDocument}.spreadsheetml.table+xml`],
  ]),
  ['xl/styles.xml', `${officeDocument}.spreadsheetml.styles+xml`],
  ['xl/sharedStrings.xml', `${officeDocument}.spreadsheetml.sharedStrings+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  [savedPlanProperties, `${officeDocument}.customXmlProperties+xml`],
]

/** Headings stay in view: those of the plan together with its references, which print on each page too. */
function workbook(): Uint8Array {
  return part(
    element(
      'workbook',
      { xmlns: spreadsheetNamespace, 'xmlns:r': relationNamespace },
      element('workbookPr', {}),
      element('bookViews', {}, element('workbookView', { windowWidth: 28800, windowHeight: 15000, activeTab: 0 })),
      element(
        'sheets',
        {},
        ...sheets.map(({ name, hidden }, index) =>
          element('sheet', {
            name,
            sheetId: index + 1,
            state: hidden ? 'hidden' : undefined,
            'r:id': `rId${index + 1}`,
          }),
        ),
      ),
      element(
        'definedNames',
        {},
        ...sheets.map(({ name, headerRow: row }, index) => {
          const rows = `'${name}'!$${row}:$${row}`
          return element(
            'definedName',
            { name: '_xlnm.Print_Titles', localSheetId: index },
            name === planSheetName ? `'${name}'!$A:$A,${rows}` : rows,
          )
        }),
      ),
    ),
  )
}

function tables(edition: Edition): Uint8Array[] {
  return [
    table({
      id: 1,
      name: tableName,
      ref: `A${headerRow}:${cellName({ column: columnFields.length, row: ownLayout.lastRow })}`,
      columns: columnFields.map((field) => headings[field]),
      filter: true,
    }),
    table({
      id: 2,
      name: changesTableName,
      ref: `A${changesHeaderRow}:${columnName(changeFields.length)}${changesHeaderRow + changesReadyRows}`,
      columns: changeFields.map((field) => changeHeadings[field]),
      filter: true,
    }),
    table({
      id: 3,
      name: 'HowToFillThisIn',
      ref: helpTableRange(edition),
      columns: [helpHeadings.topic, helpHeadings.text, helpHeadings.example],
      filter: false,
    }),
  ]
}
