import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterPicture } from '~/components/parts/after-picture'

let frames: (() => void)[]

beforeEach(() => {
  vi.useFakeTimers()
  frames = []
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
})
afterEach(() => {
  vi.useRealTimers()
})

test('work takes no part in the next picture, and is done in the turn after it', () => {
  const work = vi.fn()
  afterPicture(work)
  vi.runAllTimers()
  expect(work).not.toHaveBeenCalled()
  for (const frame of frames) frame()
  expect(work).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(work).toHaveBeenCalledOnce()
})
