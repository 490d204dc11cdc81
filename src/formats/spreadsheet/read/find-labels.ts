/** Finds the cells around a table that say who the organisation is and who signed: values right of, below or inside labels. */
import { cellName, type CellPosition } from '../cells/reference'
import { labelFields, type LabelField, type MappedLabel } from '../layout'
import { dateLike } from './date-text'
import { cellAt, textAt, type Grid } from './grid'
import { labelParts } from './label-parts'
import { valueCell, type Surroundings } from './label-value'
import { isLabel, isOfAnotherSigner, meaningOfLabel } from './label-words'
import { findSignOff, type FoundLabel } from './sign-off-labels'

/** Looks above the headings and below the last row of the plan; `table` is null for a sheet without one. */
export function findLabels(
  grid: Grid,
  table: { firstRow: number; lastRow: number } | null,
): Partial<Record<LabelField, MappedLabel>> {
  const labels = labelsAround(grid, table)
  const found: Partial<Record<LabelField, MappedLabel>> = { ...findSignOff(grid, labels) }
  for (const field of labelFields) {
    if (field === 'siroName' || field === 'siroJobTitle' || field === 'signedOn') continue
    // A label that stands twice is taken where it has a value.
    const places = labels.filter(({ meaning, value }) => meaning === field && value !== null)
    const chosen = (places.find(({ text }) => text !== '') ?? places[0])?.value ?? null
    if (chosen !== null) found[field] = chosen
  }
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

function labelsAround(grid: Grid, table: { firstRow: number; lastRow: number } | null): FoundLabel[] {
  const labels: FoundLabel[] = []
  // The job title beside "Role" is a value, though it has the words of a label.
  const values = new Set<string>()
  const surroundings: Surroundings = {
    isAround: (row) => table === null || row < table.firstRow || row > table.lastRow,
    isValue: (position) => values.has(cellName(position)),
  }
  for (const { position, text } of cellsAround(grid, table)) {
    if (values.has(cellName(position))) continue
    const parts = labelParts(text)
    for (const { label, value } of parts) {
      const meaning = isOfAnotherSigner(label) ? 'anotherSigner' : meaningOfLabel(label)
      if (meaning === null) continue
      labels.push({
        ...{ meaning, position, text: value, isDate: dateLike(value) },
        value: meaning === 'anotherSigner' ? null : { position, inLabel: true },
      })
    }
    if (parts.length > 0) continue
    const meaning = meaningOfLabel(text)
    if (meaning === null) {
      if (isOfAnotherSigner(text))
        labels.push({ meaning: 'anotherSigner', position, text: '', isDate: false, value: null })
      continue
    }
    const place = valueCell(grid, position, meaning, surroundings)
    if (meaning === 'bareDate' && isTableHeading(grid, position, surroundings)) continue
    const valueText = place === null ? '' : textAt(grid, place).trim()
    if (place !== null && valueText !== '') values.add(cellName(place))
    labels.push({
      ...{ meaning, position, text: valueText },
      isDate: place !== null && (cellAt(grid, place)?.value?.kind === 'date' || dateLike(valueText)),
      value: place === null ? null : { position: place, inLabel: false },
    })
  }
  return labels
}

/** "Date" between "Version" and "Author" heads a column of another table: its neighbours are neither labels nor their values. */
function isTableHeading(grid: Grid, { column, row }: CellPosition, { isValue }: Surroundings): boolean {
  const isHeading = (offset: number) => {
    const position = { column: column + offset, row }
    const value = cellAt(grid, position)?.value
    if (value?.kind !== 'text' || isValue(position)) return false
    return value.text.length <= 20 && !isLabel(value.text) && !isOfAnotherSigner(value.text) && !dateLike(value.text)
  }
  return isHeading(-1) || (isHeading(1) && isHeading(2))
}
