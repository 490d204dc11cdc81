/** Decides which row of a template takes which row of the plan: pre-listed items keep theirs, the others get blank ones. */
import { columnFor, type LayoutMapping } from '../layout'
import { cellAt, textAt, type Grid } from '../read/grid'
import { findRegion } from '../read/plan-region'
import { readReference } from '../read/reference-text'
import { normaliseReference, parseReference } from '~/domain/standards'

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
  /** What its banner names: a standard ("3"), a principle ("A1") or an objective ("A"); null above the first banner. */
  group: string | null
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
  for (const { reference: written, rows } of items) {
    const reference = normaliseReference(written)
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
  const first: Section = { group: null, blanks: [], last: mapping.firstRow }
  const sections = [first]
  let current = first
  for (let row = mapping.firstRow; row <= mapping.lastRow; row++) {
    const kind = region.kinds.get(row) ?? 'blank'
    if (kind === 'banner') {
      current = { group: groupIn(grid, row), blanks: [], last: row }
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
    sections: sections.filter(({ group, blanks }) => group !== null || blanks.length > 0 || sections.length === 1),
  }
}

/** A listed item that someone has filled in already is not written over. */
function hasAction(grid: Grid, mapping: LayoutMapping, row: number): boolean {
  return (['action', 'owner', 'due'] as const).some((field) => {
    const column = columnFor(mapping, field)
    return column !== null && textAt(grid, { column, row }) !== ''
  })
}

/** How banners name their group, the surest way first: "Standard 3", "A1 Governance", "Objective A", "A: …", "3 Training". */
const banners = [
  /\b(?:standard|section)\s*(10|[1-9])\b/i,
  /\b([A-E]\d{1,2})\b/,
  /\bobjective\s*([A-E])\b/i,
  /^\s*([A-E])\s*[.:)–—-]/,
  /\b(10|[1-9])\b/,
]

function groupIn(grid: Grid, row: number): string | null {
  for (const [column] of grid.rows.get(row) ?? []) {
    const text = textAt(grid, { column, row })
    for (const banner of banners) {
      const [, group] = banner.exec(text) ?? []
      if (group !== undefined) return group.toUpperCase()
    }
  }
  return null
}

/** The groups that a reference belongs to, the smallest first. */
function groupsOf(reference: string): string[] {
  const parts = parseReference(reference)
  switch (parts?.kind) {
    case 'item':
      return [String(parts.standard)]
    case 'outcome':
      return [`${parts.objective}${parts.principle}`, parts.objective]
    case undefined:
      return []
  }
}

function sectionFor(sections: readonly Section[], reference: string): Section {
  const named = groupsOf(reference).map((group) => sections.find((section) => section.group === group))
  const last = sections[sections.length - 1] ?? { group: null, blanks: [], last: 1 }
  return named.find((section) => section !== undefined) ?? sections.find((section) => section.group === null) ?? last
}
