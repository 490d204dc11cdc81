/** A server of a test's own for the built site: one that can be stopped, and that tells what it was asked. */
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { createStaticServer } from '../../../scripts/static-server.mjs'
import { site } from './site'

export interface AskedFor {
  method: string
  url: string
  headers: string
  body: string
}

export interface OwnServer {
  /** Where the site is, with its base path and a slash at the end. */
  address: string
  origin: string
  asked: readonly AskedFor[]
  stop(): Promise<void>
}

/** Serves a folder, `site.folder` unless another is given, on a free port. */
export async function startServer(folder: string = site.folder): Promise<OwnServer> {
  const server = await createStaticServer({ folder, base: site.base })
  const asked: AskedFor[] = []
  server.on('request', (request: IncomingMessage) => {
    const seen = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.rawHeaders.join('\n'),
      body: '',
    }
    asked.push(seen)
    request.on('data', (chunk: Buffer) => (seen.body += chunk.toString('latin1')))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('The server has no port')
  const origin = `http://localhost:${String(place.port)}`
  return {
    address: origin + site.base,
    origin,
    asked,
    async stop() {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
