/**
 * Finds the list of evidence items in a requirements workbook. The row is found by structure (a column of references), the
 * columns by what their cells say; the user confirms both, because wordings differ from edition to edition.
 */
import { categories, type Category } from '~/domain/catalogue'
import { textAt, type Grid } from '../read/grid'
import type { CatalogueLayout, ColumnUse } from './catalogue-layout'
import { categoriesListed, readMandatory } from './mandatory-words'
import { headingOf, referenceColumn, searchedColumns, type ReferenceColumn } from './reference-column'

/** The layout that fits best, or null where no sheet has a column of references. */
export function proposeCatalogue(grids: readonly Grid[]): CatalogueLayout | null {
  const [best] = listsIn(grids)
  if (best === undefined) return null
  const { grid, sheet, headerRow } = best
  return { sheet, headerRow, columns: columnUses(grid, best) }
}

/** Sheets with a list about as long as the one that was chosen: a workbook may have a sheet for each category. */
export function otherLists(grids: readonly Grid[], chosen: number): string[] {
  const lists = listsIn(grids)
  const length = lists.find(({ sheet }) => sheet === chosen)?.rows.length ?? 0
  return lists
    .filter(({ sheet, rows }) => sheet !== chosen && length > 0 && rows.length >= length / 3)
    .toSorted((a, b) => a.sheet - b.sheet)
    .map(({ grid }) => grid.name)
}

function listsIn(grids: readonly Grid[]): (ReferenceColumn & { sheet: number; grid: Grid })[] {
  const found = grids.flatMap((grid, sheet) => {
    const column = referenceColumn(grid)
    return column === null ? [] : [{ sheet, grid, ...column }]
  })
  return found.toSorted((a, b) => b.rows.length - a.rows.length)
}

interface Column {
  column: number
  heading: string
  category: Category | null
  kind: 'text' | 'marks' | 'categories' | 'blank'
  /** The heading, or the words below it, say what the marks mean. */
  says: 'mandatory' | 'applies' | null
}

function columnUses(grid: Grid, { headerRow, column: reference, rows }: ReferenceColumn): Map<number, ColumnUse> {
  const uses = new Map<number, ColumnUse>([[reference, { use: 'reference' }]])
  const described: Column[] = []
  const last = Math.min(grid.lastColumn, searchedColumns)
  for (let column = 1; column <= last; column++) {
    if (column !== reference) described.push(...describeColumn(grid, column, rows, headingOf(grid, headerRow, column)))
  }
  const taken = new Set<string>()
  for (const column of described) {
    const use = useOf(column, described)
    const key = `${use} ${column.category ?? 'all'}`
    // The first column that fits is proposed; a second claim to the same thing is for the user to settle.
    if (use === null || taken.has(key)) continue
    taken.add(key)
    uses.set(column.column, { use, category: column.category })
  }
  return uses
}

function describeColumn(grid: Grid, column: number, rows: readonly number[], heading: string): Column[] {
  const texts = rows.map((row) => textAt(grid, { row, column }).trim()).filter((text) => text !== '')
  const kind = kindOf(texts, rows.length, heading)
  if (kind === null) return []
  const says = /\bappl(?:y|ies|icable)|\bin scope|relevant/i.test(heading)
    ? 'applies'
    : /mandat|status|required/i.test(heading) || texts.some((text) => /mandatory|optional/i.test(text))
      ? 'mandatory'
      : null
  return [{ column, heading, category: categoryIn(heading), kind, says }]
}

function kindOf(texts: readonly string[], rows: number, heading: string): Column['kind'] | null {
  if (texts.length === 0) return categoryIn(heading) === null ? null : 'blank'
  const most = texts.length * 0.9
  const lists = texts.map(categoriesListed).filter((list) => list !== null)
  // A lone 1 is a mark; it names a category among cells that name several.
  if (lists.length >= most && lists.some((list) => list.length > 1)) return 'categories'
  const marks = texts.filter((text) => readMandatory(text) !== null)
  if (marks.length >= most) return 'marks'
  const long = texts.filter((text) => text.length >= 20 && /\s/.test(text)).length
  // Guidance, notes and titles of standards are long texts too, but not what an item asks for.
  const isOther = /guidance|tool ?tip|note|comment|change|standard|assertion|mapping|link|help/i.test(heading)
  return long >= texts.length * 0.6 && texts.length >= rows * 0.1 && !isOther ? 'text' : null
}

function useOf(column: Column, all: readonly Column[]): 'text' | 'mandatory' | 'applies' | null {
  const { kind, category, says } = column
  const others = all.filter((other) => other !== column && other.kind === 'marks')
  if (kind === 'text') return 'text'
  if (kind === 'categories') return says === 'mandatory' ? 'mandatory' : 'applies'
  // The marks of a category may all be missing, where those of the others are there.
  if (kind === 'blank') return others.some((other) => other.category !== null) ? (says ?? 'mandatory') : null
  if (says !== null) return says
  // "Category 1" over Y and N, beside a column that says what is mandatory, says to whom an item applies.
  if (category !== null)
    return others.some((other) => other.says === 'mandatory' && [null, category].includes(other.category))
      ? 'applies'
      : 'mandatory'
  return others.length === 0 ? 'mandatory' : null
}

/** The category that a heading names by number or by the organisations in it; null where it names none or several. */
export function categoryIn(heading: string): Category | null {
  const numbers = new Set(Array.from(heading.matchAll(/\bcat(?:egory|\.)?\s*([1-4])\b/gi), (match) => Number(match[1])))
  const named = categories.filter((category) => numbers.has(category))
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null
  const kinds: [Category, RegExp][] = [
    [1, /\btrusts?\b/i],
    [2, /\b(?:ccgs?|csus?|arm[’']?s length|albs?|commissioning)\b/i],
    [3, /\b(?:local authorit|councils?|other organisations?|dentists?|pharmac)/i],
    [4, /\b(?:gps?|general practi|practices?)\b/i],
  ]
  const matches = kinds.filter(([, words]) => words.test(heading))
  return matches.length === 1 ? (matches[0]?.[0] ?? null) : null
}
