/** Results that a workbook keeps of its formulas are out of date once cells that they look at have changed. */
import { formulaCells } from '../insert-rows/cell-formulas'
import { dropCachedValues } from '../insert-rows/recalculation'
import type { PackageEdit } from '../package/package-edit'
import type { Workbook, WorkbookSheet } from '../package/workbook'
import { attributeOf, firstElement, setAttribute, textOf } from '../package/xml-tree'
import { decodeXml } from '../package/xml-text'

/** Drops the results of formulas that look at the sheet, and has everything calculated when the workbook is opened. */
export function refreshResults(
  edit: PackageEdit,
  workbook: Workbook,
  sheet: WorkbookSheet,
  tables: readonly string[],
): void {
  const names = [sheet.name, sheet.name.replaceAll("'", "''"), ...tables].map((name) => name.toLowerCase())
  let formulas = false
  for (const each of workbook.sheets) {
    const bytes = edit.part(each.part)
    // Most sheets have no formulas, and need not be parsed to see it.
    if (bytes === null || !/<(\w+:)?f[ >]/.test(decodeXml(bytes))) continue
    const root = edit.xml(each.part)?.root
    if (root === undefined) continue
    formulas = true
    const texts = Array.from(formulaCells(root), ({ formula }) => textOf(formula).toLowerCase())
    const looks = each.part === sheet.part || texts.some((text) => names.some((name) => text.includes(name)))
    if (!looks) continue
    dropCachedValues(root)
    edit.changed(each.part)
  }
  const properties = firstElement(edit.xml(workbook.part)?.root, 'calcPr')
  if (!formulas || properties === undefined || attributeOf(properties, 'fullCalcOnLoad') === '1') return
  setAttribute(properties, 'fullCalcOnLoad', '1')
  edit.changed(workbook.part)
}
