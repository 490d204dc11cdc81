/**
 * Finds the row of headings: first by its shape (several short, styled labels side by side above rows to fill), then by its
 * words. Shape finds tables with wordings that nobody foresaw; words tell the plan from other tables.
 */
import { parseReference } from '~/domain/standards'
import type { MappedColumn, MappedField } from '../layout'
import { contentBonus, contentOf } from './column-content'
import { cellAt, mergeAt, textAt, type Grid } from './grid'
import { fieldsOfHeading, isLongHeading, isNotOurs } from './heading-words'

export interface FoundHeader {
  rows: { first: number; last: number }
  columns: MappedColumn[]
  score: number
  /** Fields that more than one column may hold: the user decides. */
  ties: { field: MappedField; columns: number[] }[]
}

const lookedAt = { rows: 200, columns: 100 } as const
const leastSure = 45

/** The header rows of a sheet that may head a plan, best first. */
export function findHeaders(grid: Grid): FoundHeader[] {
  const found: FoundHeader[] = []
  for (const row of grid.rows.keys()) {
    if (row > lookedAt.rows) break
    const lasts = mergedDown(grid, row) >= 2 ? [row + 1] : isSecondRow(grid, row) ? [row, row + 1] : [row]
    for (const last of lasts) {
      const header = readHeader(grid, row, last)
      if (header !== null) found.push(header)
    }
  }
  return found.toSorted((a, b) => b.score - a.score)
}

/** How many texts of a row are merged with the row below: headings of two rows, which no single row can be. */
function mergedDown(grid: Grid, row: number): number {
  return grid.merges.filter(
    ({ from, to }) => from.row === row && to.row === row + 1 && cellAt(grid, from)?.value?.kind === 'text',
  ).length
}

/** A second row of headings stands under headings that are merged over several columns or over both rows. */
function isSecondRow(grid: Grid, row: number): boolean {
  return grid.merges.some(
    ({ from, to }) =>
      from.row === row &&
      ((to.row === row && to.column > from.column && subHeadings(grid, row + 1, from.column, to.column)) ||
        to.row === row + 1),
  )
}

function subHeadings(grid: Grid, row: number, from: number, to: number): boolean {
  let count = 0
  for (let column = from; column <= to; column++) {
    if (cellAt(grid, { column, row })?.value?.kind === 'text') count++
  }
  return count >= 2
}

function readHeader(grid: Grid, first: number, last: number): FoundHeader | null {
  const headings = headingsOf(grid, first, last)
  if (headings.length < 3 || !areNames(headings)) return null
  const { columns, ties, sure } = mapColumns(grid, headings, last)
  const fields = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])))
  const styled = headings.filter(({ column }) => {
    const style = cellAt(grid, { column, row: last })?.style ?? cellAt(grid, { column, row: first })?.style
    return style?.bold === true || style?.filled === true
  }).length
  const table = grid.tables.some(({ range }) => range.from.row === last)
  const known = fields.size + ties.length
  if (known < 2 && !(table || styled >= 4)) return null
  const needed = (['reference', 'action', 'owner', 'due', 'gap'] as const).filter(
    (field) => fields.has(field) || ties.some((tie) => tie.field === field),
  ).length
  const checks = grid.validations.filter(({ ranges }) => ranges.some((range) => range.from.row === last + 1)).length
  const score =
    needed * 20 +
    known * 6 +
    sure / 100 +
    (styled >= headings.length / 2 ? 8 : 0) +
    (table ? 15 : 0) +
    Math.min(checks, 3) * 4 +
    roomBelow(grid, last) +
    (first === last ? 0 : -1)
  return { rows: { first, last }, columns, score, ties }
}

/** Rows to fill or filled below the headings: an example table on a page of instructions has few. */
function roomBelow(grid: Grid, row: number): number {
  let rows = 0
  while (rows < 12 && (grid.rows.get(row + rows + 1)?.size ?? 0) >= 3) rows++
  return rows
}

/** So many texts that name fields of a plan are no chance. */
const fewestNames = 3

/**
 * A heading may explain at length what it asks for. A row of the plan has long texts too, but nothing beside them is the name
 * of a field.
 */
function areNames(headings: readonly Heading[]): boolean {
  const short = headings.filter(({ heading }) => !isLongHeading(heading))
  if (short.length === headings.length) return true
  const names = short.filter((each) => fieldsOf(each).size > 0)
  return short.length > headings.length / 2 && names.length >= fewestNames
}

interface Heading {
  column: number
  heading: string
  /** Its part in the lower row, where another stands above. */
  lower: string
}

