/** The heading of a screen. It takes the focus when the screen is entered, so that a screen reader says where one is. */
import type { ComponentChildren } from 'preact'

export const headingId = 'builder-heading'

export function Heading({ children }: { children: ComponentChildren }) {
  return (
    <h1 class="screen-heading" id={headingId} tabIndex={-1}>
      {children}
    </h1>
  )
}
