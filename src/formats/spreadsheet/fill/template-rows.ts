/** Decides which row of a template takes which row of the plan: pre-listed items keep theirs, the others get blank ones. */
import { columnFor, type LayoutMapping } from '../layout'
import { cellAt, textAt, type Grid } from '../read/grid'
import { findRegion } from '../read/plan-region'
import { readReference } from '../read/reference-text'
import { parseReference } from '~/domain/standards'

/** The rows of the plan that belong to one item, in order. */
export interface ItemRows {
  reference: string
  /** Indexes into the rows of the plan. */
  rows: number[]
}

/** A row of the template, by its number before any insertion; `after` is how many rows below it are new. */
export interface RowPlace {
  row: number
  after: number
}

export interface RowAssignment {
  /** Where each row of the plan goes, in the order of the plan's rows. */
  places: RowPlace[]
  /** Rows to insert below a row of the template. */
  insertions: { below: number; count: number }[]
  /** The row in which the template lists the item of each row of the plan; null where it lists none. */
  listedIn: (number | null)[]
  /** References that the template lists and the plan does not have, in the order of their rows. */
  leftOver: string[]
}

interface Section {
  standard: number | null
  blanks: number[]
  /** The last row that new ones can be like. */
  last: number
}

export function assignRows(grid: Grid, mapping: LayoutMapping, items: readonly ItemRows[]): RowAssignment {
  const places: RowPlace[] = []
  const listedIn: (number | null)[] = []
  const insertions = new Map<number, number>()
  const placeBelow = (below: number): RowPlace => {
    const count = (insertions.get(below) ?? 0) + 1
    insertions.set(below, count)
    return { row: below, after: count }
  }
  const { listed, sections } = rowsOfTemplate(grid, mapping)
  for (const { reference, rows } of items) {
    const own = listed.get(reference)
    for (const row of rows) listedIn[row] = own ?? null
    if (own !== undefined) {
      listed.delete(reference)
      rows.forEach((row, index) => {
        places[row] = index === 0 ? { row: own, after: 0 } : placeBelow(own)
      })
      continue
    }
    const section = sectionFor(sections, reference)
    for (const row of rows) {
      const blank = section.blanks.shift()
      places[row] = blank === undefined ? placeBelow(section.last) : { row: blank, after: 0 }
    }
  }
  const inserted = Array.from(insertions, ([below, count]) => ({ below, count }))
  return { places, insertions: inserted, listedIn, leftOver: Array.from(listed.keys()) }
}

/** The number of a template's row once rows were inserted. */
export function rowAfterInsertions({ row, after }: RowPlace, insertions: RowAssignment['insertions']): number {
  return row + after + insertions.reduce((sum, { below, count }) => (below < row ? sum + count : sum), 0)
}

function rowsOfTemplate(grid: Grid, mapping: LayoutMapping): { listed: Map<string, number>; sections: Section[] } {
  const region = findRegion(grid, mapping.columns, mapping.headerRows?.last ?? mapping.firstRow - 1)
  const referenceColumn = columnFor(mapping, 'reference')
  const listed = new Map<string, number>()
  const first: Section = { standard: null, blanks: [], last: mapping.firstRow }
  const sections = [first]
  let current = first
  for (let row = mapping.firstRow; row <= mapping.lastRow; row++) {
    const kind = region.kinds.get(row) ?? 'blank'
    if (kind === 'banner') {
      current = { standard: standardIn(grid, row), blanks: [], last: row }
      sections.push(current)
      continue
    }
    const reference = readReference(
      referenceColumn === null ? null : (cellAt(grid, { column: referenceColumn, row })?.value ?? null),
    )
    if (kind === 'plan' && reference.found && !hasAction(grid, mapping, row)) listed.set(reference.reference, row)
    if (kind === 'blank') current.blanks.push(row)
    if (kind === 'blank' || kind === 'plan') current.last = row
  }
  return {
    listed,
    sections: sections.filter(
      ({ standard, blanks }) => standard !== null || blanks.length > 0 || sections.length === 1,
    ),
  }
}

/** A listed item that someone has filled in already is not written over. */
function hasAction(grid: Grid, mapping: LayoutMapping, row: number): boolean {
  return (['action', 'owner', 'due'] as const).some((field) => {
    const column = columnFor(mapping, field)
    return column !== null && textAt(grid, { column, row }) !== ''
  })
}

function standardIn(grid: Grid, row: number): number | null {
  for (const [column] of grid.rows.get(row) ?? []) {
    const match = /\b(?:standard|section)?\s*(10|[1-9])\b/i.exec(textAt(grid, { column, row }))
    if (match !== null) return Number(match[1])
  }
  return null
}

function sectionFor(sections: readonly Section[], reference: string): Section {
  const standard = parseReference(reference)?.standard ?? null
  const last = sections[sections.length - 1] ?? { standard: null, blanks: [], last: 1 }
  return (
    sections.find((section) => section.standard !== null && section.standard === standard) ??
    sections.find((section) => section.standard === null) ??
    last
  )
}
