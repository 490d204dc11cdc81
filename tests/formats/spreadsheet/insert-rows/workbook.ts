/** A workbook of a few parts, rows inserted into it, and its parts as text. */
import { insertRows } from '~/formats/spreadsheet/insert-rows/insert-rows'
import type { RowInsertion } from '~/formats/spreadsheet/insert-rows/row-shift'
import { openPackage, type OpenPackage } from '~/formats/spreadsheet/package/open-package'
import { PackageEdit } from '~/formats/spreadsheet/package/package-edit'
import { readWorkbookPart } from '~/formats/spreadsheet/package/workbook'
import { writeZip } from '~/formats/spreadsheet/package/zip-write'

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${target}"/>`

export function relations(...list: [id: string, type: string, target: string][]): string {
  return `<Relationships>${list.map((each) => relation(...each)).join('')}</Relationships>`
}

/** The sheets Plan (sheet1.xml) and Other (sheet2.xml), and whatever other parts are given. */
export function workbookOf(parts: Readonly<Record<string, string>>, names = '', properties = '<calcPr/>'): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types><Override PartName="/xl/calcChain.xml" ContentType="chain"/></Types>',
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook><sheets><sheet name="Plan" id="rId1"/><sheet name="Other" id="rId2"/></sheets><definedNames>${names}</definedNames>${properties}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ...('xl/calcChain.xml' in parts
        ? [['rId3', 'calcChain', 'calcChain.xml'] satisfies [string, string, string]]
        : []),
    ),
    'xl/worksheets/sheet1.xml': sheet(''),
    'xl/worksheets/sheet2.xml': sheet(''),
    ...parts,
  }
  return writeZip(new Map(Object.entries(all).map(([name, text]) => [name, new TextEncoder().encode(text)])))
}

export function sheet(rows: string, after = '', before = ''): string {
  return `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
}

export const tenBelow14: readonly RowInsertion[] = [{ below: 14, count: 10 }]

export interface Inserted {
  written: OpenPackage
  text: (part: string) => string
}

export function insertInto(bytes: Uint8Array, insertions = tenBelow14, name = 'Plan', times = 1): Inserted {
  const edit = new PackageEdit(openPackage(bytes))
  const found = readWorkbookPart(edit).sheets.find((each) => each.name === name)
  if (found === undefined) throw new Error(`No sheet ${name}`)
  for (let time = 0; time < times; time++) insertRows(edit, found, insertions)
  const written = openPackage(edit.write())
  return { written, text: (part) => new TextDecoder().decode(written.part(part) ?? new Uint8Array()) }
}
