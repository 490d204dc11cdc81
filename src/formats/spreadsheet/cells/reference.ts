/** A1 references: cells and rectangles of cells. Columns and rows count from 1, as people and files count them. */

export interface CellPosition {
  column: number
  row: number
}

export interface CellRange {
  from: CellPosition
  to: CellPosition
}

const lastColumn = 16_384
export const lastRow = 1_048_576

/** 1 is A, 27 is AA. */
export function columnName(column: number): string {
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  }
  return name
}

/** The inverse of `columnName`, in any case; null where the text names no column of a sheet. */
export function columnNumber(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null
  let column = 0
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column <= lastColumn ? column : null
}

export function cellName({ column, row }: CellPosition): string {
  return `${columnName(column)}${row}`
}

/** "B7" or "$B$7"; null where the text is not one cell of a sheet. */
export function parseCell(text: string): CellPosition | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text)
  const column = columnNumber(match?.[1] ?? '')
  const row = Number(match?.[2])
  return column === null || !(row <= lastRow) ? null : { column, row }
}

/** "B7:D9" or "B7"; null where the text is neither. */
export function parseRange(text: string): CellRange | null {
  const [first = '', second, ...rest] = text.split(':')
  const from = parseCell(first)
  const to = second === undefined ? from : parseCell(second)
  if (from === null || to === null || rest.length > 0) return null
  return {
    from: { column: Math.min(from.column, to.column), row: Math.min(from.row, to.row) },
    to: { column: Math.max(from.column, to.column), row: Math.max(from.row, to.row) },
  }
}

/** "B7:D9", or "B7" for one cell. */
export function rangeName({ from, to }: CellRange): string {
  const start = cellName(from)
  const end = cellName(to)
  return start === end ? start : `${start}:${end}`
}

/** The ranges of a list such as "F9:F28 H9", leaving out what is not a range. */
export function parseRangeList(text: string): CellRange[] {
  return text
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== null)
}

export function contains(range: CellRange, { column, row }: CellPosition): boolean {
  return column >= range.from.column && column <= range.to.column && row >= range.from.row && row <= range.to.row
}
