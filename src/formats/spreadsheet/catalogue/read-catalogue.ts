/** Reads the list of evidence items from the columns that the user has confirmed. */
import { categories, type CatalogueEntry, type CatalogueItem, type Category } from '~/domain/catalogue'
import { cellAt, textAt, valueText, type Grid } from '../read/grid'
import type { CatalogueLayout, ColumnUse } from './catalogue-layout'
import { categoriesListed, readMandatory, saysNotApplicable } from './mandatory-words'
import { datedReferences } from './dated-references'
import { referenceIn } from './reference-column'

/** A row below the headings that gave no item, and why. */
export interface UnreadRow {
  row: number
  text: string
  reason: 'not-a-reference' | 'is-a-date' | 'repeated' | 'applies-to-nobody'
}

export interface ReadCatalogue {
  items: CatalogueItem[]
  unread: UnreadRow[]
  /** References that the spreadsheet turned into dates, as they must have been: for the user to confirm. */
  dated: { row: number; text: string; reference: string }[]
  /** For each category, how many items apply and how many of these are mandatory: null where the list does not say. */
  counts: Record<Category, { applies: number; mandatory: number | null }>
}

type Kind = Exclude<ColumnUse['use'], 'reference'>

interface Columns {
  reference: number
  byKind: Record<Kind, ReadonlyMap<Category, number>>
  /** Columns in which only the mandatory items carry a mark, so that a blank means "not mandatory". */
  marksOnly: ReadonlySet<number>
  /** Columns whose cells name the categories that they speak of. */
  lists: ReadonlySet<number>
}

/** `readDates` is false where the user says that the dates among the references are none. */
export function readCatalogue(grid: Grid, layout: CatalogueLayout, { readDates } = { readDates: true }): ReadCatalogue {
  const columns = columnsOf(grid, layout)
  const result: ReadCatalogue = { items: [], unread: [], dated: [], counts: emptyCounts() }
  if (columns === null) return result
  const seen = new Set<string>()
  const cells = rowsBelow(grid, layout.headerRow).map((row) => ({
    row,
    value: cellAt(grid, { row, column: columns.reference })?.value ?? null,
  }))
  const dates = datedReferences(cells)
  for (const { row, value } of cells) {
    const text = valueText(value).trim()
    if (text === '') continue
    const dated = dates.get(row)
    if (dated !== undefined) result.dated.push({ row, text, reference: dated })
    const found = dated !== undefined && readDates ? { reference: dated, rest: '' } : referenceIn(value)
    if (found === null) {
      result.unread.push({ row, text, reason: value?.kind === 'date' ? 'is-a-date' : 'not-a-reference' })
      continue
    }
    const { reference, rest } = found
    const entries = entriesOf(grid, row, columns, rest)
    if (seen.has(reference) || entries.size === 0) {
      result.unread.push({ row, text, reason: seen.has(reference) ? 'repeated' : 'applies-to-nobody' })
      continue
    }
    seen.add(reference)
    result.items.push({ reference, entries })
    for (const [category, { mandatory }] of entries) count(result.counts[category], mandatory)
  }
  return result
}

function count(counts: ReadCatalogue['counts'][Category], mandatory: boolean | null): void {
  counts.applies += 1
  if (mandatory !== null) counts.mandatory = (counts.mandatory ?? 0) + (mandatory ? 1 : 0)
}

/** `rest` is what stands behind the reference in its own cell: the text of the item where no column has one. */
function entriesOf(grid: Grid, row: number, columns: Columns, rest: string): Map<Category, CatalogueEntry> {
  const entries = new Map<Category, CatalogueEntry>()
  for (const category of categories) {
    const cell = (kind: Kind) => cellText(grid, row, columns.byKind[kind].get(category))
    const hasTexts = columns.byKind.text.size > 0
    const text = hasTexts ? cell('text') : rest
    const mark = markFor(columns, 'mandatory', category, cell('mandatory'))
    const scope = markFor(columns, 'applies', category, cell('applies'))
    if (!applies(columns, category, { text, mark, scope })) continue
    entries.set(category, { text, mandatory: mandatoryOf(columns, category, mark) })
  }
  return entries
}

