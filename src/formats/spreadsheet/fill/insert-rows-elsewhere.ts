/** What inserting rows in one sheet changes in the other parts of a workbook. */
import { relationsOf, relationsPart } from '../package/relations'
import type { Workbook, WorkbookSheet } from '../package/workbook'
import {
  attributeOf,
  descendants,
  elementsOf,
  firstElement,
  setAttribute,
  textOf,
  type XmlElement,
} from '../package/xml-tree'
import { sheetRows } from '../read/read-sheet'
import { mentionsSheet, shiftFormula } from './formula-references'
import { rewriteText } from './insert-rows'
import type { PackageEditor } from './package-editor'
import { shiftCellName, shiftRangeList, shiftRow, type RowShift } from './row-shift'

export function insertRowsElsewhere(
  editor: PackageEditor,
  workbook: Workbook,
  sheet: WorkbookSheet,
  shift: RowShift,
): void {
  shiftDefinedNames(editor, workbook, sheet, shift)
  for (const other of workbook.sheets) if (other.part !== sheet.part) shiftOtherSheet(editor, other, sheet.name, shift)
  for (const relation of relationsOf(editor.source, sheet.part)) {
    if (relation.external) continue
    switch (relation.type) {
      case 'table':
        shiftTable(editor, relation.target, sheet.name, shift)
        break
      case 'drawing':
        shiftDrawing(editor, relation.target, shift)
        break
      case 'comments':
      case 'threadedComment':
        shiftReferences(editor, relation.target, ['comment', 'threadedComment'], shift)
        break
      case 'vmlDrawing':
        shiftVml(editor, relation.target, shift)
        break
      default:
        break
    }
  }
  for (const name of editor.source.archive.entries.keys()) {
    if (/charts?\/(chart|chartEx)\d*\.xml$/i.test(name)) shiftChart(editor, name, sheet.name, shift)
    else if (/pivotCache\/pivotCacheDefinition\d*\.xml$/i.test(name)) shiftPivotSource(editor, name, sheet.name, shift)
  }
}

/** The order in which cells were last calculated names cells that have moved; Excel makes it anew. */
export function dropCalculationChain(editor: PackageEditor, workbook: Workbook): void {
  const relation = workbook.relations.find(({ type }) => type === 'calcChain')
  if (relation === undefined) return
  editor.replace(relation.target, null)
  removeWhere(editor, relationsPart(workbook.part), (element) => attributeOf(element, 'Id') === relation.id)
  const partName = `/${relation.target}`.toLowerCase()
  removeWhere(editor, '[Content_Types].xml', (element) => attributeOf(element, 'PartName')?.toLowerCase() === partName)
}

function removeWhere(editor: PackageEditor, part: string, matches: (element: XmlElement) => boolean): void {
  const root = editor.xml(part)?.root
  if (root === undefined) return
  root.children = root.children.filter((node) => node.kind !== 'element' || !matches(node))
  editor.markChanged(part)
}

function shiftDefinedNames(editor: PackageEditor, workbook: Workbook, sheet: WorkbookSheet, shift: RowShift): void {
  const root = editor.xml(workbook.part)?.root
  const list = firstElement(root, 'definedNames')
  if (list === undefined) return
  for (const element of elementsOf(list, 'definedName')) {
    const formula = textOf(element)
    const own = attributeOf(element, 'localSheetId') === String(sheet.index)
    const shifted = shiftFormula(formula, sheet.name, own, shift)
    if (shifted === formula) continue
    rewriteText(element, shifted)
    editor.markChanged(workbook.part)
  }
}

function shiftOtherSheet(editor: PackageEditor, other: WorkbookSheet, sheetName: string, shift: RowShift): void {
  const bytes = editor.source.part(other.part)
  // Most sheets never mention the plan, and need not be parsed to see it.
  if (bytes === null || !/<(\w+:)?(f|formula\d?)[ >]/.test(new TextDecoder().decode(bytes))) return
  const root = editor.xml(other.part)?.root
  if (root === undefined) return
  for (const local of ['f', 'formula', 'formula1', 'formula2']) {
    for (const element of descendants(root, local)) {
      const formula = textOf(element)
      const shifted = shiftFormula(formula, sheetName, false, shift)
      if (shifted === formula) continue
      rewriteText(element, shifted)
      editor.markChanged(other.part)
    }
  }
}

/** Values kept for formulas that look at the plan are out of date; without them a reader calculates anew. */
export function dropStaleValues(
  editor: PackageEditor,
  workbook: Workbook,
  sheet: WorkbookSheet,
  tables: readonly string[],
): boolean {
  let formulas = false
  for (const each of workbook.sheets) {
    const bytes = editor.source.part(each.part)
    if (bytes === null || !/<(\w+:)?f[ >]/.test(new TextDecoder().decode(bytes))) continue
    const root = editor.xml(each.part)?.root
    if (root === undefined) continue
    formulas = true
    for (const { cells } of sheetRows(root)) {
      for (const [, cell] of cells) {
        const formula = firstElement(cell, 'f')
        const value = firstElement(cell, 'v')
        if (formula === undefined || value === undefined) continue
        const text = textOf(formula)
        const stale =
          each.part === sheet.part || mentionsSheet(text, sheet.name) || tables.some((table) => text.includes(table))
        if (!stale) continue
        cell.children = cell.children.filter((node) => node !== value)
        if (attributeOf(cell, 't') !== undefined) setAttribute(cell, 't', undefined)
        editor.markChanged(each.part)
      }
    }
  }
  return formulas
}

