/** Inserts rows into one worksheet of a package, and moves everything in the package that refers to what moved. */
import type { PackageEdit } from '../package/package-edit'
import { relationsPart } from '../package/relations'
import { readWorkbookPart, type Workbook, type WorkbookSheet } from '../package/workbook'
import { attributeOf, descendants, firstElement, type XmlElement } from '../package/xml-tree'
import { decodeXml } from '../package/xml-text'
import { SpreadsheetError } from '../problem'
import { shiftOtherSheetFormulas } from './cell-formulas'
import { shiftAnchors } from './drawing-anchors'
import { editAttribute, editText, formulaEdit, type Insertion } from './insertion'
import { shiftLegacyDrawing } from './legacy-drawing'
import { linkedParts, type LinkedPart } from './linked-parts'
import { shiftMergedCells } from './merged-cells'
import { dropCachedValues, recalculateOnOpen } from './recalculation'
import { shiftReferencesIn } from './references-in-tree'
import { refuseInsertion } from './refuse-insertion'
import { RowShift, type RowInsertion } from './row-shift'
import { insertIntoSheetData } from './sheet-rows'

/**
 * Adds rows to a sheet as Excel does, each a copy of the row that it stands below: styles, height, formulas, but no values.
 * All insertions are made at once and named by the rows as they are numbered before any of them, in any order.
 * Throws a SpreadsheetError, and the edit is of no more use, where Excel would refuse too: through an array formula of several
 * rows, through a pivot table, or past the last row of a sheet; and where a part that must be looked at is damaged.
 */
export function insertRows(
  edit: PackageEdit,
  sheet: Pick<WorkbookSheet, 'name' | 'part' | 'index'>,
  insertions: readonly RowInsertion[],
  ownColumns: ReadonlySet<number> = new Set(),
): void {
  const shift = new RowShift(insertions)
  if (shift.added === 0) return
  const root = edit.xml(sheet.part)?.root
  if (root === undefined) throw new SpreadsheetError('file.damaged', { part: sheet.part })
  const insertion = { shift, sheet: sheet.name, ownColumns }
  const workbook = readWorkbookPart(edit)
  const parts = linkedParts(edit, workbook.part, sheet.part)
  refuseInsertion(root, shift, edit, parts)

  for (const part of parts) shiftPart(edit, part, insertion)
  shiftDefinedNames(edit, workbook, sheet.index, insertion)
  recalculateOnOpen(edit, workbook)
}

function shiftPart(edit: PackageEdit, { part, type, own }: LinkedPart, insertion: Insertion): void {
  if (type === 'vmlDrawing') {
    const before = edit.part(part)
    const text = before === null ? '' : decodeXml(before)
    const after = shiftLegacyDrawing(text, insertion, own)
    if (after !== text) edit.replace(part, new TextEncoder().encode(after))
    return
  }
  const root = edit.xml(part)?.root
  if (root === undefined) return
  if (shiftTree(root, type, insertion, own)) edit.changed(part)
  if (type === 'drawing' || type === 'worksheet') shiftLinks(edit, relationsPart(part), insertion)
}

function shiftTree(root: XmlElement, type: string, insertion: Insertion, own: boolean): boolean {
  const shifted = shiftReferencesIn(root, insertion, own)
  if (type === 'drawing') return (own && shiftAnchors(root, insertion.shift)) || shifted
  if (type !== 'worksheet') return shifted
  if (own) {
    insertIntoSheetData(root, insertion)
    shiftMergedCells(root, insertion)
    shiftAnchors(root, insertion.shift)
    return true
  }
  if (shiftOtherSheetFormulas(root, insertion) || shifted) {
    dropCachedValues(root)
    return true
  }
  return false
}

/** Links within the workbook that are written as relations: "#Plan!B18". */
function shiftLinks(edit: PackageEdit, part: string, insertion: Insertion): void {
  const root = edit.xml(part)?.root
  if (root === undefined) return
  const move = formulaEdit(insertion, { own: false })
  for (const relation of descendants(root, 'Relationship')) {
    const isLink = (attributeOf(relation, 'Target') ?? '').startsWith('#')
    if (isLink && editAttribute(relation, 'Target', (target) => `#${move(target.slice(1))}`)) edit.changed(part)
  }
}

function shiftDefinedNames(edit: PackageEdit, { part, document }: Workbook, index: number, insertion: Insertion): void {
  const list = firstElement(document.root, 'definedNames')
  for (const name of list === undefined ? [] : descendants(list, 'definedName')) {
    const own = attributeOf(name, 'localSheetId') === String(index)
    if (editText(name, formulaEdit(insertion, { own }))) edit.changed(part)
  }
}
