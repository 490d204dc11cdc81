/** Scrolls the host's page to a place in the frame, where that place can't be seen. */

/** How much of the window has to lie below a place for it to count as seen: what was gone to is more than its first line. */
const shareBelow = 0.25

/**
 * @param place from the top of the frame, in CSS pixels
 *
 * A host with a bar that stays at the top gives the element `scroll-margin-top`, as for any other target.
 */
export function bringIntoView(frame: HTMLIFrameElement, place: number): void {
  const margin = Number.parseFloat(getComputedStyle(frame.parentElement ?? frame).scrollMarginTop) || 0
  const top = frame.getBoundingClientRect().top + place
  if (top >= margin && top <= innerHeight * (1 - shareBelow)) return
  scrollBy({ top: top - margin, behavior: 'instant' })
}
