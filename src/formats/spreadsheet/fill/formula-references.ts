/**
 * Finds the references in a formula without evaluating it, so that they can be moved: not those in texts, in names such as
 * LOG10, or in structured references, where a table column may be called Q1.
 */
import { columnNumber, lastRow } from '../cells/reference'
import { shiftEnd, shiftRow, type RowShift } from './row-shift'

export interface FormulaReference {
  /** Sheet that the reference names, or null for the formula's own sheet. */
  sheet: string | null
  /** As written, without the sheet: "$B$7:D9", "B7", "3:5". */
  text: string
}

const token =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!|\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(!])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/uy

/** The formula with every reference replaced by what `replace` makes of it. */
export function mapReferences(formula: string, replace: (reference: FormulaReference) => string): string {
  let result = ''
  let sheet: string | null = null
  let at = 0
  while (at < formula.length) {
    if (formula[at] === '[') {
      const end = closingBracket(formula, at)
      result += formula.slice(at, end)
      at = end
      sheet = null
      continue
    }
    token.lastIndex = at
    const match = token.exec(formula)
    if (match === null) {
      result += formula[at] ?? ''
      at++
      sheet = null
      continue
    }
    const [whole, quoted, plain] = match
    at += whole.length
    const prefix = quoted?.replaceAll("''", "'") ?? plain
    if (prefix !== undefined && whole.endsWith('!')) {
      result += whole
      sheet = prefix
      continue
    }
    result += isReference(whole) ? replace({ sheet, text: whole }) : whole
    sheet = null
  }
  return result
}

function closingBracket(formula: string, start: number): number {
  let depth = 0
  for (let at = start; at < formula.length; at++) {
    // An apostrophe escapes the next character inside a structured reference.
    if (formula[at] === "'") at++
    else if (formula[at] === '[') depth++
    else if (formula[at] === ']' && --depth === 0) return at + 1
  }
  return formula.length
}

const cellPattern = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/

function isReference(text: string): boolean {
  return text.split(':').every((part) => {
    const cell = cellPattern.exec(part)
    if (cell === null) return /^\$?\d{1,7}$/.test(part) && text.includes(':')
    return columnNumber(cell[2] ?? '') !== null && Number(cell[4]) >= 1 && Number(cell[4]) <= lastRow
  })
}

/** The formula after rows were inserted in a sheet; `own` is whether a reference without a sheet means that sheet. */
export function shiftFormula(formula: string, sheetName: string, own: boolean, shift: RowShift): string {
  const wanted = sheetName.toLowerCase()
  return mapReferences(formula, ({ sheet, text }) => {
    if (sheet === null ? !own : sheet.toLowerCase() !== wanted) return text
    const [first = '', second] = text.split(':')
    if (second === undefined) return withRow(first, shiftRow(rowOf(first), shift))
    const [from, to] = [rowOf(first), rowOf(second)]
    if (from > to) return `${withRow(first, shiftEnd(to, from, shift))}:${withRow(second, shiftRow(to, shift))}`
    return `${withRow(first, shiftRow(from, shift))}:${withRow(second, shiftEnd(from, to, shift))}`
  })
}

/** The formula as it reads when copied a number of rows down and columns right: relative references go along. */
export function copyFormula(formula: string, rows: number, columns = 0): string {
  return mapReferences(formula, ({ text }) =>
    text
      .split(':')
      .map((part) => moved(part, rows, columns))
      .join(':'),
  )
}

function moved(part: string, rows: number, columns: number): string {
  const cell = cellPattern.exec(part)
  if (cell === null) return part.startsWith('$') ? part : String(Number(part) + rows)
  const [, columnFixed = '', column = '', rowFixed = '', row = ''] = cell
  const number = columnNumber(column) ?? 1
  const newColumn = columnFixed === '$' || columns === 0 ? column : nameOfColumn(number + columns)
  return `${columnFixed}${newColumn}${rowFixed}${rowFixed === '$' ? row : Number(row) + rows}`
}

function nameOfColumn(column: number): string {
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

function rowOf(part: string): number {
  return Number(/\d+$/.exec(part)?.[0] ?? 0)
}

function withRow(part: string, row: number): string {
  return part.replace(/\d+$/, String(row))
}

/** Whether a formula looks at the sheet, by its name or, for formulas of its own, anyhow. */
export function mentionsSheet(formula: string, sheetName: string): boolean {
  let found = false
  mapReferences(formula, ({ sheet, text }) => {
    if (sheet?.toLowerCase() === sheetName.toLowerCase()) found = true
    return text
  })
  return found
}
