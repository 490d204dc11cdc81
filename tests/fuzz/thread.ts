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

/** Borders take turns, so that a short run has tried each of them. */
for (let turn = only ?? first; ; turn += step) {
  Atomics.store(counts, 0, turn)
  const border = chosen[turn % chosen.length]
  if (border === undefined) break
  const random = randomFor(seed, turn)
  const input = border.make(random)
  try {
    await crossUnharmed(border, input, random)
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const found: Found = { number: turn, words, name: input.name, bytes: input.bytes }
    parentPort?.postMessage(found)
  }
  Atomics.add(counts, 1, 1)
  if (only !== null) break
  // Messages go out between cases.
  await new Promise((resolve) => setImmediate(resolve))
}