/** Asks spreadsheets to calculate everything when they open the file. */
export function calculateOnOpening(editor: PackageEditor, workbook: Workbook): void {
  const properties = firstElement(editor.xml(workbook.part)?.root, 'calcPr')
  if (properties === undefined) return
  setAttribute(properties, 'fullCalcOnLoad', '1')
  editor.markChanged(workbook.part)
}

function shiftTable(editor: PackageEditor, part: string, sheetName: string, shift: RowShift): void {
  const root = editor.xml(part)?.root
  if (root === undefined) return
  const before = attributeOf(root, 'ref') ?? ''
  setAttribute(root, 'ref', shiftRangeList(before, shift))
  for (const local of ['autoFilter', 'sortState', 'sortCondition']) {
    for (const element of descendants(root, local)) {
      setAttribute(element, 'ref', shiftRangeList(attributeOf(element, 'ref') ?? '', shift))
    }
  }
  for (const local of ['calculatedColumnFormula', 'totalsRowFormula']) {
    for (const element of descendants(root, local))
      rewriteText(element, shiftFormula(textOf(element), sheetName, true, shift))
  }
  editor.markChanged(part)
}

/** Pictures and charts below the plan move down. Rows count from 0 here. */
function shiftDrawing(editor: PackageEditor, part: string, shift: RowShift): void {
  const root = editor.xml(part)?.root
  if (root === undefined) return
  for (const anchor of elementsOf(root)) {
    const from = rowElement(anchor, 'from')
    const to = rowElement(anchor, 'to')
    const behaviour = attributeOf(anchor, 'editAs') ?? 'twoCell'
    if (from === undefined || behaviour === 'absolute') continue
    const start = Number(textOf(from))
    const moved = shiftRow(start + 1, shift) - 1
    rewriteText(from, String(moved))
    if (to === undefined) {
      if (moved !== start) editor.markChanged(part)
      continue
    }
    const end = Number(textOf(to))
    const movedEnd = behaviour === 'oneCell' ? end + moved - start : shiftRow(end + 1, shift) - 1
    rewriteText(to, String(movedEnd))
    if (moved !== start || movedEnd !== end) editor.markChanged(part)
  }
}

function rowElement(anchor: XmlElement, which: 'from' | 'to'): XmlElement | undefined {
  return firstElement(firstElement(anchor, which), 'row')
}

function shiftReferences(editor: PackageEditor, part: string, locals: readonly string[], shift: RowShift): void {
  const root = editor.xml(part)?.root
  if (root === undefined) return
  for (const local of locals) {
    for (const element of descendants(root, local)) {
      const ref = attributeOf(element, 'ref') ?? ''
      const shifted = shiftCellName(ref, shift)
      if (shifted === ref) continue
      setAttribute(element, 'ref', shifted)
      editor.markChanged(part)
    }
  }
}

/** Comments are drawn by VML, which is not always well-formed XML: its rows are replaced in the text. */
function shiftVml(editor: PackageEditor, part: string, shift: RowShift): void {
  const bytes = editor.source.part(part)
  if (bytes === null) return
  const text = new TextDecoder().decode(bytes)
  const row = (value: number) => shiftRow(value + 1, shift) - 1
  const shifted = text.replace(/<(\w+:)?shape\b[^]*?<\/\1shape>/g, (shape) => {
    const anchored = Number(/<(?:\w+:)?Row>\s*(\d+)\s*</.exec(shape)?.[1] ?? NaN)
    if (Number.isNaN(anchored) || row(anchored) === anchored) return shape
    return shape
      .replace(/(<(?:\w+:)?Row>\s*)(\d+)/, (_, open: string, value: string) => `${open}${row(Number(value))}`)
      .replace(/(<(?:\w+:)?Anchor>)([^<]*)/, (_, open: string, value: string) => {
        const numbers = value.split(',')
        for (const index of [2, 6]) numbers[index] = ` ${Number(numbers[index] ?? 0) + shift.count}`
        return open + numbers.join(',')
      })
  })
  if (shifted !== text) editor.replace(part, new TextEncoder().encode(shifted))
}

function shiftChart(editor: PackageEditor, part: string, sheetName: string, shift: RowShift): void {
  const root = editor.xml(part)?.root
  if (root === undefined) return
  for (const element of descendants(root, 'f')) {
    const formula = textOf(element)
    const shifted = shiftFormula(formula, sheetName, false, shift)
    if (shifted === formula) continue
    rewriteText(element, shifted)
    editor.markChanged(part)
  }
}

function shiftPivotSource(editor: PackageEditor, part: string, sheetName: string, shift: RowShift): void {
  const root = editor.xml(part)?.root
  if (root === undefined) return
  for (const source of descendants(root, 'worksheetSource')) {
    const ref = attributeOf(source, 'ref')
    if (ref === undefined || attributeOf(source, 'sheet')?.toLowerCase() !== sheetName.toLowerCase()) continue
    setAttribute(source, 'ref', shiftRangeList(ref, shift))
    editor.markChanged(part)
  }
}
