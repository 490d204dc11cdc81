/** What a workbook remembers of its last calculation, and how it is told to calculate again when it is opened. */
import type { PackageEdit } from '../package/package-edit'
import { relationsPart } from '../package/relations'
import type { Workbook } from '../package/workbook'
import { attributeOf, firstElement, isElement, setAttribute, type XmlElement } from '../package/xml-tree'
import { formulaCells } from './cell-formulas'

/** Removes the results that a sheet keeps of its formulas. The caller marks the sheet as changed. */
export function dropCachedValues(sheet: XmlElement): void {
  for (const { cell } of formulaCells(sheet)) {
    setAttribute(cell, 't', undefined)
    cell.children = cell.children.filter((node) => !isElement(node, 'v') && !isElement(node, 'is'))
  }
}

/**
 * Has Excel calculate everything when the workbook is opened, and drops the calculation chain, which lists the cells that have
 * formulas (ECMA-376 part 1, 18.6): a chain that names a cell without one makes Excel repair the file. Without `calcPr`
 * Excel calculates anyway.
 */
export function recalculateOnOpen(edit: PackageEdit, workbook: Pick<Workbook, 'part' | 'relations'>): void {
  const root = edit.xml(workbook.part)?.root
  const properties = root === undefined ? undefined : firstElement(root, 'calcPr')
  const isSet = properties === undefined || /^(1|true)$/.test(attributeOf(properties, 'fullCalcOnLoad') ?? '')
  if (properties !== undefined && !isSet) {
    setAttribute(properties, 'fullCalcOnLoad', '1')
    edit.changed(workbook.part)
  }
  for (const { id, type, target, external } of workbook.relations) {
    if (type !== 'calcChain' || external) continue
    edit.replace(target, null)
    removeChildren(edit, relationsPart(workbook.part), (relation) => attributeOf(relation, 'Id') === id)
    const isChain = (name: string) => name.toLowerCase() === `/${target}`.toLowerCase()
    removeChildren(edit, '[Content_Types].xml', (entry) => isChain(attributeOf(entry, 'PartName') ?? ''))
  }
}

function removeChildren(edit: PackageEdit, part: string, isGone: (element: XmlElement) => boolean): void {
  const root = edit.xml(part)?.root
  if (root === undefined) return
  root.children = root.children.filter((node) => !isElement(node) || !isGone(node))
  edit.changed(part)
}
