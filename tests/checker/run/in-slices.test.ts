import { describe, expect, test } from 'vitest'
import { inSlices } from '~/checker/run/in-slices'
import { finish, type Steps } from '~/domain/across/steps'

/** Work that takes a millisecond a step, and counts them. */
function* work(steps: number, done: { steps: number }): Steps<string> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + 1
    while (performance.now() < until);
    done.steps += 1
    yield
  }
  return 'done'
}

describe('long work', () => {
  test('lets others have a turn and comes to the same end', async () => {
    const done = { steps: 0 }
    let turns = 0
    const others = setInterval(() => {
      turns += 1
    })
    const result = await inSlices(work(150, done))
    clearInterval(others)
    expect([result, done.steps]).toEqual(['done', 150])
    expect(turns).toBeGreaterThan(1)
    expect(finish(work(3, done))).toBe('done')
  })

  test('stops between two steps', async () => {
    const done = { steps: 0 }
    const stop = new AbortController()
    const result = inSlices(work(100_000, done), stop.signal)
    setTimeout(() => {
      stop.abort()
    }, 5)
    expect(await result).toBeNull()
    expect(done.steps).toBeLessThan(100_000)
  })
})
