/** What every step of an insertion knows. */
import { attributeOf, localName, newText, setAttribute, textOf, type XmlElement } from '../package/xml-tree'
import type { RowShift } from './row-shift'
import { shiftFormula, shiftRanges, type FormulaPlace, type Growth } from './shift-reference'

export interface Insertion {
  shift: RowShift
  /** The name of the sheet that rows go into. */
  sheet: string
  /** Columns in which each row says something of its own: what is merged over a row there is not merged over its copies. */
  ownColumns: ReadonlySet<number>
}

/** Writes an attribute only where it changes, and says whether it did. */
export function editAttribute(element: XmlElement, local: string, edit: (text: string) => string): boolean {
  const before = attributeOf(element, local)
  if (before === undefined) return false
  const after = edit(before)
  if (after === before) return false
  const written = element.attributes.find(({ name }) => name === local) ?? {
    name: element.attributes.find(({ name }) => localName(name) === local)?.name ?? local,
  }
  setAttribute(element, written.name, after)
  return true
}

/** The same for all the text in an element. */
export function editText(element: XmlElement, edit: (text: string) => string): boolean {
  const before = textOf(element)
  const after = edit(before)
  if (after === before) return false
  element.children = [newText(after)]
  return true
}

export function shiftRangesIn(element: XmlElement, local: string, { shift }: Insertion, growth: Growth): boolean {
  return editAttribute(element, local, (text) => shiftRanges(text, shift, growth))
}

export function formulaEdit({ shift, sheet }: Insertion, place: FormulaPlace): (text: string) => string {
  return (text) => shiftFormula(text, shift, sheet, place)
}

/** An attribute that counts rows from 0, or an element's text that does. */
export function rowIndexEdit(move: (row: number) => number): (text: string) => string {
  return (text) => (/^\s*\d+\s*$/.test(text) ? String(move(Number(text) + 1) - 1) : text)
}
