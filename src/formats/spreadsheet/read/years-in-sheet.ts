/** The years that a sheet speaks of: a day that is written without its year may be of any of them. */
import type { CellValue, Grid } from './grid'

/** More would be a list to search rather than to choose from. */
const mostYears = 2

/** Years of the toolkit, which began in 2018, and some to spare. A reference that became a date, as 9.4.6 does, is of 2006. */
const inToolkit = /(?<!\d)20(?:1[5-9]|[2-4]\d)(?!\d)/g

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
  const text = value?.kind === 'date' ? value.date : value?.kind === 'text' ? value.text : null
  return (text?.match(inToolkit) ?? []).map(Number)
}
