/** Templates of an update, made here: headings up to column T, rows ready to be filled, a drop-down for Yes and No. */
import { columnName } from '~/formats/spreadsheet/cells/reference'
import { writeZip } from '~/formats/spreadsheet/package/zip-write'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

export interface UpdateTemplate {
  title?: string
  headings: readonly string[]
  /** Texts of the rows below the headings; the other rows are empty. */
  rows?: readonly (readonly string[])[]
}

const titleRow = 1
const headingRow = 4
export const firstRow = 5
const readyRows = 12

/** The style of every ready cell wraps its text; columns that are named after a date show one. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDDDDD"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" fillId="2" borderId="1"/><xf borderId="1"><alignment wrapText="1"/></xf><xf numFmtId="14" borderId="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`

export function updateTemplate({ title = 'Improvement plan', headings, rows = [] }: UpdateTemplate): Uint8Array {
  const text = (place: string, style: number, value: string) =>
    `<c r="${place}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`
  const cell = (heading: string, column: number, row: number) => {
    const place = `${columnName(column + 1)}${row}`
    const style = /date$/i.test(heading) ? 3 : 2
    const value = rows[row - firstRow]?.[column] ?? ''
    return value === '' ? `<c r="${place}" s="${style}"/>` : text(place, style, value)
  }
  const ready = Array.from({ length: readyRows }, (_, index) => firstRow + index)
  const valid = headings.findIndex((heading) => /still/i.test(heading))
  const sheet = [
    `<worksheet xmlns="${main}"><sheetData>`,
    `<row r="${titleRow}">${text(`A${titleRow}`, 0, title)}</row>`,
    `<row r="${headingRow}">${headings.map((heading, index) => text(`${columnName(index + 1)}${headingRow}`, 1, heading)).join('')}</row>`,
    ...ready.map(
      (row) => `<row r="${row}">${headings.map((heading, index) => cell(heading, index, row)).join('')}</row>`,
    ),
    '</sheetData>',
    valid === -1
      ? ''
      : `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${columnName(valid + 1)}${firstRow}:${columnName(valid + 1)}${firstRow + readyRows - 1}"><formula1>"Y,N"</formula1></dataValidation></dataValidations>`,
    '</worksheet>',
  ]
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
  const parts: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('worksheets/sheet1.xml', 'worksheet')}${override('styles.xml', 'styles')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Update" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', sheet.join('')],
    ['xl/styles.xml', styles],
  ]
  return writeZip(new Map(parts.map(([name, content]) => [name, new TextEncoder().encode(content)])))
}

/** Columns up to T, as a template of contributing outcomes has them: some are somebody else's, the last two ask for an update. */
export const headingsToT: readonly string[] = [
  'Organisation code',
  'Outcome reference',
  'Outcome title',
  'Objective',
  'Your answer',
  'Mandatory',
  'Gap against the expected level',
  'Action required',
  'Action owner',
  'Delivery date',
  'Status',
  'Comments',
  'Risk score',
  'Cost',
  'Start date',
  'Reviewer comments',
  'Internal use only',
  'Sector',
  'Is the delivery date still valid?',
  'December 2025 comments',
]
