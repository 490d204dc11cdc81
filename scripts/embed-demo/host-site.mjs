/**
 * A small site that embeds the tool, as an intranet would: for `npm run demo:embed` and for the browser tests. It holds itself
 * to the strictest policy that the element works under.
 */
import { createServer } from 'node:http'

/**
 * @typedef {object} HostPage
 * @property {string} type
 * @property {string} body
 */

/**
 * The policy of the host, and what it has to allow: one script and one frame from the tool.
 * @param {string} tool the tool's origin
 */
const policyOf = (tool) =>
  [
    "default-src 'none'",
    `script-src 'self' ${tool}`,
    `frame-src ${tool}`,
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

/** @param {string} title @param {string} content @param {string} tool address of the tool, with a slash at its end */
const pageOf = (title, content, tool) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/style.css">
    <script src="${tool}embed/host.js" defer></script>
    <script src="/page.js" defer></script>
  </head>
  <body>
    <header>
      <p>Intranet of an invented trust</p>
      <nav aria-label="Main"><a href="/">Builder</a> <a href="/guidance">Guidance</a></nav>
    </header>
    <main>
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>
`

const style = `body { max-width: 75rem; margin: 0 auto; padding: 0 1rem; font: 1.1875rem/1.5 sans-serif }
header { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: baseline; border-bottom: 1px solid #768692 }
improvement-plan { display: block; border: 1px solid #768692 }
`

/** What a host may do with what it is told. */
const script = `for (const element of document.querySelectorAll('improvement-plan')) {
  element.addEventListener('verdict', ({ detail }) => {
    document.querySelector('output').textContent = detail.verdict ?? 'no plan is open'
  })
}
`

/** @param {string} tool address of the tool, with a slash at its end @returns {Record<string, HostPage>} by path */
function pagesFor(tool) {
  const html = 'text/html; charset=utf-8'
  const builder = `<p>The verdict on the plan, as the frame tells this page: <output>not known yet</output></p>
      <improvement-plan view="plan" edition="2020-21"><a href="${tool}plan/">Build an improvement plan</a></improvement-plan>`
  const guidance = `<improvement-plan view="guidance"><a href="${tool}guidance/">Guidance on improvement plans</a></improvement-plan>`
  return {
    '/': { type: html, body: pageOf('Build your improvement plan', builder, tool) },
    '/guidance': { type: html, body: pageOf('How improvement plans work', guidance, tool) },
    '/page.js': { type: 'text/javascript; charset=utf-8', body: script },
    '/style.css': { type: 'text/css; charset=utf-8', body: style },
    '/icon.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  }
}

/**
 * @param {string} tool address of the tool, with a slash at its end
 * @param {Record<string, HostPage>} [others] further pages by path, served without a policy
 * @returns {import('node:http').Server} not yet listening
 */
export function createHostSite(tool, others = {}) {
  const pages = pagesFor(tool)
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', tool).pathname
    const page = pages[path]
    const found = page ?? others[path]
    if (page !== undefined) response.setHeader('Content-Security-Policy', policyOf(new URL(tool).origin))
    response.writeHead(found === undefined ? 404 : 200, { 'Content-Type': found?.type ?? 'text/plain; charset=utf-8' })
    response.end(found?.body ?? 'Page not found\n')
  })
}
