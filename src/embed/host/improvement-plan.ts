/**
 * The element `<improvement-plan>`, which another site puts into its page: it makes the frame, keeps it as tall as what is in
 * it, and says what the verdict is. The whole script is this file and the messages: no package, nothing fetched, no style
 * element and no markup made from text, so that it works under a strict policy of the host. src/embed/README.md describes it.
 */
import { readFrameMessage, sealed, tallest, type FrameMessage, type HostMessage } from '../messages'
import { bringIntoView } from './bring-into-view'

const titles = { plan: 'Improvement plan builder', guidance: 'Guidance on improvement plans' } as const

/**
 * What the frame may do: it is of another origin, and keeps its own storage there. Its links open in tabs that are not held to
 * this, and the print view asks the browser to print. Going elsewhere with the host's page is not among it.
 */
const sandbox = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-downloads',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
].join(' ')

/** Until the frame has said how tall it is, and the least that it gets, in CSS pixels. */
const heightAtFirst = 480
const leastHeight = 160

/** @param folder the address of /embed/ where this script comes from */
export function improvementPlanElement(folder: URL): CustomElementConstructor {
  return class extends HTMLElement {
    static readonly observedAttributes = ['view', 'edition', 'label']
    #frame: HTMLIFrameElement | null = null
    /** How many pages have loaded in the frame: none before the first. */
    #pages = 0
    #isReady = false
    #verdict: string | null = null

    /** The verdict as it was last said; null where no plan is open. */
    get verdict(): string | null {
      return this.#verdict
    }

    connectedCallback(): void {
      window.addEventListener('message', this.#hear)
      for (const event of ['scroll', 'resize']) window.addEventListener(event, this.#tellView, { passive: true })
      this.#show()
    }

    disconnectedCallback(): void {
      window.removeEventListener('message', this.#hear)
      for (const event of ['scroll', 'resize']) window.removeEventListener(event, this.#tellView)
      this.#frame = null
    }

    attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
      if (this.#frame !== null && before !== after) this.#show()
    }

    /** Makes the frame anew, in place of what the element holds for those without JavaScript. */
    #show(): void {
      const view = this.getAttribute('view') === 'guidance' ? 'guidance' : 'plan'
      const address = new URL(`${view}/`, folder)
      const edition = this.getAttribute('edition')
      if (edition !== null && view === 'plan') address.searchParams.set('edition', edition)
      const frame = document.createElement('iframe')
      frame.title = this.getAttribute('label') ?? titles[view]
      frame.setAttribute('sandbox', sandbox)
      frame.allow = 'clipboard-write'
      // Who embeds it is nobody's business. The frame learns where the host comes from by its greeting.
      frame.referrerPolicy = 'no-referrer'
      Object.assign(frame.style, { display: 'block', width: '100%', border: '0', height: `${heightAtFirst}px` })
      frame.addEventListener('load', () => {
        this.#pages += 1
        this.#isReady = false
        // Another page in the same frame is read from its beginning. The first one comes without anybody's asking.
        if (this.#pages > 1) bringIntoView(frame, 0)
        this.#say({ type: 'hello' })
        this.#tellView()
      })
      frame.src = address.href
      this.#frame = frame
      this.#pages = 0
      this.#verdict = null
      this.replaceChildren(frame)
    }

    #say(message: HostMessage): void {
      this.#frame?.contentWindow?.postMessage(sealed(message), folder.origin)
    }

    readonly #tellView = (): void => {
      if (this.#pages === 0) return
      const top = this.#frame?.getBoundingClientRect().top ?? 0
      this.#say({ type: 'view', bottom: Math.min(tallest, Math.max(0, Math.round(innerHeight - top))) })
    }

    readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
      const frame = this.#frame
      const isOurs = source !== null && source === frame?.contentWindow && origin === folder.origin
      const message = isOurs ? readFrameMessage(data) : null
      if (frame !== null && message !== null) this.#follow(frame, message)
    }

    #follow(frame: HTMLIFrameElement, message: FrameMessage): void {
      switch (message.type) {
        case 'ready':
          // Said at once, and again after the greeting: it counts once for each page.
          if (this.#pages === 0 || this.#isReady) break
          this.#isReady = true
          this.dispatchEvent(new CustomEvent('ready'))
          break
        case 'resize':
          frame.style.height = `${Math.max(leastHeight, message.height)}px`
          if (message.show !== null) bringIntoView(frame, message.show)
          this.#tellView()
          break
        case 'verdict':
          if (message.verdict === this.#verdict) break
          this.#verdict = message.verdict
          this.dispatchEvent(new CustomEvent('verdict', { detail: { verdict: message.verdict }, bubbles: true }))
      }
    }
  }
}
