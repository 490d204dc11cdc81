/** Where rows go when others are inserted: the arithmetic that everything else in this folder rests on. */
import { lastRow } from '../cells/reference'

export interface RowInsertion {
  /** The row that the new ones stand below and are copies of, as numbered before any insertion. */
  below: number
  count: number
}

export class RowShift {
  /** Rows with new ones below them, ascending, and how many rows were added up to and including those. */
  readonly #rows: readonly number[]
  readonly #totals: readonly number[]
  readonly #counts: ReadonlyMap<number, number>

  constructor(insertions: readonly RowInsertion[]) {
    const counts = new Map<number, number>()
    for (const { below, count } of insertions) {
      if (count > 0) counts.set(below, (counts.get(below) ?? 0) + count)
    }
    let total = 0
    const sorted = Array.from(counts).toSorted(([a], [b]) => a - b)
    this.#counts = counts
    this.#rows = sorted.map(([row]) => row)
    this.#totals = sorted.map(([, count]) => (total += count))
  }

  /** How many rows are new in all. */
  get added(): number {
    return this.#totals.at(-1) ?? 0
  }

  /** The number that a row has afterwards. A row that would leave the sheet keeps its number, as whole columns do. */
  moved(row: number): number {
    let low = 0
    let high = this.#rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#rows[middle] ?? Infinity) < row) low = middle + 1
      else high = middle
    }
    const after = row + (this.#totals[low - 1] ?? 0)
    return after > lastRow ? row : after
  }

  /** How many copies of a row stand below it. */
  copiesOf(row: number): number {
    return this.#counts.get(row) ?? 0
  }

  /** The last of the rows that a row has become: its last copy, or the row itself. */
  lastOf(row: number): number {
    return Math.min(this.moved(row) + this.copiesOf(row), lastRow)
  }
}
