/**
 * The offline worker: answers for the site from a copy that it keeps in the browser, every file of one build. A newer build
 * brings a newer worker, which fetches its own copy and then waits (docs/decisions/0061-offline-worker.md).
 */
import { pageStarted, takeOver, takeOverIfIdle } from '../words'
import { answerFor, type SiteFiles } from './kept-file'
import { openSiteCopy } from './site-copy'
import { mayTakeOver } from './take-over'

declare const self: ServiceWorkerGlobalScope

/** Put in by the build: scripts/offline/offline-copy.mjs. */
declare const siteFiles: SiteFiles

// Named once, so that the list stands in the script once.
const site = siteFiles
const { scope } = self.registration
const copy = openSiteCopy(site, scope, self.caches)
const keptPaths = new Set(site.files.map(({ path }) => path))

self.addEventListener('install', (event) => {
  event.waitUntil(copy.keep().then(takeOverWhereIdle))
})

self.addEventListener('message', (event) => {
  if (event.data === takeOver) event.waitUntil(self.skipWaiting())
  if (event.data === pageStarted) event.waitUntil(idsOfOpenPages().then(copy.removeOlder))
  if (event.data === takeOverIfIdle) event.waitUntil(takeOverWhereIdle())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(start())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return
  event.respondWith(answer(request))
})

async function answer(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const path = pathname.slice(new URL(scope).pathname.length)
  const found = answerFor(path, keptPaths)
  if (found !== null && 'redirect' in found) return Response.redirect(scope + found.redirect + search, 301)
  const kept = found === null ? await copy.findOlder(path) : await copy.find(found.file)
  if (kept !== undefined) return kept
  if (request.mode !== 'navigate') return fetch(request)
  return fetch(request).catch(() => copy.missing())
}

/** Pages that this worker answers for, or did the one whose place it has just taken. */
async function idsOfOpenPages(): Promise<readonly string[]> {
  const pages = await self.clients.matchAll({ type: 'window' })
  return pages.map(({ id }) => id)
}

async function takeOverWhereIdle(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const addresses = pages.map(({ url }) => url)
  if (mayTakeOver(addresses, scope)) await self.skipWaiting()
}

async function start(): Promise<void> {
  const ids = await idsOfOpenPages()
  // Pages that are open go on with the code they began with, so its copy stays for them.
  if (ids.length > 0) await copy.noteEarlierPages(ids)
  await copy.removeOlder(ids)
  // The page of the first visit has the copy from now on too.
  await self.clients.claim()
}
