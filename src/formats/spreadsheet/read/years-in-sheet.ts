/** The years that a sheet speaks of: a day that is written without its year may be of any of them. */
import { dateParts } from '~/domain/calendar-date'
import type { CellValue, Grid } from './grid'

/** More would be a list to search rather than to choose from. */
const mostYears = 2

/** A sheet is looked through once, and asked about for each of its rows. */
const known = new WeakMap<Grid, readonly number[]>()

/** The years that stand in most cells, the most frequent first. */
export function yearsIn(grid: Grid): readonly number[] {
  const years = known.get(grid) ?? countYears(grid)
  known.set(grid, years)
  return years
}

function countYears(grid: Grid): number[] {
  const counts = new Map<number, number>()
  for (const cells of grid.rows.values()) {
    for (const { value } of cells.values()) {
      for (const year of new Set(yearsOf(value))) counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  }
  const sorted = Array.from(counts).toSorted(([, a], [, b]) => b - a)
  return sorted.slice(0, mostYears).map(([year]) => year)
}

function yearsOf(value: CellValue | null): number[] {
  if (value?.kind === 'date') return value.date === null ? [] : [dateParts(value.date).year]
  return value?.kind === 'text' ? (value.text.match(/(?<!\d)20[1-4]\d(?!\d)/g) ?? []).map(Number) : []
}
