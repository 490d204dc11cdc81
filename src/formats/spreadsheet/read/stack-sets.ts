/**
 * Tables that have the actions of an item side by side: "Action 1, Owner 1, Date 1, Action 2, Owner 2, Date 2". For reading, the
 * sets of columns are laid below one another, a row for each action, as in most plans; the sheet keeps where each cell stands
 * in the file.
 */
import type { CellPosition, CellRange } from '../cells/reference'
import type { MappedField } from '../layout'
import { mergeAt, textAt, type Grid, type GridCell } from './grid'
import { fieldsOfHeading, normalHeading } from './heading-words'

const lookedAt = { rows: 60, columns: 100 } as const
/** Characters. A longer text is no heading, and the patterns need not go through it. */
const longestHeading = 120
/** More would be a calendar, or one column for each week. */
const mostSets = 12

/** The sheet with its sets of columns below one another, or as it is where it has none. */
export function stackSets(grid: Grid): Grid {
  for (let row = 1; row <= Math.min(grid.lastRow, lookedAt.rows); row++) {
    const columns = setsIn(grid, row)
    if (columns !== null) return stack(grid, row, columns)
  }
  return grid
}

interface NumberedHeading {
  column: number
  /** Without its number, and with what is merged above it. */
  base: string
  isNumbered: boolean
  /** By itself, without its number. */
  own: string
}

/** The columns of each set, or null where the row heads none. */
function setsIn(grid: Grid, row: number): number[][] | null {
  const headings = numberedHeadings(grid, row)
  const groups = Array.from(Map.groupBy(headings, ({ base }) => base).values()).filter(({ length }) => length > 1)
  const actions = groups.find(([heading]) => fieldsOf(heading).has('action'))
  if (actions === undefined || actions.length > mostSets) return null
  const members = groups.filter((group) => group.length === actions.length && fieldsOf(group[0]).size > 0)
  const repeated = members.flat()
  // Without numbers, something above the columns may tell them apart: what was agreed, and what holds now.
  const isNumbered = repeated.every((heading) => heading.isNumbered)
  const isToldApart = repeated.some(({ column }) => textAt(grid, { column, row: row - 1 }).trim() !== '')
  if (members.length < 2 || (!isNumbered && isToldApart)) return null
  return actions.map((_, set) => members.flatMap((group) => group[set]?.column ?? []))
}

