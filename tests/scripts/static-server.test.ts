import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStaticServer } from '../../scripts/static-server.mjs'

let parent: string
let folder: string
let server: Server

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'site-'))
  folder = join(parent, 'dist')
  await mkdir(join(folder, 'guidance'), { recursive: true })
  await mkdir(join(folder, 'empty'))
  await writeFile(join(parent, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'index.html'), 'start')
  await writeFile(join(folder, '404.html'), 'no such page')
  await writeFile(join(folder, 'guidance/index.html'), 'guidance')
  await writeFile(join(folder, 'blank template.xlsx'), 'PK')
})

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(parent, { recursive: true })
})

interface Answer {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: string
  bytes: Buffer
}

/** Asks for the path as it is given: `fetch` would tidy `..` away. */
async function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server does not listen')
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: address.port, path, method, headers, agent: false },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () => {
          const bytes = Buffer.concat(pieces)
          resolve({ status: response.statusCode, headers: response.headers, body: bytes.toString(), bytes })
        })
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

async function serve(base?: string): Promise<void> {
  server = await createStaticServer(base === undefined ? { folder } : { folder, base })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}

describe('the static server', () => {
  it('serves the page of a folder', async () => {
    await serve()
    const answer = await ask('/guidance/?from=start')
    expect(answer).toMatchObject({ status: 200, body: 'guidance' })
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('sends a folder without its slash to the one with it, and keeps the query', async () => {
    await serve()
    const answer = await ask('/guidance?step=2')
    expect(answer.status).toBe(301)
    expect(answer.headers.location).toBe('/guidance/?step=2')
  })

  it('answers with the 404 page, and with the status 404, where there is no page', async () => {
    await serve()
    for (const path of ['/none/', '/empty/', '/empty', '/index.html/']) {
      expect(await ask(path)).toMatchObject({ status: 404, body: 'no such page' })
    }
  })

  it('gives a spreadsheet its type, under a name with a space', async () => {
    await serve()
    const answer = await ask('/blank%20template.xlsx')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  })

  it('serves nothing outside its folder', async () => {
    await serve()
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/guidance/../../secret.txt']) {
      expect(await ask(path)).toMatchObject({ status: 404, body: 'no such page' })
    }
    expect((await ask('/%00')).status).toBe(404)
    expect((await ask('/%')).status).toBe(400)
  })

  it('never redirects to another host', async () => {
    await serve()
    const answer = await ask('//guidance')
    expect(answer.headers.location ?? '/').not.toMatch(/^\/\//)
  })

  it('serves a site that was built for a sub-path', async () => {
    await serve('plans')
    expect(await ask('/plans/guidance/')).toMatchObject({ status: 200, body: 'guidance' })
    expect((await ask('/plans')).headers.location).toBe('/plans/')
    expect((await ask('/guidance/')).status).toBe(404)
  })

  it('answers HEAD without a body and refuses to be written to', async () => {
    await serve()
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' })
    expect((await ask('/', 'POST')).status).toBe(405)
  })

  it('compresses text for who takes gzip, and sends the file as it is now', async () => {
    await serve()
    const browser = { 'accept-encoding': 'gzip, deflate, br' }
    const first = await ask('/guidance/', 'GET', browser)
    expect(first.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(first.headers['content-length']).toBe(String(first.bytes.length))
    expect(gunzipSync(first.bytes).toString()).toBe('guidance')
    expect(await ask('/guidance/', 'HEAD', browser)).toMatchObject({
      headers: { 'content-encoding': 'gzip' },
      body: '',
    })

    await writeFile(join(folder, 'guidance/index.html'), 'changed')
    await utimes(join(folder, 'guidance/index.html'), 1, 1)
    expect(gunzipSync((await ask('/guidance/', 'GET', browser)).bytes).toString()).toBe('changed')
  })

  it('sends as they are: what is compressed in itself, and everything to who does not take gzip', async () => {
    await serve()
    const workbook = await ask('/blank%20template.xlsx', 'GET', { 'accept-encoding': 'gzip' })
    expect(workbook.headers).not.toHaveProperty('content-encoding')
    for (const accepted of ['', 'br', 'gzip;q=0', 'gzip;q=0, br']) {
      expect(await ask('/guidance/', 'GET', { 'accept-encoding': accepted })).toMatchObject({ body: 'guidance' })
    }
  })

  it('sends the headers that the site ships with', async () => {
    await writeFile(
      join(folder, '_headers'),
      '# all pages\n/*\n  X-Frame-Options: DENY\n  X-Site: one: two\n/guidance/*\n  ! X-Frame-Options\n',
    )
    await serve()
    expect((await ask('/')).headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-site': 'one: two' })
    expect((await ask('/guidance/')).headers).not.toHaveProperty('x-frame-options')
  })

  it('answers what is not there with the headers of the 404 page, so that nobody keeps it for ever', async () => {
    await writeFile(join(folder, '_headers'), '/_astro/*\n  Cache-Control: immutable\n/404.html\n  X-Site: none\n')
    await serve()
    const { headers } = await ask('/_astro/gone.js')
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'x-site': 'none' })
  })
})
