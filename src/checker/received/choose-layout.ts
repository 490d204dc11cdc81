/** Which columns of somebody else's spreadsheet are taken for what, and how sure that is. */
import { parseReference } from '~/domain/standards'
import { parseCell } from '~/formats/spreadsheet/cells/reference'
import type { LayoutMapping, MappedField } from '~/formats/spreadsheet/layout'
import { columnFor } from '~/formats/spreadsheet/layout'
import { beginMapping, holdsAPlan } from '~/formats/spreadsheet/read/begin-mapping'
import { columnInWords } from '~/formats/spreadsheet/read/column-words'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import { fieldsOfHeading } from '~/formats/spreadsheet/read/heading-words'
import { otherPlans, proposeLayout, type LayoutProposal } from '~/formats/spreadsheet/read/propose-layout'
import type { PlanReading } from '~/formats/spreadsheet/read/reading'
import type { ConfirmedMapping, LayoutDoubt } from './received'
import { applyMapping, shapeOfColumns, shapeWithoutHeadings } from './shape'

export interface ChosenLayout {
  /** Null where no table looks like a plan. */
  mapping: LayoutMapping | null
  shape: string
  confirmed: boolean
  /** What the sheets alone show; `doubtsOfReading` adds what the rows show. */
  doubts: LayoutDoubt[]
}

/** A heading that makes us less sure than this needs rows that bear it out. */
const sureEnough = 65

/** The layout of a workbook that has sheets; null for one that has none. */
export function chooseLayout(grids: readonly Grid[], confirmed: readonly ConfirmedMapping[]): ChosenLayout | null {
  const proposals = proposeLayout(grids)
  const [fullest] = grids.toSorted((a, b) => b.rows.size - a.rows.size)
  if (fullest === undefined) return null
  const begun = beginMapping(grids, proposals)
  if (begun.by !== 'plan') {
    const guessed = begun.by === 'content' ? begun.mapping : null
    const grid = grids.find(({ name }) => name === guessed?.sheet) ?? fullest
    return withoutHeadings(grid, guessed, proposals, confirmed)
  }
  const { mapping: best } = begun
  const shape = shapeOfColumns(best.columns)
  const known = confirmed.find((each) => each.shape === shape)
  const applied = known === undefined ? null : applyMapping(known, grids)
  if (applied !== null) return { mapping: applied, shape, confirmed: true, doubts: [] }
  return { mapping: best, shape, confirmed: false, doubts: doubtsOf(best, proposals.filter(holdsAPlan), grids) }
}

/** A table whose headings say too little, or that has none, may still be known by what stands in it. */
function withoutHeadings(
  grid: Grid,
  guessed: LayoutMapping | null,
  proposals: readonly LayoutProposal[],
  confirmed: readonly ConfirmedMapping[],
): ChosenLayout {
  const shape = shapeWithoutHeadings(grid)
  const known = confirmed.find((each) => each.shape === shape)
  const applied = known === undefined ? null : applyMapping(known, [grid])
  if (applied !== null) return { mapping: applied, shape, confirmed: true, doubts: [] }
  return { mapping: guessed, shape, confirmed: false, doubts: guessed === null ? [] : [ofGuess(guessed, proposals)] }
}

/** Headings that were not understood are seen by whoever opens the file: it is not said that there are none. */
function ofGuess({ sheet, firstRow }: LayoutMapping, proposals: readonly LayoutProposal[]): LayoutDoubt {
  const rows = proposals.find((proposal) => proposal.sheet === sheet)?.headerRows ?? null
  return rows === null || rows.last >= firstRow ? { kind: 'no-headings' } : { kind: 'unknown-headings', row: rows.last }
}

function doubtsOf(best: LayoutProposal, proposals: readonly LayoutProposal[], grids: readonly Grid[]): LayoutDoubt[] {
  const grid = grids.find(({ name }) => name === best.sheet)
  const tiedColumn = (column: number) => ({
    heading: best.columns.find((each) => each.column === column)?.heading ?? '',
    where: grid === undefined ? '' : columnInWords(grid, column),
  })
  const tied = new Set(best.ties.map(({ field }) => field))
  const missing = needed.filter((fields) =>
    fields.every((field) => columnFor(best, field) === null && !tied.has(field)),
  )
  return [
    ...best.ties.map(({ field, columns }): LayoutDoubt => ({ kind: 'tie', field, columns: columns.map(tiedColumn) })),
    ...missing.flatMap(([field]): LayoutDoubt[] => (field === undefined ? [] : [{ kind: 'missing', field }])),
    ...otherPlans(proposals, best.sheet).map((sheet): LayoutDoubt => ({ kind: 'other-sheet', sheet })),
  ]
}

/** What every plan has a column for: one field of each group. */
const needed: readonly (readonly MappedField[])[] = [['reference'], ['gap'], ['action'], ['owner'], ['due', 'afterBau']]

/** Columns whose heading says little and whose rows do not bear out what they were taken for. */
export function doubtsOfReading(mapping: LayoutMapping, reading: PlanReading): LayoutDoubt[] {
  const actions = reading.items.flatMap((item) => item.actions)
  const most = (count: number, all: number) => all > 0 && count > all / 2
  const borneOut: Partial<Record<MappedField, boolean>> = {
    reference: most(
      reading.items.filter(({ reference }) => /^\d+\.\d+\.\d+$|^[A-E]\d+\.[a-z]$/.test(reference)).length,
      reading.items.length,
    ),
    due: most(actions.filter(({ due, dueReadings }) => due !== null || dueReadings.length > 0).length, actions.length),
  }
  const weak = mapping.columns.flatMap(({ field, heading }): LayoutDoubt[] => {
    // Without headings all of it is a guess, and said to be one.
    if (mapping.headerRows === null) return []
    if (field === null || sureOf(heading, field) >= sureEnough) return []
    return borneOut[field] === true ? [] : [{ kind: 'weak', field, heading }]
  })
  const cells = referencesBelow(mapping, reading)
  return cells.length === 0 ? weak : [...weak, { kind: 'items-below', cells }]
}

/** The only column of dates or of comments may have the heading of a later one: "Latest update". */
const later: Partial<Record<MappedField, readonly MappedField[]>> = {
  due: ['agreedDue', 'revisedDue'],
  progress: ['laterProgress'],
}

function sureOf(heading: string, field: MappedField): number {
  const fields = fieldsOfHeading(heading)
  return Math.max(...[field, ...(later[field] ?? [])].map((each) => fields.get(each) ?? 0))
}

/** Items that nobody judged must not make a plan look complete. */
function referencesBelow(mapping: LayoutMapping, { unplaced }: PlanReading): string[] {
  const column = columnFor(mapping, 'reference')
  return unplaced.flatMap(({ cell, text, why }) =>
    why === 'below' && parseCell(cell)?.column === column && parseReference(text) !== null ? [cell] : [],
  )
}
