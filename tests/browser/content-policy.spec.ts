/** What the browser itself forbids the pages: markup and code made from text, other origins, being framed. */
import { createServer, type Server } from 'node:http'
import { readFileSync } from 'node:fs'
import { parse, type DefaultTreeAdapterMap } from 'parse5'
import { policyInPage } from '../../src/security/content-policy'
import { address, pages } from './support/site'
import { expect, test } from './support/test'

type Element = DefaultTreeAdapterMap['element']

/** Every element of a page, in order, with its attributes. */
function elementsOf(html: string): { tag: string; attributes: Map<string, string>; node: Element }[] {
  const found: ReturnType<typeof elementsOf> = []
  const visit = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
      found.push({ tag: node.tagName, attributes, node })
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return found
}

for (const { path, file } of pages) {
  test(`${path} states the policy before it asks for anything, and has nothing inline`, () => {
    const elements = elementsOf(readFileSync(file, 'utf8'))
    const asking = ['script', 'link', 'style', 'img', 'iframe', 'base']
    const first = elements.find(({ tag, attributes }) => asking.includes(tag) || attributes.has('http-equiv'))
    expect(first?.attributes.get('http-equiv')).toBe('Content-Security-Policy')
    expect(first?.attributes.get('content')).toBe(policyInPage(path.startsWith('/embed/') ? 'embed' : 'page'))
    const inline = elements.filter(
      ({ tag, attributes }) =>
        tag === 'style' ||
        (tag === 'script' && !attributes.has('src')) ||
        [...attributes.keys()].some((name) => name === 'style' || name.startsWith('on')),
    )
    expect(inline.map(({ tag }) => tag)).toEqual([])
  })
}

test.describe('the browser', () => {
  // Each refusal is announced in the console, and what was asked for is listed although it was never sent.
  test.use({
    expectedFaults: /Content Security Policy|This document requires|Function constructor|csp\)$|https:\/\/elsewhere/i,
  })

  test('makes nothing of text, and starts no script but the site’s own', async ({ page }) => {
    await page.goto(address('/plan/'))
    await expect(page.getByRole('button', { name: 'Start a new plan' })).toBeVisible()
    const attempts = await page.evaluate(async () => {
      // Until the first pause Playwright's own code runs here, which may do what the page may not.
      await new Promise((resolve) => setTimeout(resolve, 0))
      const fails = (attempt: () => unknown): boolean => {
        try {
          attempt()
          return false
        } catch (error) {
          return error instanceof TypeError || error instanceof EvalError
        }
      }
      const factory: unknown = Reflect.get(globalThis, 'trustedTypes')
      const makePolicy = (): unknown => {
        if (typeof factory !== 'object' || factory === null) return undefined
        const create: unknown = Reflect.get(factory, 'createPolicy')
        return typeof create === 'function' ? create.call(factory, 'another', {}) : undefined
      }
      return {
        markup: fails(() => (document.createElement('div').innerHTML = '<img>')),
        frame: fails(() => (document.createElement('iframe').srcdoc = '<p>')),
        script: fails(() => (document.createElement('script').text = 'void 0')),
        source: fails(() => (document.createElement('script').src = 'https://elsewhere.example/x.js')),
        worker: fails(() => new Worker('https://elsewhere.example/x.js')),
        blob: fails(() => new Worker(URL.createObjectURL(new Blob(['void 0'])))),
        code: fails(() => Reflect.construct(Function, ['void 0'])),
        policy: fails(makePolicy),
      }
    })
    expect(attempts).toEqual({
      ...{ markup: true, frame: true, script: true, source: true },
      ...{ worker: true, blob: true, code: true, policy: true },
    })
  })

  test('sends nothing to another origin', async ({ page }) => {
    await page.goto(address('/plan/'))
    const refused = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const directives = new Set<string>()
          addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            directives.add(effectiveDirective.replace(/-(elem|attr)$/, ''))
            if (directives.size === 4) resolve([...directives].sort())
          })
          const elsewhere = 'https://elsewhere.example/?plan'
          fetch(elsewhere).catch(() => undefined)
          new Image().src = elsewhere
          const form = document.createElement('form')
          form.action = elsewhere
          form.method = 'post'
          const style = document.createElement('style')
          style.textContent = `body { background: url(${elsewhere}) }`
          document.body.append(form, style)
          form.submit()
        }),
    )
    expect(refused).toEqual(['connect-src', 'form-action', 'img-src', 'style-src'])
  })
})

test.describe('a page of another site', () => {
  test.use({ expectedFaults: /frame-ancestors|^request to http:\/\/localhost:|ERR_BLOCKED_BY_(RESPONSE|CSP)/ })
  let host: Server
  let hostAddress = ''

  test.beforeAll(async ({ baseURL }) => {
    const framed = new URL(address('/plan/'), baseURL).href
    host = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' })
      response.end(`<!doctype html><link rel="icon" href="data:,"><title>Host</title><iframe src="${framed}"></iframe>`)
    })
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    const place = host.address()
    hostAddress = `http://localhost:${String(typeof place === 'object' ? (place?.port ?? 0) : 0)}/`
  })

  test.afterAll(async () => {
    await new Promise((resolve) => host.close(resolve))
  })

  test('cannot show the builder in a frame', async ({ page }) => {
    await page.goto(hostAddress)
    const frame = page.frames().find((each) => each !== page.mainFrame())
    await expect.poll(() => frame?.url()).toContain('chrome-error:')
  })
})
