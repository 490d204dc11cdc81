/** A worker as browsers have them, on a thread of Node.js, so that the checker's own pool can be measured without a browser. */
import { Worker as Thread } from 'node:worker_threads'

/** What a worker finds in place of a browser's globals. Files come as paths: those of Node.js cannot be posted. */
const prelude = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { readFile } = require('node:fs/promises')
  globalThis.postMessage = (message) => parentPort.postMessage(message)
  globalThis.addEventListener = (type, listener) =>
    parentPort.on(type, (data) => {
      const { file } = data
      const arrayBuffer = async () => {
        const bytes = await readFile(file.location)
        return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
      }
      listener({ data: { ...data, file: { ...file, arrayBuffer } } })
    })
  import(workerData)
`

/** A class that starts the worker of that bundle, whatever it is asked for: a page has one script for all of them. */
export function threadWorkers(bundle: string): typeof Worker {
  class ThreadWorker extends EventTarget {
    readonly #thread = new Thread(prelude, { eval: true, workerData: bundle })

    constructor() {
      super()
      this.#thread.on('message', (data: unknown) => this.dispatchEvent(new MessageEvent('message', { data })))
      this.#thread.on('error', (error: Error) =>
        this.dispatchEvent(Object.assign(new Event('error'), { message: error.message })),
      )
    }

    postMessage(message: unknown): void {
      this.#thread.postMessage(message)
    }

    terminate(): void {
      void this.#thread.terminate()
    }
  }
  const workers: unknown = ThreadWorker
  return workers as typeof Worker
}
