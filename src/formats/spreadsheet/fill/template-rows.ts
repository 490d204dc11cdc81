/** Decides which row of a template takes which row of the plan: pre-listed items keep theirs, the others get blank ones. */
import type { LayoutMapping } from '../layout'
import type { Grid } from '../read/grid'
import { normaliseReference } from '~/domain/standards'
import { readTemplateRows, sectionFor, type Section, type TemplateRows } from './template-sections'

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
  /** References that the template lists on more rows than the plan fills. */
  spare: string[]
  /** Items that somebody has filled in before. */
  filled: TemplateRows['filled']
}

export function assignRows(grid: Grid, mapping: LayoutMapping, items: readonly ItemRows[]): RowAssignment {
  const places: RowPlace[] = []
  const listedIn: (number | null)[] = []
  const spare: string[] = []
  const insertions = new Map<number, number>()
  const placeBelow = (below: number): RowPlace => {
    const count = (insertions.get(below) ?? 0) + 1
    insertions.set(below, count)
    return { row: below, after: count }
  }
  const { listed, filled, sections } = readTemplateRows(grid, mapping)
  for (const { reference: written, rows } of items) {
    const reference = normaliseReference(written)
    const own = listed.get(reference)
    listed.delete(reference)
    if (own !== undefined && own.times > 1 && own.rows.length > rows.length) spare.push(reference)
    const section = sectionFor(sections, reference)
    const taken = own?.rows ?? takeBlanks(section, rows.length)
    rows.forEach((row, index) => {
      const at = taken[index]
      listedIn[row] = own?.rows[0] ?? null
      places[row] = at === undefined ? placeBelow(taken.at(-1) ?? section.last) : { row: at, after: 0 }
    })
  }
  const inserted = Array.from(insertions, ([below, count]) => ({ below, count }))
  return { places, insertions: inserted, listedIn, leftOver: Array.from(listed.keys()), spare, filled }
}

/** Empty rows for an item: where a reference is merged over some of them, these are for one item alone. */
function takeBlanks({ blanks }: Section, count: number): number[] {
  const taken = [...(blanks.shift() ?? [])]
  if (taken.length > 1) return taken
  while (taken.length < count && blanks[0]?.length === 1) taken.push(...(blanks.shift() ?? []))
  return taken
}

/** The number of a template's row once rows were inserted. */
export function rowAfterInsertions({ row, after }: RowPlace, insertions: RowAssignment['insertions']): number {
  return row + after + insertions.reduce((sum, { below, count }) => (below < row ? sum + count : sum), 0)
}
