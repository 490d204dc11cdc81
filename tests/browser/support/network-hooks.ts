/**
 * Watches every way in which a page or a worker can reach the network, from inside: each primitive is replaced by one that
 * notes what it is given before it goes on. Beside Playwright's events, which tell only what really went out.
 */
import type { BrowserContext } from '@playwright/test'

export interface NetworkUse {
  /** The primitive: `fetch`, `new Worker`, `img.src`. */
  what: string
  /** What it was given, as text. */
  given: string
}

/** The name under which pages hand over what they note. */
const binding = 'noteNetworkUse'

/** Notes every use in the context's pages and in their workers, from now on. */
export async function hookNetwork(context: BrowserContext): Promise<readonly NetworkUse[]> {
  const uses: NetworkUse[] = []
  await context.exposeBinding(binding, (_, what: string, given: string) => {
    uses.push({ what, given })
  })
  await context.addInitScript(installHooks, binding)
  // A worker's script is answered with the hooks before it: nothing else runs early enough.
  await context.route(/worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `(${installHooks.toString()})('${binding}');\n${await response.text()}` })
  })
  return uses
}

/** Runs in pages and in workers, so that it can use nothing from outside itself. */
function installHooks(bindingName: string): void {
  const channel = new BroadcastChannel(bindingName)
  const isPage = typeof document !== 'undefined'
  const note = (what: string, given: readonly unknown[]): void => {
    const text = given
      .map((value) => {
        if (value instanceof Request) return value.url
        if (value instanceof URLSearchParams || value instanceof URL) return value.toString()
        if (value instanceof FormData) return JSON.stringify([...value.entries()])
        if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value)
        if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value)
        return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
      })
      .join(' ')
    if (!isPage) {
      channel.postMessage([what, text])
      return
    }
    const report: unknown = Reflect.get(globalThis, bindingName)
    if (typeof report === 'function') Reflect.apply(report, undefined, [what, text])
  }
  if (isPage) {
    channel.addEventListener('message', ({ data }: MessageEvent<[string, string]>) =>
      note(`worker ${data[0]}`, [data[1]]),
    )
  }

  const scope: object = globalThis
  const functionOf = (owner: object, name: string): ((...given: unknown[]) => unknown) | null => {
    const found: unknown = Reflect.get(owner, name)
    return typeof found === 'function' ? (found as (...given: unknown[]) => unknown) : null
  }
  const wrapCall = (owner: object | undefined, name: string, what = name): void => {
    const original = owner === undefined ? null : functionOf(owner, name)
    if (owner === undefined || original === null) return
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
      note(what, given)
      return Reflect.apply(original, this ?? globalThis, given)
    })
  }
  const wrapClass = (name: string): void => {
    const original = functionOf(scope, name)
    if (original === null) return
    const wrapped = new Proxy(original, {
      construct(target, given: unknown[], newTarget) {
        note(`new ${name}`, given)
        return Reflect.construct(target, given, newTarget as new () => unknown) as object
      },
    })
    Reflect.set(scope, name, wrapped)
  }
  const prototypeOf = (name: string): object | undefined => {
    const constructor = functionOf(scope, name)
    return constructor === null ? undefined : (Reflect.get(constructor, 'prototype') as object)
  }
  const wrapProperty = (name: string, property: string): void => {
    const owner = prototypeOf(name)
    const descriptor = owner === undefined ? undefined : Object.getOwnPropertyDescriptor(owner, property)
    const set = descriptor?.set
    if (owner === undefined || descriptor === undefined || set === undefined) return
    Object.defineProperty(owner, property, {
      ...descriptor,
      set(this: unknown, value: unknown) {
        note(`${name}.${property}`, [value])
        Reflect.apply(set, this, [value])
      },
    })
  }

  wrapCall(scope, 'fetch')
  wrapCall(scope, 'importScripts')
  wrapCall(scope, 'open')
  wrapCall(prototypeOf('XMLHttpRequest'), 'open', 'XMLHttpRequest.open')
  wrapCall(prototypeOf('XMLHttpRequest'), 'send', 'XMLHttpRequest.send')
  wrapCall(prototypeOf('Navigator'), 'sendBeacon')
  wrapCall(prototypeOf('ServiceWorkerContainer'), 'register')
  wrapCall(prototypeOf('HTMLFormElement'), 'submit', 'form.submit')
  wrapCall(prototypeOf('HTMLFormElement'), 'requestSubmit', 'form.requestSubmit')
  wrapCall(prototypeOf('CSSStyleSheet'), 'insertRule')
  wrapCall(prototypeOf('CSSStyleSheet'), 'replaceSync')
  const classes = [
    'WebSocket',
    'EventSource',
    'RTCPeerConnection',
    'WebTransport',
    'Worker',
    'SharedWorker',
    'FontFace',
  ]
  for (const name of classes) wrapClass(name)
  if (!isPage) {
    note('started', [location.pathname])
    return
  }
  const addresses: [string, string[]][] = [
    ['HTMLImageElement', ['src', 'srcset']],
    ['HTMLScriptElement', ['src']],
    ['HTMLLinkElement', ['href']],
    ['HTMLIFrameElement', ['src', 'srcdoc']],
    ['HTMLMediaElement', ['src']],
    ['HTMLSourceElement', ['src', 'srcset']],
    ['HTMLObjectElement', ['data']],
    ['HTMLEmbedElement', ['src']],
    ['HTMLFormElement', ['action']],
    ['HTMLAnchorElement', ['href', 'ping']],
    ['HTMLBaseElement', ['href']],
    ['Document', ['cookie']],
  ]
  for (const [name, properties] of addresses) for (const property of properties) wrapProperty(name, property)
  const fetching = /^(src|srcset|href|data|action|formaction|poster|ping|background|style)$/i
  const { setAttribute } = Element.prototype
  Element.prototype.setAttribute = function (name: string, value: string) {
    if (fetching.test(name)) note(`${this.localName} ${name}`, [value])
    setAttribute.call(this, name, value)
  }
  const { setProperty } = CSSStyleDeclaration.prototype
  CSSStyleDeclaration.prototype.setProperty = function (name: string, value: string | null, priority?: string) {
    if (/url\(|image-set\(|^src$/i.test(String(value))) note('style', [name, value])
    setProperty.call(this, name, value, priority)
  }
  // Style sheets that are made from text, whatever made them.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLStyleElement) note('style element', [node.textContent])
    }
  }).observe(document, { childList: true, subtree: true })
}
