/** Times several ways to do the same, in turn, so that whatever else the machine does falls on all of them alike. */
import { spreadOf, type ReportTable, type Spread } from './report'

export interface Timing {
  name: string
  /** Milliseconds. */
  first: number
  /** Of the rounds after the first ones, which compile the code. */
  warm: Spread
}

export interface Candidate {
  name: string
  run(): unknown
}

export async function timeInTurn(candidates: readonly Candidate[], rounds: number): Promise<Timing[]> {
  const times = candidates.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { run }] of candidates.entries()) {
      const started = performance.now()
      await run()
      times[index]?.push(performance.now() - started)
    }
  }
  return candidates.map(({ name }, index) => {
    const all = times[index] ?? []
    return { name, first: all[0] ?? NaN, warm: spreadOf(all.slice(Math.min(5, all.length - 1))) }
  })
}

/** A line each, with each median as a multiple of the first line's, this project's. Where that is not the fastest, it says so. */
export function timingTable(title: string, timings: readonly Timing[], results: readonly string[] = []): ReportTable {
  const own = timings[0]?.warm.median ?? NaN
  const faster = timings.filter(({ warm }) => warm.median < own).map(({ name }) => name)
  return {
    title,
    headings: [
      '',
      'median',
      'middle half',
      'fastest',
      'first time',
      'ratio',
      ...(results.length > 0 ? ['result'] : []),
    ],
    rows: timings.map(({ name, first, warm }, index) => [
      name,
      inMilliseconds(warm.median),
      `${inMilliseconds(warm.lower)} to ${inMilliseconds(warm.upper)}`,
      inMilliseconds(warm.least),
      inMilliseconds(first),
      `${(warm.median / own).toFixed(1)} ×`,
      ...(results.length > 0 ? [results[index] ?? ''] : []),
    ]),
    notes: faster.length === 0 ? [] : [`Faster than the first line: ${faster.join(', ')}.`],
  }
}

function inMilliseconds(time: number): string {
  return `${time.toFixed(time < 1 ? 3 : 1)} ms`
}
