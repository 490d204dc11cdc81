/** Collects what comes in quick succession and hands it on together, so that a page is drawn again a few times a second. */
export class Batch<Value> {
  #values: Value[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #milliseconds: number
  readonly #handOn: (values: Value[]) => void

  constructor(milliseconds: number, handOn: (values: Value[]) => void) {
    this.#milliseconds = milliseconds
    this.#handOn = handOn
  }

  add(value: Value): void {
    this.#values.push(value)
    this.#timer ??= setTimeout(() => {
      this.flush()
    }, this.#milliseconds)
  }

  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const values = this.#values
    this.#values = []
    if (values.length > 0) this.#handOn(values)
  }
}
