import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchForUpdate } from '~/offline/updates'

/** What the browser says of the worker: the parts that the watch reads. */
class Registration extends EventTarget {
  installing: EventTarget | null = null
  waiting: EventTarget | null = null

  find(): void {
    this.installing = new EventTarget()
    this.dispatchEvent(new Event('updatefound'))
  }

  finishInstalling(): void {
    const worker = this.installing
    this.waiting = worker
    this.installing = null
    worker?.dispatchEvent(new Event('statechange'))
  }
}

let registration: Registration
const stops: (() => void)[] = []

beforeEach(() => {
  registration = new Registration()
  vi.stubGlobal('navigator', { serviceWorker: { ready: Promise.resolve(registration) } })
  vi.stubGlobal('window', { top: null })
  Reflect.set(window, 'top', window)
  vi.stubGlobal('document', new EventTarget())
})

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.unstubAllGlobals()
})

/** Starts the watch, and comes back once it listens. */
async function watch(): Promise<() => number> {
  let times = 0
  stops.push(watchForUpdate(() => (times += 1)))
  await Promise.resolve()
  await Promise.resolve()
  await Promise.resolve()
  return () => times
}

test('a newer version is announced when it waits, however far it was when the watch began', async () => {
  const foundLater = await watch()
  registration.find()
  const foundBefore = await watch()
  expect([foundLater(), foundBefore()]).toEqual([0, 0])
  registration.finishInstalling()
  const waitedBefore = await watch()
  expect([foundLater(), foundBefore(), waitedBefore()]).toEqual([1, 1, 1])
})

test('one that could not be fetched is not announced', async () => {
  const announced = await watch()
  registration.find()
  const worker = registration.installing
  registration.installing = null
  worker?.dispatchEvent(new Event('statechange'))
  expect(announced()).toBe(0)
})
