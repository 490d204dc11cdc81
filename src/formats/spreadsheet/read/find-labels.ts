/** Finds the cells around a table that say who the organisation is and who signed: values right of, below or inside labels. */
import type { CellPosition } from '../cells/reference'
import type { LabelField, MappedLabel } from '../layout'
import { dateLike } from './date-text'
import { cellAt, textAt, type Grid } from './grid'
import { meaningOfLabel, splitLabel, type LabelMeaning } from './label-words'

/** Looks above the headings and below the last row of the plan; `table` is null for a sheet without one. */
export function findLabels(
  grid: Grid,
  table: { firstRow: number; lastRow: number } | null,
): Partial<Record<LabelField, MappedLabel>> {
  const found: Partial<Record<LabelField, MappedLabel>> = {}
  let siroRow: number | null = null
  const dates: CellPosition[] = []
  for (const { position, text } of cellsAround(grid, table)) {
    const inside = splitLabel(text)
    const meaning: LabelMeaning | null = meaningOfLabel(inside?.label ?? text)
    if (meaning === null) continue
    const mapped: MappedLabel | null =
      inside === null ? valueCell(grid, position, meaning) : { position, inLabel: true }
    if (meaning === 'siroName') siroRow ??= position.row
    if (meaning === 'bareDate') {
      if (inside === null) dates.push(position)
      continue
    }
    if (mapped === null) continue
    // A label that stands twice is taken where it has a value.
    const known = found[meaning]
    if (known === undefined || textAt(grid, known.position) === '') found[meaning] = mapped
  }
  const date = dates.find(({ row }) => siroRow !== null && row >= siroRow && row <= siroRow + 2)
  const dateCell = date === undefined ? null : valueCell(grid, date, 'bareDate')
  if (found.signedOn === undefined && dateCell !== null) found.signedOn = dateCell
  return found
}

export function* cellsAround(
  grid: Grid,
  table: { firstRow: number; lastRow: number } | null,
): Generator<{ position: CellPosition; text: string }> {
  for (const [row, cells] of grid.rows) {
    if (table !== null && row >= table.firstRow && row <= table.lastRow) continue
    for (const [column, cell] of cells) {
      if (cell.value?.kind === 'text') yield { position: { column, row }, text: cell.value.text }
    }
  }
}

const dateMeanings: ReadonlySet<LabelMeaning> = new Set(['signedOn', 'preparedOn', 'returnedToBauOn', 'bareDate'])

/** The cell to the right of a label, past the cells that it is merged with; or the one below, where a value stands there. */
function valueCell(grid: Grid, label: CellPosition, meaning: LabelMeaning): MappedLabel | null {
  const merge = grid.merges.find(({ from }) => from.column === label.column && from.row === label.row)
  // Merged over many columns it is the heading of a block, not a label.
  if (merge !== undefined && merge.to.column - merge.from.column >= 3) return null
  const right = { column: (merge?.to.column ?? label.column) + 1, row: label.row }
  const rightText = textAt(grid, right)
  if (rightText !== '') return isLabel(rightText) ? null : { position: right, inLabel: false }
  const below = { column: label.column, row: (merge?.to.row ?? label.row) + 1 }
  const value = cellAt(grid, below)
  const text = textAt(grid, below)
  const fits = dateMeanings.has(meaning)
    ? value?.value?.kind === 'date' || dateLike(text)
    : text !== '' && text.length <= 80 && !isLabel(text) && value?.style?.bold !== true && value?.style?.filled !== true
  const alone =
    textAt(grid, { ...below, column: below.column + 1 }) === '' &&
    !grid.merges.some(
      ({ from, to }) => from.column === below.column && from.row === below.row && to.column > from.column,
    )
  return { position: fits && alone ? below : right, inLabel: false }
}

function isLabel(text: string): boolean {
  return (
    meaningOfLabel(text) !== null ||
    (splitLabel(text) !== null && meaningOfLabel(splitLabel(text)?.label ?? '') !== null)
  )
}