/** What a cell says of a category: of its own column, or of one that lists categories. */
function markFor({ byKind, lists }: Columns, kind: Kind, category: Category, text: string): string {
  const column = byKind[kind].get(category)
  if (column === undefined || !lists.has(column)) return text
  const listed = categoriesListed(text)
  return listed === null ? text : listed.includes(category) ? 'yes' : 'no'
}

function applies(
  columns: Columns,
  category: Category,
  { text, mark, scope }: { text: string; mark: string; scope: string },
): boolean {
  if (saysNotApplicable(mark)) return false
  const { byKind, marksOnly } = columns
  if (byKind.applies.has(category)) return scope !== '' && readMandatory(scope) !== false
  // With a text of its own a category is asked whatever stands there; with one text for all, the mark decides.
  if (byKind.text.has(category) && !sharesText(columns, category)) return text !== ''
  const column = byKind.mandatory.get(category)
  return column === undefined ? text !== '' : mark !== '' || marksOnly.has(column)
}

/** Null where nothing says it: an item is not "not mandatory" for want of a column. */
function mandatoryOf({ byKind, marksOnly }: Columns, category: Category, mark: string): boolean | null {
  const column = byKind.mandatory.get(category)
  if (column === undefined) return null
  return mark === '' && marksOnly.has(column) ? false : readMandatory(mark)
}

/** Whether the category's text column is the one for all categories. */
function sharesText({ byKind: { text } }: Columns, category: Category): boolean {
  return categories.some((other) => other !== category && text.get(other) === text.get(category))
}

function cellText(grid: Grid, row: number, column: number | undefined): string {
  return column === undefined ? '' : textAt(grid, { row, column }).trim()
}

function columnsOf(grid: Grid, { columns, headerRow }: CatalogueLayout): Columns | null {
  const uses = Array.from(columns)
  const reference = uses.find(([, use]) => use.use === 'reference')?.[0]
  if (reference === undefined) return null
  const byCategory = (kind: Kind) =>
    new Map(
      categories.flatMap((category): [Category, number][] => {
        const column = columnFor(uses, kind, category)
        return column === undefined ? [] : [[category, column]]
      }),
    )
  const mandatory = byCategory('mandatory')
  const scopes = byCategory('applies')
  const texts = (column: number) =>
    rowsBelow(grid, headerRow).flatMap((row) => {
      const text = cellText(grid, row, column)
      return text === '' || cellText(grid, row, reference) === '' ? [] : [text]
    })
  return {
    reference,
    byKind: { text: byCategory('text'), mandatory, applies: scopes },
    marksOnly: new Set(
      Array.from(mandatory.values()).filter((column) => texts(column).every((text) => readMandatory(text) !== false)),
    ),
    lists: new Set(
      [...mandatory.values(), ...scopes.values()].filter((column) =>
        texts(column).some((text) => (categoriesListed(text)?.length ?? 0) > 1),
      ),
    ),
  }
}

/** The column of the category itself, else the one for all categories. */
function columnFor(uses: readonly [number, ColumnUse][], kind: Kind, category: Category) {
  const own = uses.find(([, use]) => use.use === kind && use.category === category)
  const shared = uses.find(([, use]) => use.use === kind && use.category === null)
  return (own ?? shared)?.[0]
}

function rowsBelow(grid: Grid, headerRow: number): number[] {
  return Array.from(grid.rows.keys())
    .filter((row) => row > headerRow)
    .toSorted((a, b) => a - b)
}

function emptyCounts(): ReadCatalogue['counts'] {
  return {
    1: { applies: 0, mandatory: null },
    2: { applies: 0, mandatory: null },
    3: { applies: 0, mandatory: null },
    4: { applies: 0, mandatory: null },
  }
}
