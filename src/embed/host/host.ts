/** The script that a host page loads, /embed/host.js: it defines `<improvement-plan>`. */
import { improvementPlanElement } from './improvement-plan'

const name = 'improvement-plan'

/** The script's own address leads to the pages beside it, wherever the site is. */
function ownAddress(): string | null {
  const { currentScript } = document
  if (currentScript instanceof HTMLScriptElement) return currentScript.src
  // Loaded as a module: those are not the current script of anything.
  return document.querySelector<HTMLScriptElement>('script[src$="/embed/host.js"]')?.src ?? null
}

const address = ownAddress()
if (address !== null && customElements.get(name) === undefined) {
  customElements.define(name, improvementPlanElement(new URL('.', address)))
}
