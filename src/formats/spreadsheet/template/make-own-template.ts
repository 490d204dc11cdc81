/** Makes the tool's own template: the workbook that a plan is filled into, and that anyone may fill by hand. */
import type { Edition } from '~/domain/editions'
import { columnFields } from '../layout'
import { helpHeadings } from './help-texts'
import { helpTableRange, makeHelpSheet } from './help-sheet'
import { headerRow, headings, helpSheetName, ownLayout, planSheetName, tableName, titleText } from './own-layout'
import { makePlanSheet } from './plan-sheet'
import { SharedStrings } from './sheet-markup'
import { makeWorkbook } from './workbook-parts'

/** The .xlsx of a blank template. The same edition gives the same bytes. */
export function makeOwnTemplate(edition: Edition): Uint8Array {
  const strings = new SharedStrings()
  const lastColumn = String.fromCharCode(64 + columnFields.length)
  const sheets = [
    {
      name: planSheetName,
      markup: makePlanSheet(edition, strings),
      titleRow: headerRow,
      table: {
        name: tableName,
        range: `A${headerRow}:${lastColumn}${ownLayout.lastRow}`,
        headings: columnFields.map((field) => headings[field]),
        filter: true,
      },
    },
    {
      name: helpSheetName,
      markup: makeHelpSheet(edition, strings),
      titleRow: 3,
      table: {
        name: 'HowToFillThisIn',
        range: helpTableRange(edition),
        headings: [helpHeadings.topic, helpHeadings.text, helpHeadings.example],
        filter: false,
      },
    },
  ]
  return makeWorkbook(sheets, strings, {
    title: `DSP Toolkit: ${titleText(edition.id, false).toLowerCase()}`,
    subject: 'Improvement plan for the Data Security and Protection Toolkit',
  })
}
