/** Reads the list of evidence items from the columns that the user has confirmed. */
import { categories, type CatalogueEntry, type CatalogueItem, type Category } from '~/domain/catalogue'
import { normaliseReference, parseReference } from '~/domain/standards'
import { textAt, type Grid } from '../read/grid'
import type { CatalogueLayout, ColumnUse } from './catalogue-layout'
import { readMandatory } from './mandatory-words'

/** A row below the headings that gave no item, and why. */
export interface UnreadRow {
  row: number
  text: string
  reason: 'not-a-reference' | 'repeated' | 'applies-to-nobody'
}

export interface ReadCatalogue {
  items: CatalogueItem[]
  unread: UnreadRow[]
  /** For each category, how many items apply and how many of these are mandatory. */
  counts: Record<Category, { applies: number; mandatory: number }>
}

interface Columns {
  reference: number
  text: ReadonlyMap<Category, number>
  mandatory: ReadonlyMap<Category, number>
  /** Columns in which only the mandatory items carry a mark, so that a blank means "not mandatory". */
  marksOnly: ReadonlySet<number>
}

export function readCatalogue(grid: Grid, layout: CatalogueLayout): ReadCatalogue {
  const columns = columnsOf(grid, layout)
  const result: ReadCatalogue = { items: [], unread: [], counts: emptyCounts() }
  if (columns === null) return result
  const seen = new Set<string>()
  const rows = Array.from(grid.rows.keys())
    .filter((row) => row > layout.headerRow)
    .toSorted((a, b) => a - b)
  for (const row of rows) {
    const text = normaliseReference(textAt(grid, { row, column: columns.reference }))
    if (text === '') continue
    const entries = entriesOf(grid, row, columns)
    const reason =
      parseReference(text) === null
        ? 'not-a-reference'
        : seen.has(text)
          ? 'repeated'
          : entries.size === 0
            ? 'applies-to-nobody'
            : null
    if (reason !== null) {
      result.unread.push({ row, text, reason })
      continue
    }
    seen.add(text)
    result.items.push({ reference: text, entries })
    for (const [category, { mandatory }] of entries) {
      result.counts[category].applies += 1
      if (mandatory) result.counts[category].mandatory += 1
    }
  }
  return result
}

function entriesOf(grid: Grid, row: number, columns: Columns): Map<Category, CatalogueEntry> {
  const entries = new Map<Category, CatalogueEntry>()
  for (const category of categories) {
    const text = cellText(grid, row, columns.text.get(category))
    const mandatoryColumn = columns.mandatory.get(category)
    const mark = cellText(grid, row, mandatoryColumn)
    const marksOnly = mandatoryColumn !== undefined && columns.marksOnly.has(mandatoryColumn)
    // With a text of its own a category is asked whatever stands there; with one text for all, the mark decides.
    const ownText = columns.text.get(category) !== undefined && !sharesText(columns, category)
    const applies = ownText ? text !== '' : mandatoryColumn === undefined ? text !== '' : mark !== '' || marksOnly
    if (!applies) continue
    entries.set(category, { text, mandatory: readMandatory(mark) === true })
  }
  return entries
}

/** Whether the category's text column is the one for all categories. */
function sharesText(columns: Columns, category: Category): boolean {
  const own = columns.text.get(category)
  return categories.some((other) => other !== category && columns.text.get(other) === own)
}

function cellText(grid: Grid, row: number, column: number | undefined): string {
  return column === undefined ? '' : textAt(grid, { row, column }).trim()
}

function columnsOf(grid: Grid, { columns, headerRow }: CatalogueLayout): Columns | null {
  const uses = Array.from(columns)
  const reference = uses.find(([, use]) => use.use === 'reference')?.[0]
  if (reference === undefined) return null
  const byCategory = (kind: 'text' | 'mandatory') =>
    new Map(
      categories.flatMap((category): [Category, number][] => {
        const column = columnFor(uses, kind, category)
        return column === undefined ? [] : [[category, column]]
      }),
    )
  const mandatory = byCategory('mandatory')
  return {
    reference,
    text: byCategory('text'),
    mandatory,
    marksOnly: new Set(Array.from(mandatory.values()).filter((column) => hasOnlyMarks(grid, column, headerRow))),
  }
}

/** The column of the category itself, else the one for all categories. */
function columnFor(uses: readonly [number, ColumnUse][], kind: 'text' | 'mandatory', category: Category) {
  const own = uses.find(([, use]) => use.use === kind && use.category === category)
  const shared = uses.find(([, use]) => use.use === kind && use.category === null)
  return (own ?? shared)?.[0]
}

function hasOnlyMarks(grid: Grid, column: number, headerRow: number): boolean {
  for (const row of grid.rows.keys()) {
    if (row > headerRow && readMandatory(textAt(grid, { row, column })) === false) return false
  }
  return true
}

function emptyCounts(): ReadCatalogue['counts'] {
  return {
    1: { applies: 0, mandatory: 0 },
    2: { applies: 0, mandatory: 0 },
    3: { applies: 0, mandatory: 0 },
    4: { applies: 0, mandatory: 0 },
  }
}
