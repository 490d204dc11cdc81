/** Runs a thread of `npm run fuzz` and ends it where a case does not. */
import { Worker } from 'node:worker_threads'

/** @typedef {import('../../tests/fuzz/thread-messages.ts').KnownBorder} KnownBorder */
/** @typedef {import('../../tests/fuzz/thread-messages.ts').Found} Found */
/** @typedef {Omit<import('../../tests/fuzz/thread-messages.ts').ThreadWork, 'progress'>} Work */

/** Seconds of the processor, which a busy machine does not shorten. The site itself allows 10 seconds by the clock. */
const longestCase = 10

/** Seconds by the clock for a case that waits for something that never comes. */
const longestWait = 300

/**
 * @typedef {object} Outcome
 * @property {number} tried cases
 * @property {number | null} hung the case that the thread was ended in, where it was not the time that ended it
 * @property {boolean} isKnownToHang whether that is what the border's own words allow
 */

/**
 * @param {Work} work
 * @param {number} ends when the time is up, in milliseconds since 1970
 * @param {(border: string, found: Found) => void} onFound
 * @returns {Promise<Outcome>} rejects where the thread can't even start
 */
export function watchThread(work, ends, onFound) {
  const counts = new Int32Array(new SharedArrayBuffer(8))
  const worker = new Worker(new URL('thread.mjs', import.meta.url), {
    workerData: { ...work, progress: counts.buffer },
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
    // SheetJS tells of every record that it does not know.
    stderr: true,
  })
  worker.stderr.resume()
  /** @type {readonly KnownBorder[]} */
  let borders = []
  const borderOf = (/** @type {number} */ number) => borders[number % borders.length]
  const nameOf = (/** @type {number} */ number) => borderOf(number)?.name ?? 'A thread'

  return new Promise((resolve, reject) => {
    let isOver = false
    let current = -1
    let since = 0
    let used = 0
    /** @param {number | null} hung */
    const finish = (hung) => {
      if (isOver) return
      isOver = true
      clearInterval(timer)
      const isKnownToHang = hung !== null && borderOf(hung)?.mayHang === true
      void worker.terminate().then(() => resolve({ tried: Atomics.load(counts, 1), hung, isKnownToHang }))
    }
    const look = async () => {
      const number = Atomics.load(counts, 0)
      const { user } = await worker.cpuUsage()
      if (borders.length === 0 || number !== current) {
        current = number
        since = Date.now()
        used = user
        return
      }
      const endless = user - used > longestCase * 1_000_000
      if (!endless && Date.now() - since < longestWait * 1000) return
      const words = endless ? `No end after ${longestCase} seconds of work` : `Nothing for ${longestWait} seconds`
      if (borderOf(number)?.mayHang !== true)
        onFound(nameOf(number), { number, words, name: '', bytes: new Uint8Array() })
      finish(number)
    }
    const timer = setInterval(() => {
      if (work.only === null && Date.now() > ends) finish(null)
      // A thread that has just ended can't be asked.
      else void look().catch(() => undefined)
    }, 250)
    worker.on('message', (/** @type {KnownBorder[] | Found} */ message) => {
      if (Array.isArray(message)) borders = message
      else onFound(nameOf(message.number), message)
    })
    worker.on('error', (error) => {
      if (borders.length === 0) reject(error instanceof Error ? error : new Error(String(error)))
      const number = Atomics.load(counts, 0)
      // Damage that makes SheetJS take memory without end: on the page the same worker is ended by then.
      const isKnown = borderOf(number)?.mayHang === true && String(error).includes('ERR_WORKER_OUT_OF_MEMORY')
      if (!isKnown) onFound(nameOf(number), { number, words: String(error), name: '', bytes: new Uint8Array() })
      finish(number)
    })
    worker.on('exit', () => finish(null))
  })
}
