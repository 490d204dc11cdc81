/** A site of its own, on a port of its own, that embeds the tool; and what its pages hear from their frames. */
import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { createHostSite } from '../../../scripts/embed-demo/host-site.mjs'

export interface HostSite {
  /** Without a slash at its end. */
  origin: string
  stop(): Promise<void>
}

/** @param pages bodies of further pages by path; each may name the tool's address as TOOL */
export async function startHostSite(tool: string, pages: Readonly<Record<string, string>> = {}): Promise<HostSite> {
  const others = Object.entries(pages).map(([path, body]) => {
    const text = `<!doctype html><html lang="en-GB"><link rel="icon" href="data:,"><title>Host</title><main><h1>Host</h1>${body}</main>`
    return [path, { type: 'text/html; charset=utf-8', body: text.replaceAll('TOOL', tool) }] as const
  })
  const server = createHostSite(tool, Object.fromEntries(others))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('The server has no port')
  return {
    origin: `http://localhost:${String(place.port)}`,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

export interface Heard {
  origin: string
  sent: unknown
}

/** Keeps every message that the top page gets, from its beginning. Gives how to read them. */
export async function listenIn(page: Page): Promise<() => Promise<Heard[]>> {
  await page.addInitScript(() => {
    const heard: unknown[] = []
    Reflect.set(window, 'heard', heard)
    addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => heard.push({ origin, sent: data }))
  })
  return () => page.evaluate(() => Reflect.get(window, 'heard') as Heard[])
}
