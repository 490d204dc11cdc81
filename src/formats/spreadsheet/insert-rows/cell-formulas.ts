/** The formulas in a sheet's cells. */
import type { CellPosition } from '../cells/reference'
import { attributeOf, firstElement, newText, setAttribute, textOf, type XmlElement } from '../package/xml-tree'
import { sheetRows } from '../read/read-sheet'
import { editText, formulaEdit, shiftRangesIn, type Insertion } from './insertion'
import { rewriteReferences } from './rewrite-references'
import { isSameName, translateFormula } from './shift-reference'

/** A cell with a formula. */
export interface FormulaCell extends CellPosition {
  cell: XmlElement
  formula: XmlElement
}

export function* formulaCells(sheet: XmlElement): Generator<FormulaCell> {
  for (const { row, cells } of sheetRows(sheet)) {
    for (const [column, cell] of cells) {
      const formula = firstElement(cell, 'f')
      if (formula !== undefined) yield { column, row, cell, formula }
    }
  }
}

/**
 * Writes out the formulas that cells share (ECMA-376 part 1, 18.3.1.40): once rows come between them, their references no
 * longer move alike. `where` tells by a formula's text which ones are to be written out.
 */
export function expandSharedFormulas(cells: Iterable<FormulaCell>, where: (formula: string) => boolean): void {
  const masters = new Map<string, CellPosition & { text: string }>()
  for (const { column, row, formula } of cells) {
    if (attributeOf(formula, 't') !== 'shared') continue
    const group = attributeOf(formula, 'si') ?? ''
    const own = textOf(formula)
    if (own !== '') masters.set(group, { column, row, text: own })
    const master = masters.get(group)
    if (master === undefined || !where(master.text)) continue
    for (const name of ['t', 'si', 'ref']) setAttribute(formula, name, undefined)
    formula.children = [newText(translateFormula(master.text, row - master.row, column - master.column))]
  }
}

/** Moves what the formula of a cell refers to. Says whether anything did. */
export function shiftCellFormula({ formula, row }: FormulaCell, insertion: Insertion, own: boolean): boolean {
  const place = own ? { own, row } : { own }
  const changed = editText(formula, formulaEdit(insertion, place))
  // The cells of an array formula or of a data table, and a data table's two input cells.
  const moved = own ? ['ref', 'r1', 'r2'].filter((name) => shiftRangesIn(formula, name, insertion, 'none')) : []
  return changed || moved.length > 0
}

/** Another sheet's formulas: only those that name the sheet can change. */
export function shiftOtherSheetFormulas(sheet: XmlElement, insertion: Insertion): boolean {
  const cells = Array.from(formulaCells(sheet))
  expandSharedFormulas(cells, (formula) => namesSheet(formula, insertion.sheet))
  return cells.map((cell) => shiftCellFormula(cell, insertion, false)).includes(true)
}

function namesSheet(formula: string, sheet: string): boolean {
  let found = false
  rewriteReferences(formula, (_, qualifier) => {
    found ||= qualifier.kind === 'sheet' && isSameName(qualifier.name, sheet)
    return null
  })
  return found
}
