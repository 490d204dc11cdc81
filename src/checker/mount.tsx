/** Starts the checker in the page's element, in place of what stands there for those without JavaScript. */
import { render } from 'preact'
import { Checker } from './Checker'

export function mountChecker(element: HTMLElement): void {
  // Not in one piece with the loading of the code: a slow laptop can scroll and follow links in between.
  setTimeout(() => {
    element.replaceChildren()
    render(<Checker base={element.dataset['base'] ?? '/'} />, element)
  })
}
