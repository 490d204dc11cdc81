/** What every cell of a filled spreadsheet must hold: the yardstick that each reader's findings are laid against. */
import type { LoggedChange } from '~/domain/change-log'
import type { Plan } from '~/domain/plan'
import { cellText } from '../cells/cell-text'
import { cellName, type CellPosition } from '../cells/reference'
import { columnFields, labelFields } from '../layout'
import { planLabels, planRows, type PlanValue } from '../plan-rows'
import type { CellDifference, ReadBack } from '../receipt'
import {
  changeFields,
  changeHeadings,
  changeRows,
  changesHeaderRow,
  changesSheetName,
  type ChangeValue,
} from '../template/changes-layout'
import { headings, labels, ownColumn, ownLayout, titleOf } from '../template/own-layout'

export interface ExpectedCell {
  position: CellPosition
  /** The column's heading or the label. */
  field: string
  /** '' for an empty cell, YYYY-MM-DD for a date. */
  text: string
  kind: 'text' | 'date' | 'empty'
  /** Where it is another sheet than that of the plan. */
  sheet?: string
}

/** What a reader says of a cell, in the same terms. */
export type FoundCell = Pick<ExpectedCell, 'text' | 'kind'>

export function expectedCells(
  plan: Plan,
  edition: string,
  draft: boolean,
  changes: readonly LoggedChange[] = [],
): ExpectedCell[] {
  const cells: ExpectedCell[] = []
  const add = (position: CellPosition | null | undefined, field: string, value: PlanValue) => {
    if (position === null || position === undefined) return
    cells.push({ position, field, ...expectedValue(value) })
  }
  add(ownLayout.title, 'Title', { kind: 'text', text: titleOf(plan, edition, draft) })
  const labelValues = planLabels(plan)
  for (const field of labelFields) add(ownLayout.labels[field], labels[field], labelValues[field])
  planRows(plan).forEach((row, index) => {
    for (const field of columnFields) {
      add({ column: ownColumn(field), row: ownLayout.firstRow + index }, headings[field], row[field])
    }
  })
  changeRows(changes).forEach((row, index) => {
    changeFields.forEach((field, column) => {
      const position = { column: column + 1, row: changesHeaderRow + 1 + index }
      cells.push({ position, field: changeHeadings[field], sheet: changesSheetName, ...expectedValue(row[field]) })
    })
  })
  return cells
}

/** What a reader finds in a cell that holds the value. */
export function expectedValue(value: ChangeValue): FoundCell {
  if (value === null) return { kind: 'empty', text: '' }
  if (value.kind === 'number') return { kind: 'text', text: String(value.number) }
  if (value.kind === 'date') return { kind: 'date', text: value.date }
  const { text } = cellText(value.text)
  return text === '' ? { kind: 'empty', text } : { kind: 'text', text }
}

/** Compares every expected cell with what a reader finds there. */
export function compareCells(expected: readonly ExpectedCell[], find: (cell: ExpectedCell) => FoundCell): ReadBack {
  const differences = expected.flatMap((cell): CellDifference[] => {
    const { position, field, text, kind } = cell
    const found = find(cell)
    if (found.kind === kind && found.text === text) return []
    return [{ cell: cellName(position), field, expected: describe({ kind, text }), found: describe(found) }]
  })
  return { comparedValues: expected.length, differences }
}

function describe({ kind, text }: FoundCell): string {
  return kind === 'empty' ? 'nothing' : kind === 'date' ? `the date ${text}` : text
}
