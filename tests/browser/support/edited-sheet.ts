/** A spreadsheet as its owner gives it back: cells changed as Excel changes them, or saved anew by another program. */
import { read, write } from '@e965/xlsx'
import { DOMParser, XMLSerializer, type Element } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { planSheetOf, serialOf, valueAt } from './workbook'

const sheetPart = 'xl/worksheets/sheet1.xml'
const headerRow = 8

/** A day is written as the number that a spreadsheet keeps for it. */
export type CellEdit = string | { date: string }

/** Changes cells of the row whose action is this, by the headings of their columns. Everything else in the file stays. */
export function withRowEdited(bytes: Buffer, action: string, edits: Readonly<Record<string, CellEdit>>): Buffer {
  const sheet = planSheetOf(bytes)
  const columns = 'ABCDEFGHIJKLMN'.split('')
  const columnOf = (heading: string) => columns.find((column) => valueAt(sheet, `${column}${headerRow}`) === heading)
  const rows = Array.from({ length: 20 }, (_, index) => headerRow + 1 + index)
  const row = rows.find((each) => valueAt(sheet, `${columnOf('Action required') ?? ''}${each}`) === action)
  const parts = unzipSync(bytes)
  const document = new DOMParser().parseFromString(strFromU8(parts[sheetPart] ?? new Uint8Array()), 'text/xml')
  const cells = Array.from(document.getElementsByTagName('c'))
  for (const [heading, edit] of Object.entries(edits)) {
    const name = `${columnOf(heading) ?? heading}${row ?? action}`
    const cell = cells.find((each) => each.getAttribute('r') === name)
    if (cell === undefined) throw new Error(`There is no cell ${name}`)
    writeCell(cell, edit)
  }
  return Buffer.from(zipSync({ ...parts, [sheetPart]: strToU8(new XMLSerializer().serializeToString(document)) }))
}

function writeCell(cell: Element, edit: CellEdit): void {
  const { ownerDocument } = cell
  if (ownerDocument === null) throw new Error('The cell is in no document')
  while (cell.firstChild !== null) cell.removeChild(cell.firstChild)
  const append = (parent: Element, name: string): Element => {
    const child = ownerDocument.createElementNS(cell.namespaceURI, name)
    parent.appendChild(child)
    return child
  }
  if (typeof edit === 'string') {
    cell.setAttribute('t', 'inlineStr')
    append(append(cell, 'is'), 't').appendChild(ownerDocument.createTextNode(edit))
  } else {
    cell.removeAttribute('t')
    append(cell, 'v').appendChild(ownerDocument.createTextNode(String(serialOf(edit.date))))
  }
}

/** Saved by SheetJS, which keeps the cells and nothing that it does not know. */
export function savedByAnotherProgram(bytes: Buffer): Buffer {
  const saved: unknown = write(read(bytes, { cellDates: false }), { type: 'buffer', bookType: 'xlsx' })
  if (!Buffer.isBuffer(saved)) throw new Error('SheetJS gives a buffer in Node.js')
  return saved
}
