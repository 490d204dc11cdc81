/** What every cell of a filled spreadsheet must hold: the yardstick that each reader's findings are laid against. */
import type { Plan } from '~/domain/plan'
import { cellText } from '../cells/cell-text'
import { cellName, type CellPosition } from '../cells/reference'
import { columnFields, labelFields } from '../layout'
import { planLabels, planRows, type PlanValue } from '../plan-rows'
import type { CellDifference, ReadBack } from '../receipt'
import { headings, labels, ownLayout, titleText } from '../template/own-layout'

export interface ExpectedCell {
  position: CellPosition
  /** The column's heading or the label. */
  field: string
  /** '' for an empty cell, YYYY-MM-DD for a date. */
  text: string
  kind: 'text' | 'date' | 'empty'
}

/** What a reader says of a cell, in the same terms. */
export type FoundCell = Pick<ExpectedCell, 'text' | 'kind'>

export function expectedCells(plan: Plan, edition: string, draft: boolean): ExpectedCell[] {
  const cells: ExpectedCell[] = []
  const add = (position: CellPosition | null | undefined, field: string, value: PlanValue) => {
    if (position === null || position === undefined) return
    cells.push({ position, field, ...expectedValue(value) })
  }
  add(ownLayout.title, 'Title', { kind: 'text', text: titleText(edition, draft) })
  const labelValues = planLabels(plan)
  for (const field of labelFields) add(ownLayout.labels[field], labels[field], labelValues[field])
  planRows(plan).forEach((row, index) => {
    for (const field of columnFields) {
      add({ column: ownLayout.columns[field] ?? 0, row: ownLayout.firstRow + index }, headings[field], row[field])
    }
  })
  return cells
}

function expectedValue(value: PlanValue): FoundCell {
  if (value === null) return { kind: 'empty', text: '' }
  if (value.kind === 'date') return { kind: 'date', text: value.date }
  const { text } = cellText(value.text)
  return text === '' ? { kind: 'empty', text } : { kind: 'text', text }
}

/** Compares every expected cell with what a reader finds there. */
export function compareCells(expected: readonly ExpectedCell[], find: (position: CellPosition) => FoundCell): ReadBack {
  const differences = expected.flatMap(({ position, field, text, kind }): CellDifference[] => {
    const found = find(position)
    if (found.kind === kind && found.text === text) return []
    return [{ cell: cellName(position), field, expected: describe({ kind, text }), found: describe(found) }]
  })
  return { comparedValues: expected.length, differences }
}

function describe({ kind, text }: FoundCell): string {
  return kind === 'empty' ? 'nothing' : kind === 'date' ? `the date ${text}` : text
}
