/** Long work that pauses now and then, so that whoever runs it can do something else in between. */

export type Steps<Result> = Generator<undefined, Result>

/** Goes through all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next()
    if (next.done === true) return next.value
  }
}
