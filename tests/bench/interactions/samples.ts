/** Times by what was done, in the order in which it was first done. */
import { spreadOf } from '../report'

export type Samples = Map<string, number[]>

export function addSample(samples: Samples, name: string, milliseconds: number): void {
  const before = samples.get(name)
  if (before === undefined) samples.set(name, [milliseconds])
  else before.push(milliseconds)
}

/** A row each: what, median, worst, and the median as a multiple of the peer's. */
export function sampleRows(samples: Samples, peer: number): string[][] {
  return Array.from(samples, ([name, times]) => {
    const { median, most } = spreadOf(times)
    return [name, `${median.toFixed(0)} ms`, `${most.toFixed(0)} ms`, `${(median / peer).toFixed(1)} ×`]
  })
}
