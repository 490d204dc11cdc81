/**
 * Which part of a tall frame can be seen. What is fixed to the bottom of the window lies at the bottom of the frame, which may
 * be far below what the reader sees; the style sheet puts it where this says.
 */

/** CSS property, on the root element: how far the lowest line in view lies above the bottom of the frame. */
const property = '--app-below-view'

/** What may make the page say something: it is looked at then, because no event tells that the page around was scrolled. */
const occasions = ['click', 'keyup', 'change', 'drop'] as const

export function watchPartInView(frame: Window): void {
  const { document } = frame
  const look = () => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect()
      if (entry === undefined || entry.intersectionRect.height === 0) return
      const below = Math.max(0, Math.round(frame.innerHeight - entry.intersectionRect.bottom))
      document.documentElement.style.setProperty(property, `${below}px`)
    })
    observer.observe(document.body)
  }
  for (const occasion of occasions) document.addEventListener(occasion, look, { capture: true, passive: true })
}
