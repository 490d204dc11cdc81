/** Which rows below the headings belong to the plan, and which are banners, examples, totals or signatures. */
import type { MappedColumn, MappedField } from '../layout'
import { limits } from '../limits'
import { cellAt, textAt, type Grid } from './grid'
import { meaningOfLabel, splitLabel } from './label-words'
import { readReference } from './reference-text'

export type RowKind = 'plan' | 'blank' | 'banner' | 'example' | 'footer' | 'heading'

export interface PlanRegion {
  firstRow: number
  /** The last row of the plan, rows ready to be filled included. */
  lastRow: number
  kinds: ReadonlyMap<number, RowKind>
}

const content: readonly MappedField[] = ['title', 'gap', 'action', 'owner', 'due', 'covid']
const footerWords =
  /^(grand )?total|^number of|^items:|^sub-?total|^notes?:|^page \d|^declaration|^sign(ed|ature)|^agreed by|^plan agreed|^approved by|^completed (for|by)|^rows? \d|^guidance|^key\b|^end of/i
const exampleWords = /^\s*\(?(e\.?g\.?|example|sample)\b|\(example\)/i

export function findRegion(grid: Grid, columns: readonly MappedColumn[], headerLast: number): PlanRegion {
  const at = new Map(columns.flatMap(({ field, column }) => (field === null ? [] : [[field, column] as const])))
  const kinds = new Map<number, RowKind>()
  const firstRow = headerLast + 1
  const end = lastStyledRow(grid, columns, headerLast)
  let lastRow = headerLast
  let blanks = 0
  for (let row = firstRow; row <= Math.max(grid.lastRow, end); row++) {
    const kind = kindOf(grid, columns, at, row, headerLast, blanks > 0 && row > end)
    kinds.set(row, kind)
    if (kind === 'footer') break
    if (kind === 'blank') {
      blanks++
      if (row <= end) lastRow = row
      continue
    }
    if (kind === 'plan') blanks = 0
    lastRow = row
  }
  const tableEnd = grid.tables.find(({ range }) => range.from.row === headerLast)
  if (tableEnd !== undefined) {
    lastRow = Math.max(firstRow, Math.min(tableEnd.range.to.row - tableEnd.totalsRows, headerLast + limits.dataRows))
  }
  return { firstRow, lastRow: Math.max(firstRow, lastRow), kinds }
}

/** Rows that stand ready are styled like the first one, cell for cell. */
function lastStyledRow(grid: Grid, columns: readonly MappedColumn[], headerLast: number): number {
  const looks = (row: number) =>
    columns.map(({ column }) => {
      const cell = cellAt(grid, { column, row })
      const style = cell?.style
      return cell === undefined || style === null || style === undefined
        ? '-'
        : `${Number(style.bordered)}${Number(style.wrapped)}`
    })
  const model = looks(headerLast + 1)
  if (!model.some((look) => look !== '-' && look !== '00')) return lastCheckedRow(grid, columns, headerLast)
  let row = headerLast + 1
  while (
    row < headerLast + 5000 &&
    looks(row + 1).filter((look, index) => look === model[index]).length >= model.length * 0.8
  )
    row++
  return Math.max(row, lastCheckedRow(grid, columns, headerLast))
}

/** Drop-downs and date checks reach over the rows that stand ready, as far as these have cells. */
function lastCheckedRow(grid: Grid, columns: readonly MappedColumn[], headerLast: number): number {
  let last = headerLast
  for (const { ranges } of grid.validations) {
    for (const { from, to } of ranges) {
      const ours = from.row === headerLast + 1 && columns.some(({ column }) => column === from.column)
      if (ours) last = Math.max(last, to.row)
    }
  }
  while (last > headerLast && !grid.rows.has(last)) last--
  return last
}

function kindOf(
  grid: Grid,
  columns: readonly MappedColumn[],
  at: ReadonlyMap<MappedField, number>,
  row: number,
  headerLast: number,
  afterBlank: boolean,
): RowKind {
  const values = [...(grid.rows.get(row) ?? [])].filter(([, cell]) => cell.value !== null && !cell.formula)
  if (values.length === 0) return 'blank'
  const texts = values.map(([column]) => textAt(grid, { column, row }).trim())
  const first = texts[0] ?? ''
  if (texts.slice(0, 3).some((text) => exampleWords.test(text))) return 'example'
  if (
    columns.length > 2 &&
    columns.every(({ column, heading }) => heading.includes(textAt(grid, { column, row }).trim())) &&
    texts.length > 2
  ) {
    return 'heading'
  }
  const referenceColumn = at.get('reference')
  const referenceCell = referenceColumn === undefined ? undefined : cellAt(grid, { column: referenceColumn, row })
  const reference = readReference(referenceCell?.value ?? null)
  const filled = content.filter((field) => {
    const column = at.get(field)
    const cell = column === undefined ? undefined : cellAt(grid, { column, row })
    return (cell?.value ?? null) !== null && cell?.formula === false
  })
  if (reference.found && (filled.length > 0 || values.length <= 2 || !afterBlank)) return 'plan'
  const label = meaningOfLabel(splitLabel(first)?.label ?? first)
  if (footerWords.test(first) || (label !== null && !reference.found && filled.length < 3)) return 'footer'
  if (afterBlank && filled.length < 3) return 'footer'
  const wide = grid.merges.some(
    ({ from, to }) => from.row <= row && to.row >= row && to.column - from.column >= 2 && to.row === from.row,
  )
  if (values.length === 1 && (wide || (referenceCell?.value ?? null) !== null) && filled.length === 0)
    return row > headerLast ? 'banner' : 'heading'
  const mapped = filled.length + (reference.reference === '' ? 0 : 1)
  return mapped === 0 ? (values.length > 0 && filled.length === 0 && afterBlank ? 'footer' : 'blank') : 'plan'
}
