/** When a press of the mouse or a finger has been dealt with, for what would move the page under it. */
import { afterPicture } from '~/components/parts/after-picture'

/**
 * Whether a mouse button or a finger is down. A field that is left by pressing on something else must not show its message
 * before the press has ended: what lies below would move away, and the click would land beside it.
 */
export interface Pointer {
  /** Does the work now or, while something is pressed, once the click that comes of it has been answered. */
  whenReleased(work: () => void): void
}

export function watchPointer(page: EventTarget): Pointer {
  let pressed = false
  let waiting: (() => void)[] = []
  page.addEventListener('pointerdown', () => (pressed = true), { capture: true })
  const release = () => {
    pressed = false
    const due = waiting
    waiting = []
    // The click follows in the same turn, and its answer would wait for what the work draws.
    if (due.length > 0) afterPicture(() => due.forEach((work) => work()))
  }
  page.addEventListener('pointerup', release, { capture: true })
  page.addEventListener('pointercancel', release, { capture: true })
  // Dragging a selection ends without either.
  page.addEventListener('dragend', release, { capture: true })
  return {
    whenReleased(work) {
      if (pressed) waiting.push(work)
      else work()
    },
  }
}
