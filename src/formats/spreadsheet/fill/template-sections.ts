/** The rows of a template as they stand before it is filled: which list an item, which are empty, under which banners. */
import { columnFor, type LayoutMapping } from '../layout'
import { SpreadsheetError } from '../problem'
import { cellAt, mergeAt, textAt, type Grid } from '../read/grid'
import { findRegion } from '../read/plan-region'
import { isPrompt } from '../read/prompts'
import { readReference } from '../read/reference-text'
import { parseReference } from '~/domain/standards'

export interface Section {
  /** What its banner names: a standard ("3"), a principle ("A1") or an objective ("A"); null above the first banner. */
  group: string | null
  /** Empty rows, each with those below it that its reference is merged over: they are for one item. */
  blanks: number[][]
  /** The last row that new ones can be like: never a banner, whose merged cells would hide what is written. */
  last: number
}

export interface ListedItem {
  rows: number[]
  /** How often the reference stands there. */
  times: number
}

export interface TemplateRows {
  /** The rows that list an item which nobody has filled in, by its reference. */
  listed: Map<string, ListedItem>
  /** Items that somebody has filled in. */
  filled: { reference: string; row: number }[]
  sections: [Section, ...Section[]]
}

/** Throws where the template has no row that a plan could go into. */
export function readTemplateRows(grid: Grid, mapping: LayoutMapping): TemplateRows {
  const region = findRegion(grid, mapping.columns, mapping.headerRows?.last ?? mapping.firstRow - 1)
  const kindAt = (row: number) => region.kinds.get(row) ?? 'blank'
  const isReady = (row: number) => region.ready.has(row) || row > region.lastRow
  const listed = new Map<string, ListedItem>()
  const filled: TemplateRows['filled'] = []
  const sections: Section[] = []
  let section: Section | null = null
  let group: string | null = null
  for (let row = mapping.firstRow; row <= mapping.lastRow; row++) {
    const kind = kindAt(row)
    if (kind === 'banner') {
      group = groupIn(grid, row)
      section = null
    }
    if (kind !== 'plan' && !(kind === 'blank' && isReady(row))) continue
    const block = blockFrom(grid, mapping, row)
    const reference = kind === 'plan' ? referenceAt(grid, mapping, row) : null
    if (section === null) sections.push((section = { group, blanks: [], last: row }))
    if (kind === 'blank') section.blanks.push(block)
    else if (reference !== null && block.some((each) => hasAction(grid, mapping, each))) filled.push({ reference, row })
    else if (reference !== null) {
      const { rows, times } = listed.get(reference) ?? { rows: [], times: 0 }
      listed.set(reference, { rows: [...rows, ...block], times: times + 1 })
    }
    row = block.at(-1) ?? row
    section.last = row
  }
  const [first = onlyRow(mapping, kindAt), ...others] = sections
  return { listed, filled, sections: [first, ...others] }
}

/** Below headings alone, and below an instruction, there may be a row that nobody made yet. */
function onlyRow({ firstRow, lastRow }: LayoutMapping, kindAt: (row: number) => string): Section {
  for (let row = firstRow; row <= lastRow + 1; row++) {
    if (kindAt(row) === 'blank') return { group: null, blanks: [[row]], last: row }
  }
  throw new SpreadsheetError('fill.needs-more-rows', { rows: 1 })
}

/** The row, and those below it that its reference is merged over. */
function blockFrom(grid: Grid, mapping: LayoutMapping, row: number): number[] {
  const column = columnFor(mapping, 'reference')
  const merge = column === null ? undefined : mergeAt(grid, { column, row })
  const last = Math.min(merge?.from.row === row ? merge.to.row : row, mapping.lastRow)
  return Array.from({ length: last - row + 1 }, (_, index) => row + index)
}

function referenceAt(grid: Grid, mapping: LayoutMapping, row: number): string | null {
  const column = columnFor(mapping, 'reference')
  const { found, reference } = readReference(column === null ? null : (cellAt(grid, { column, row })?.value ?? null))
  return found ? reference : null
}

/** A listed item that someone has filled in already is not written over. */
function hasAction(grid: Grid, mapping: LayoutMapping, row: number): boolean {
  return (['action', 'owner', 'due'] as const).some((field) => {
    const column = columnFor(mapping, field)
    if (column === null) return false
    const text = textAt(grid, { column, row }).trim()
    return text !== '' && !isPrompt(text)
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

/** The section that an item goes into: that of its group, or one of no group, or the last. */
export function sectionFor(sections: TemplateRows['sections'], reference: string): Section {
  const named = groupsOf(reference).map((group) => sections.find((section) => section.group === group))
  const free = sections.filter(({ group }) => group === null)
  return (
    named.find((section) => section !== undefined) ??
    free.find(({ blanks }) => blanks.length > 0) ??
    free.at(-1) ??
    sections.at(-1) ??
    sections[0]
  )
}
