/** How tall the page in a frame is, whatever the height of the frame. */

/** Calls `onHeight` with whole CSS pixels at once and after each change. The body must not take its height from the frame. */
export function watchHeight(body: HTMLElement, onHeight: (height: number) => void): void {
  let last: number | null = null
  new ResizeObserver(() => {
    const height = Math.ceil(body.getBoundingClientRect().height)
    if (height === last) return
    last = height
    onHeight(height)
  }).observe(body)
}