function headingsOf(grid: Grid, first: number, last: number): Heading[] {
  const headings: Heading[] = []
  for (let column = 1; column <= Math.min(grid.lastColumn, lookedAt.columns); column++) {
    const parts: string[] = []
    for (let row = first; row <= last; row++) {
      const part = textAt(grid, row === last ? { column, row } : headingCell(grid, column, row)).trim()
      if (part !== '' && !parts.includes(part)) parts.push(part)
      if (cellAt(grid, { column, row })?.value?.kind === 'date') return []
    }
    const heading = parts.join(' ')
    // A row with an item or a day in it is one of the plan.
    if (parseReference(heading) !== null) return []
    if (heading !== '') headings.push({ column, heading, lower: parts.length > 1 ? (parts.at(-1) ?? '') : '' })
  }
  return headings
}

/** A group that says nothing, such as "For completion", leaves the heading below it to speak for itself. */
function fieldsOf({ heading, lower }: Heading): Map<MappedField, number> {
  const fields = fieldsOfHeading(heading)
  return fields.size > 0 || lower === '' || isNotOurs(heading) ? fields : fieldsOfHeading(lower)
}

/** A heading merged over several columns stands over each of them. */
function headingCell(grid: Grid, column: number, row: number): { column: number; row: number } {
  const merge = mergeAt(grid, { column, row })
  return merge !== undefined && merge.from.row === merge.to.row ? merge.from : { column, row }
}

interface Candidate {
  column: number
  field: MappedField
  sure: number
}

function mapColumns(
  grid: Grid,
  headings: readonly Heading[],
  headerRow: number,
): { columns: MappedColumn[]; ties: FoundHeader['ties']; sure: number } {
  const candidates = headings.flatMap((each) => {
    const { column } = each
    const content = contentOf(grid, column, headerRow)
    return Array.from(fieldsOf(each), ([field, sure]): Candidate => ({
      column,
      field,
      sure: sure + contentBonus(field, content),
    }))
  })
  const byColumn = new Map<number, MappedField>()
  const taken = new Set<MappedField>()
  const ties: FoundHeader['ties'] = []
  let total = 0
  for (const { column, field, sure } of candidates.toSorted((a, b) => b.sure - a.sure || a.column - b.column)) {
    if (sure < leastSure || byColumn.has(column) || taken.has(field)) continue
    const rivals = candidates.filter(
      (other) =>
        other.field === field &&
        other.column !== column &&
        !byColumn.has(other.column) &&
        Math.abs(other.sure - sure) < 4,
    )
    taken.add(field)
    const tied = [column, ...rivals.map((rival) => rival.column)]
    // "Time after BAU (if Covid)" beside "Covid?" has another field to be.
    const claimants =
      tied.length === 1 ? tied : tied.filter((each) => !hasOtherField(candidates, { column: each, field, sure }, taken))
    const [only] = claimants
    if (only !== undefined && claimants.length === 1) {
      byColumn.set(only, field)
      total += sure
    } else ties.push({ field, columns: tied.toSorted((a, b) => a - b) })
  }
  mapByContent(grid, headings, headerRow, byColumn, taken)
  settleLaterColumns(byColumn, taken)
  return {
    columns: headings.map(({ column, heading }) => ({ column, heading, field: byColumn.get(column) ?? null })),
    ties,
    sure: total,
  }
}

/** Whether a column is as good as surely another field that is still free. */
function hasOtherField(
  candidates: readonly Candidate[],
  { column, field, sure }: Candidate,
  taken: ReadonlySet<MappedField>,
): boolean {
  return candidates.some(
    (other) =>
      other.column === column &&
      other.field !== field &&
      !taken.has(other.field) &&
      other.sure >= Math.max(sure - 10, leastSure),
  )
}

/** A column can only be the later one of two: by itself it is the column of dates, or of comments. */
function settleLaterColumns(byColumn: Map<number, MappedField>, taken: Set<MappedField>): void {
  for (const [field, later] of [
    ['due', 'agreedDue'],
    ['due', 'revisedDue'],
    ['progress', 'laterProgress'],
  ] as const) {
    const [column] = Array.from(byColumn).find(([, other]) => other === later) ?? []
    if (column === undefined || taken.has(field)) continue
    byColumn.set(column, field)
    taken.add(field)
  }
}

/** A column whose heading says nothing may still be known by what stands in it. */
function mapByContent(
  grid: Grid,
  headings: readonly Heading[],
  headerRow: number,
  byColumn: Map<number, MappedField>,
  taken: Set<MappedField>,
): void {
  const free = headings.filter((each) => !byColumn.has(each.column) && fieldsOf(each).size === 0)
  for (const field of ['reference', 'due'] as const) {
    if (taken.has(field)) continue
    const fitting = free.filter(({ column }) => {
      const content = contentOf(grid, column, headerRow)
      return content.filled >= 2 && (field === 'due' ? content.dates : content.references) / content.filled > 0.6
    })
    const [only] = fitting
    if (
      fitting.length === 1 &&
      only !== undefined &&
      (field === 'reference' || !/\b(start|review|revised|updated|signed)\b/i.test(only.heading))
    ) {
      byColumn.set(only.column, field)
      taken.add(field)
    }
  }
}
