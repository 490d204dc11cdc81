/** Starts the checker in the page's element, in place of what stands there for those without JavaScript. */
import { render } from 'preact'
import { Checker } from './Checker'

export function mountChecker(element: HTMLElement): void {
  element.replaceChildren()
  render(<Checker base={element.dataset['base'] ?? '/'} />, element)
}