const ordinal = /\b(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)\b/i
const number = /^\d{1,2}[.)] |(?:\b(?:no|number)\b\.? ?|#)?(?<![\d.,])\(?\d{1,2}\)?(?![\d.,])/i

function withoutNumber(text: string): string {
  return text.replace(ordinal, ' ').replace(number, ' ').replace(/\s+/g, ' ').trim()
}

function numberedHeadings(grid: Grid, row: number): NumberedHeading[] {
  const headings: NumberedHeading[] = []
  for (let column = 1; column <= Math.min(grid.lastColumn, lookedAt.columns); column++) {
    const own = textAt(grid, { column, row }).trim()
    if (own === '' || own.length > longestHeading) continue
    const above = mergedAbove(grid, column, row)
    const text = normalHeading(`${above === null ? '' : textAt(grid, above).slice(0, longestHeading)} ${own}`)
    const base = withoutNumber(text)
    headings.push({ column, base, isNumbered: base !== text, own: withoutNumber(own) })
  }
  return headings
}

/** What stands above may say nothing of the column: "Action 1" over "Who". */
function fieldsOf(heading: NumberedHeading | undefined): ReadonlyMap<MappedField, number> {
  const fields = fieldsOfHeading(heading?.base ?? '')
  return fields.size > 0 ? fields : fieldsOfHeading(heading?.own ?? '')
}

/** The cell that is merged over several columns right above a heading; null without. */
function mergedAbove(grid: Grid, column: number, row: number): CellPosition | null {
  const merge = mergeAt(grid, { column, row: row - 1 })
  return merge !== undefined && merge.from.row === merge.to.row ? merge.from : null
}

function stack(grid: Grid, headerRow: number, columns: readonly (readonly number[])[]): Grid {
  const [first = [], ...further] = columns
  const moved = new Set(further.flat())
  const shared = sharedColumns(grid, headerRow, new Set(columns.flat()))
  const rows = new Map<number, ReadonlyMap<number, GridCell>>()
  let [lastMade, lastPlanned] = [grid.lastRow, headerRow]
  for (const [row, cells] of grid.rows) {
    if (row <= headerRow) rows.set(row, headingCells(grid, row, headerRow, { first, moved }))
    lastMade = Math.max(lastMade, row)
    if (row > headerRow && isFilled(cells, first)) lastPlanned = Math.max(lastPlanned, row)
  }
  const from: { row: number; set: number }[] = []
  /** The first and the last row that each row of the file has become. */
  const became = new Map<number, { first: number; last: number }>()
  for (let row = headerRow + 1; row <= lastMade; row++) {
    const cells = grid.rows.get(row) ?? new Map<number, GridCell>()
    // Below the last action there are signatures and notes, wherever they stand.
    const taken = row > lastPlanned ? [] : further.filter((set) => isFilled(cells, set))
    const gone = new Set(row > lastPlanned ? [] : moved)
    const sets = [new Map(Array.from(cells).filter(([column]) => !gone.has(column)))]
    for (const set of taken) {
      const own = new Map(Array.from(cells).filter(([column]) => shared.has(column)))
      set.forEach((column, place) => {
        const cell = cells.get(column)
        const target = first[place]
        if (cell !== undefined && target !== undefined) own.set(target, cell)
      })
      sets.push(own)
    }
    became.set(row, { first: headerRow + from.length + 1, last: headerRow + from.length + sets.length })
    sets.forEach((own, index) => {
      const set = taken[index - 1]
      from.push({ row, set: set === undefined ? 0 : columns.indexOf(set) })
      if (own.size > 0) rows.set(headerRow + from.length, own)
    })
  }
  const place = ({ from: start, to }: CellRange): CellRange => ({
    from: { ...start, row: became.get(start.row)?.first ?? start.row },
    to: { ...to, row: became.get(to.row)?.last ?? to.row },
  })
  const hidden = Array.from(grid.hiddenRows, (row) => became.get(row) ?? { first: row, last: row })
  return {
    ...grid,
    rows,
    lastRow: became.get(grid.lastRow)?.last ?? grid.lastRow,
    merges: grid.merges.filter(({ from: start }) => start.row <= headerRow || !moved.has(start.column)).map(place),
    hiddenRows: new Set(
      hidden.flatMap((at) => Array.from({ length: at.last - at.first + 1 }, (_, index) => at.first + index)),
    ),
    tables: grid.tables.map((table) => ({ ...table, range: place(table.range) })),
    validations: grid.validations.map((validation) => ({ ...validation, ranges: validation.ranges.map(place) })),
    stacked: { headerRow, rows: from, columns },
  }
}

const ofEachAction: readonly MappedField[] = [
  'owner',
  'ownerRole',
  'ownerEmail',
  'due',
  'afterBau',
  'status',
  'percent',
]

/** Columns that say something of every action of their row, where there is one for all sets. */
function sharedColumns(grid: Grid, headerRow: number, ofSets: ReadonlySet<number>): ReadonlySet<number> {
  const headings = numberedHeadings(grid, headerRow).filter(({ column }) => !ofSets.has(column))
  return new Set(
    headings
      .filter((heading) => ofEachAction.some((field) => fieldsOf(heading).has(field)))
      .map(({ column }) => column),
  )
}

/** The headings of the first set, without its number, stand for all of them. */
function headingCells(
  grid: Grid,
  row: number,
  headerRow: number,
  { first, moved }: { first: readonly number[]; moved: ReadonlySet<number> },
): ReadonlyMap<number, GridCell> {
  const cells = grid.rows.get(row) ?? new Map<number, GridCell>()
  // Above the headings, only what is merged over those of a set belongs to them.
  const above = new Set([...first, ...moved].map((column) => mergedAbove(grid, column, headerRow)?.column))
  const isHeading = (column: number) => (row === headerRow ? true : row === headerRow - 1 && above.has(column))
  return new Map(
    Array.from(cells)
      .filter(([column]) => !(moved.has(column) && isHeading(column)))
      .map(([column, cell]): [number, GridCell] => {
        if (!first.includes(column) || !isHeading(column) || cell.value?.kind !== 'text') return [column, cell]
        const text = withoutNumber(cell.value.text)
        return [column, text === '' ? cell : { ...cell, value: { kind: 'text', text } }]
      }),
  )
}

function isFilled(cells: ReadonlyMap<number, GridCell>, columns: readonly number[]): boolean {
  return columns.some((column) => (cells.get(column)?.value ?? null) !== null)
}
