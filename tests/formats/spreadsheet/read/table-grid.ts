/** Small sheets with a plan in them, line by line, as somebody may have laid them out. */
import type { CellRange } from '~/formats/spreadsheet/cells/reference'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPastedText } from '~/formats/spreadsheet/read/read-text-file'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import type { CellValue, Grid, GridCell, GridStyle } from '~/formats/spreadsheet/read/grid'
import type { LayoutMapping } from '~/formats/spreadsheet/layout'
import type { PlanReading } from '~/formats/spreadsheet/read/reading'

const plain: GridStyle = { bold: false, filled: false, bordered: false, wrapped: false, date: false, locked: false }
export const looks = {
  plain,
  ruled: { ...plain, bordered: true, wrapped: true },
  ruledUnwrapped: { ...plain, bordered: true, filled: true },
  headed: { ...plain, bold: true, filled: true, bordered: true },
}
export type Look = keyof typeof looks

export const headings = [
  'Evidence item ref',
  'Requirement',
  'Gap',
  'Action required',
  'Action owner',
  'Due date',
  'Covid impact (Y/N)',
  'Status',
  'Comments',
]

export interface Line {
  /** Texts from the first column on; '' for an empty cell, a `=` before what a formula gives. */
  texts: readonly string[]
  look?: Look
  /** How many cells the look is given to; all columns of the plan where it is left out. */
  cells?: number
  /** One cell merged over all columns. */
  isAcross?: boolean
}

/** A full row of a plan. */
export function item(reference: string, action = 'Write the policy', look: Look = 'ruled'): Line {
  return { texts: [reference, 'Policies', 'No policy', action, 'Ann Lee', '30/09/2021', 'N', 'Open'], look }
}

export const ready: Line = { texts: [], look: 'ruled' }
/** A row that the file has no cells for. */
export const nothing: Line = { texts: [], cells: 0 }

/** The sheet has headings in its first row; the lines follow from row 2 on. */
export function sheetOf(lines: readonly Line[], parts: Partial<Grid> = {}): Grid {
  const all: readonly Line[] = [{ texts: headings, look: 'headed' }, ...lines]
  const rows = new Map<number, ReadonlyMap<number, GridCell>>()
  const merges: CellRange[] = []
  all.forEach(({ texts, look = 'plain', cells = headings.length, isAcross }, index) => {
    const row = index + 1
    if (isAcross === true) merges.push({ from: { column: 1, row }, to: { column: headings.length, row } })
    const count = Math.max(texts.length, cells)
    const list = Array.from({ length: count }, (_, place): [number, GridCell] => {
      const text = texts[place] ?? ''
      const style = place < cells ? looks[look] : plain
      return [place + 1, { value: valueOf(text.replace(/^=/, '')), formula: text.startsWith('='), style }]
    })
    if (list.length > 0) rows.set(row, new Map(list))
  })
  const filled = Array.from(rows).filter(([, cells]) => Array.from(cells.values()).some(({ value }) => value !== null))
  return {
    ...{ name: 'Plan', hidden: false, rows, merges, tables: [], validations: [] },
    lastRow: Math.max(...filled.map(([row]) => row)),
    lastColumn: headings.length,
    ...{ hiddenRows: new Set(), hiddenColumns: new Set() },
    ...parts,
  }
}

export function layoutOf(grid: Grid): LayoutMapping {
  const [mapping] = proposeLayout([grid])
  if (mapping === undefined) throw new Error('no layout')
  return mapping
}

export function readingOf(grid: Grid): PlanReading {
  const reading = readPlan([grid], layoutOf(grid))
  if (reading === null) throw new Error('no plan')
  return reading
}

/** What is read from rows that somebody pasted, headings first. */
export function readingOfText(rows: readonly string[]): PlanReading {
  const workbook = readPastedText(rows.join('\n'))
  const grids = workbook.ok ? workbook.grids : []
  const [mapping] = proposeLayout(grids)
  const reading = mapping === undefined ? null : readPlan(grids, mapping)
  if (reading === null) throw new Error('nothing was found')
  return reading
}

/** Each item of a sheet as its reference with the descriptions of its actions. */
export function itemsOf(grid: Grid): string[] {
  return readingOf(grid).items.map(({ reference, actions }) =>
    [reference, ...actions.map(({ description }) => description)].join(' | '),
  )
}

function valueOf(text: string): CellValue | null {
  return text === '' ? null : { kind: 'text', text }
}
