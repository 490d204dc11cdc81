/** Times several ways to do the same, in turn, so that whatever else the machine does falls on all of them alike. */

export interface Timing {
  name: string
  /** Milliseconds. */
  first: number
  median: number
  fastest: number
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
    // The first rounds compile the code.
    const warm = all.slice(Math.min(5, all.length - 1)).sort((a, b) => a - b)
    return { name, first: all[0] ?? NaN, median: warm[Math.floor(warm.length / 2)] ?? NaN, fastest: warm[0] ?? NaN }
  })
}

/** A table with one line each, and each median as a multiple of the first line's. */
export function printTimings(title: string, timings: readonly Timing[], notes: readonly string[] = []): void {
  const own = timings[0]?.median ?? NaN
  console.log(`\n${title}`)
  console.log('                          median   fastest     first   ratio')
  timings.forEach(({ name, median, fastest, first }, index) => {
    const figures = [median, fastest, first].map((time) => `${time.toFixed(time < 1 ? 3 : 1)} ms`.padStart(10)).join('')
    const ratio = `${(median / own).toFixed(1)} ×`.padStart(8)
    console.log(`  ${name.padEnd(20)}${figures}${ratio}  ${notes[index] ?? ''}`)
  })
}
