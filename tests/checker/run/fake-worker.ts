/** Stands in for a worker: what it does with a message is up to the test. */
export class FakeWorker extends EventTarget {
  static all: FakeWorker[] = []
  /** What each worker does when it is started and when it is given a message. */
  static onStart: (worker: FakeWorker) => void = (worker) => {
    worker.answer({ reply: 'ready' })
  }
  static onMessage: (worker: FakeWorker, message: unknown) => void = () => undefined

  readonly received: unknown[] = []
  isEnded = false

  constructor() {
    super()
    FakeWorker.all.push(this)
    queueMicrotask(() => {
      FakeWorker.onStart(this)
    })
  }

  postMessage(message: unknown): void {
    this.received.push(message)
    FakeWorker.onMessage(this, message)
  }

  terminate(): void {
    this.isEnded = true
  }

  answer(data: unknown): void {
    if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }))
  }

  fall(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }))
  }

  /** As new, for the next test: workers start at once and say nothing more. */
  static reset(): void {
    FakeWorker.all = []
    FakeWorker.onStart = (worker) => {
      worker.answer({ reply: 'ready' })
    }
    FakeWorker.onMessage = () => undefined
  }

  static get alive(): number {
    return FakeWorker.all.filter(({ isEnded }) => !isEnded).length
  }
}
