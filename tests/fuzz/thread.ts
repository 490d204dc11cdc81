/** A thread of a run: tries every case whose turn it is, and tells what it found. It can be ended where a case hangs. */
import { parentPort, workerData } from 'node:worker_threads'
import { crossUnharmed } from './border'
import { borders } from './borders'
import { randomFor } from './random'
import type { Found, KnownBorder, ThreadWork } from './thread-messages'

const { seed, first, step, only, border: wanted, progress } = workerData as ThreadWork
const counts = new Int32Array(progress)
const chosen = borders.filter(({ name }) => wanted === null || name === wanted)
/** Before anything else: which borders take turns. */
const known: KnownBorder[] = chosen.map(({ name, mayHang = false }) => ({ name, mayHang }))
parentPort?.postMessage(known)

/** Seconds of the processor. Real files take a few hundredths; a page that works for seconds does not answer. */
const longestCase = 2

/** Borders take turns, so that a short run has tried each of them. */
for (let turn = only ?? first; ; turn += step) {
  Atomics.store(counts, 0, turn)
  const border = chosen[turn % chosen.length]
  if (border === undefined) break
  const random = randomFor(seed, turn)
  const input = border.make(random)
  const report = (words: string) => {
    const found: Found = { number: turn, words, name: input.name, bytes: input.bytes }
    parentPort?.postMessage(found)
  }
  const before = process.threadCpuUsage()
  try {
    await crossUnharmed(border, input, random)
  } catch (error) {
    report(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  const seconds = process.threadCpuUsage(before).user / 1_000_000
  if (seconds > longestCase && border.mayHang !== true) report(`It took ${seconds.toFixed(1)} seconds of work`)
  Atomics.add(counts, 1, 1)
  if (only !== null) break
  // Messages go out between cases.
  await new Promise((resolve) => setImmediate(resolve))
}
