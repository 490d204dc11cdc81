import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchPointer } from '~/builder/state/pointer'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', setTimeout)
})
afterEach(() => {
  vi.useRealTimers()
})

test('work is done at once while nothing is pressed', () => {
  const work = vi.fn()
  watchPointer(new EventTarget()).whenReleased(work)
  expect(work).toHaveBeenCalledOnce()
})

test.each(['pointerup', 'pointercancel', 'dragend'])(
  'while something is pressed it waits until %s has been answered',
  (end) => {
    const page = new EventTarget()
    const pointer = watchPointer(page)
    const work = vi.fn()
    page.dispatchEvent(new Event('pointerdown'))
    pointer.whenReleased(work)
    page.dispatchEvent(new Event(end))
    expect(work).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(work).toHaveBeenCalledOnce()
    page.dispatchEvent(new Event(end))
    vi.runAllTimers()
    expect(work).toHaveBeenCalledOnce()
  },
)
