/** What a benchmark found, as it is printed and as it stands in docs/benchmarks.md. */

export interface ReportTable {
  title: string
  headings: readonly string[]
  rows: readonly (readonly string[])[]
  /** Said below the table. */
  notes?: readonly string[]
}

export interface Report {
  /** Names its section of the page. */
  id: string
  title: string
  /** Sentences ahead of the tables. */
  about: readonly string[]
  tables: readonly ReportTable[]
}

export interface Spread {
  least: number
  lower: number
  median: number
  upper: number
  most: number
}

/** The quartiles of some numbers, and the ends. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.round((sorted.length - 1) * part)] ?? NaN
  return { least: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), most: at(1) }
}

/** Where the benchmarks ran. */
export interface Machine {
  /** Such as 2026-03-01. */
  day: string
  processor: string
  processors: number
  /** In gigabytes. */
  memory: number
  system: string
  node: string
  /** Averages over a minute, before the first benchmark and after the last. */
  load: readonly [number, number]
}
