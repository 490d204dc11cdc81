/** Reads a worksheet's XML into a grid. */
import { parseCell, parseRange, parseRangeList, type CellRange } from '../cells/reference'
import { readCellValue, type CellContext } from '../cells/read-cell'
import { isTrue, type CellStyle } from '../cells/styles'
import { limits } from '../limits'
import type { OpenPackage } from '../package/open-package'
import { relationsOf } from '../package/relations'
import type { WorkbookSheet } from '../package/workbook'
import { attributeOf, descendants, elementsOf, firstElement, textOf, type XmlElement } from '../package/xml-tree'
import { SpreadsheetError } from '../problem'
import type { Grid, GridCell, GridTable, GridValidation } from './grid'

export interface SheetContext extends CellContext {
  styles: readonly CellStyle[]
}

/** Throws a SpreadsheetError where the sheet is damaged or holds more rows of data than the limit. */
export function readSheet(source: OpenPackage, sheet: WorkbookSheet, context: SheetContext): Grid {
  const document = source.xml(sheet.part)
  if (document === null) throw new SpreadsheetError('file.damaged', { part: sheet.part })
  const { root } = document
  const rows = new Map<number, Map<number, GridCell>>()
  const hiddenRows = new Set<number>()
  let lastRow = 0
  let lastColumn = 0
  let filledRows = 0
  for (const { element, row, cells } of sheetRows(root)) {
    if (isTrue(attributeOf(element, 'hidden'))) hiddenRows.add(row)
    let filled = false
    for (const [column, cell] of cells) {
      if (column > limits.columns) continue
      const read = readCell(cell, context)
      const known = rows.get(row)
      if (known === undefined) rows.set(row, new Map([[column, read]]))
      else known.set(column, read)
      if (read.value === null) continue
      filled = true
      lastColumn = Math.max(lastColumn, column)
    }
    if (!filled) continue
    lastRow = Math.max(lastRow, row)
    if (++filledRows > limits.dataRows) {
      throw new SpreadsheetError('workbook.too-many-rows', { sheet: sheet.name, limit: limits.dataRows })
    }
  }
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows,
    lastRow,
    lastColumn,
    merges: mergedRanges(root),
    hiddenRows,
    hiddenColumns: readHiddenColumns(root),
    tables: readTables(source, sheet),
    validations: readValidations(root),
    columnWidths: readColumnWidths(root),
    isProtected: isTrue(protectionOf(root)),
  }
}

export interface SheetRow {
  element: XmlElement
  row: number
  cells: [column: number, cell: XmlElement][]
}

/** The rows of a sheet with their numbers; a row or cell without a reference stands after the one before it. */
export function* sheetRows(root: XmlElement): Generator<SheetRow> {
  const sheetData = firstElement(root, 'sheetData')
  if (sheetData === undefined) return
  let row = 0
  for (const element of elementsOf(sheetData, 'row')) {
    const given = Number(attributeOf(element, 'r') ?? NaN)
    row = Number.isInteger(given) && given > 0 ? given : row + 1
    const cells: SheetRow['cells'] = []
    let column = 0
    for (const cell of elementsOf(element, 'c')) {
      column = parseCell(attributeOf(cell, 'r') ?? '')?.column ?? column + 1
      cells.push([column, cell])
    }
    yield { element, row, cells }
  }
}

function readCell(cell: XmlElement, context: SheetContext): GridCell {
  const style = context.styles[Number(attributeOf(cell, 's') ?? 0)]
  const value = readCellValue(cell, style, context)
  const formula = firstElement(cell, 'f') !== undefined
  // A result that is an empty text has the type of a text.
  const isNotCalculated = formula && value === null && (attributeOf(cell, 't') ?? 'n') === 'n'
  return { value, formula, ...(isNotCalculated ? { isNotCalculated } : {}), style: style?.look ?? null }
}

/** The ranges of cells that are merged. */
export function mergedRanges(root: XmlElement): CellRange[] {
  const list = firstElement(root, 'mergeCells')
  if (list === undefined) return []
  return elementsOf(list, 'mergeCell')
    .map((merge) => parseRange(attributeOf(merge, 'ref') ?? ''))
    .filter((range) => range !== null)
}

function readHiddenColumns(root: XmlElement): Set<number> {
  const hidden = new Set<number>()
  for (const column of descendants(firstElement(root, 'cols') ?? root, 'col')) {
    if (!isTrue(attributeOf(column, 'hidden'))) continue
    const last = Math.min(Number(attributeOf(column, 'max') ?? 0), limits.columns)
    for (let number = Number(attributeOf(column, 'min') ?? 1); number <= last; number++) hidden.add(number)
  }
  return hidden
}

function readTables(source: OpenPackage, sheet: WorkbookSheet): GridTable[] {
  return relationsOf(source, sheet.part)
    .filter(({ type }) => type === 'table')
    .flatMap(({ target }) => {
      const root = source.xml(target)?.root
      const range = root === undefined ? null : parseRange(attributeOf(root, 'ref') ?? '')
      if (root === undefined || range === null) return []
      return [
        {
          name: attributeOf(root, 'displayName') ?? '',
          range,
          totalsRows: Number(attributeOf(root, 'totalsRowCount') ?? 0),
        },
      ]
    })
}

/** Validations of the sheet, those of newer kinds in extension lists included. */
function readValidations(root: XmlElement): GridValidation[] {
  return Array.from(descendants(root, 'dataValidation'), (element) => {
    const formula = firstElement(element, 'formula1')
    const source = formula === undefined ? '' : textOf(formula)
    const reference = attributeOf(element, 'sqref') ?? textOf(firstElement(element, 'sqref') ?? element)
    return {
      ranges: parseRangeList(reference),
      type: attributeOf(element, 'type') ?? 'none',
      list: literalList(source),
      formula: source,
    }
  })
}

function protectionOf(root: XmlElement): string | undefined {
  const protection = firstElement(root, 'sheetProtection')
  return protection === undefined ? undefined : attributeOf(protection, 'sheet')
}

function readColumnWidths(root: XmlElement): Map<number, number> {
  const widths = new Map<number, number>()
  const list = firstElement(root, 'cols')
  for (const column of list === undefined ? [] : elementsOf(list, 'col')) {
    const width = Number(attributeOf(column, 'width') ?? NaN)
    const last = Math.min(Number(attributeOf(column, 'max') ?? 0), limits.columns)
    for (let number = Number(attributeOf(column, 'min') ?? 1); number <= last; number++) {
      if (Number.isFinite(width)) widths.set(number, width)
    }
  }
  return widths
}

/** The values of a list written in place: `"Yes,No"`. */
function literalList(formula: string): string[] | null {
  const match = /^\s*"([^]*)"\s*$/.exec(formula)
  return match?.[1] === undefined
    ? null
    : match[1]
        .replaceAll('""', '"')
        .split(',')
        .map((value) => value.trim())
}
