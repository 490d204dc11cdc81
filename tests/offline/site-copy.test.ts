import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { KeptFile, SiteFiles } from '~/offline/worker/kept-file'
import { openSiteCopy, type Copies } from '~/offline/worker/site-copy'

const scope = 'https://example.nhs.uk/plans/'

/** As much of the browser's caches as the copy uses. */
function fakeCaches(): Copies {
  const all = new Map<string, Map<string, Response>>()
  const cacheOf = (entries: Map<string, Response>) => ({
    match: (address: string) => Promise.resolve(entries.get(address)?.clone()),
    put: (address: string, response: Response) => Promise.resolve(void entries.set(address, response)),
    delete: (address: string) => Promise.resolve(entries.delete(address)),
  })
  return {
    keys: () => Promise.resolve([...all.keys()]),
    open: (name: string) => {
      const entries = all.get(name) ?? new Map<string, Response>()
      all.set(name, entries)
      return Promise.resolve(cacheOf(entries))
    },
    delete: (name: string) => Promise.resolve(all.delete(name)),
  }
}

function filesOf(texts: Record<string, string>): SiteFiles {
  const files = Object.entries(texts).map(([path, text]): KeptFile => {
    return { path, integrity: `sha256-${createHash('sha256').update(text).digest('base64')}` }
  })
  return { version: createHash('sha256').update(JSON.stringify(files)).digest('hex'), files }
}

/** A server with these files, which holds what it is asked to the hash that is asked for, as browsers do. */
function serve(texts: Record<string, string>): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', (address: string, { integrity }: RequestInit) => {
    const path = address.slice(scope.length)
    asked.push(path)
    const text = texts[path]
    if (text === undefined) return Promise.resolve(new Response('none', { status: 404 }))
    const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`
    return hash === integrity ? Promise.resolve(new Response(text)) : Promise.reject(new TypeError('integrity'))
  })
  return asked
}

const older = { '': 'start', 'plan/': 'plan', '404.html': 'none', '_astro/a.1.js': 'a' }
const newer = { '': 'start', 'plan/': 'newer plan', '404.html': 'none', '_astro/a.2.js': 'b' }

describe('the copy of the site', () => {
  let storage: Copies

  beforeEach(() => {
    storage = fakeCaches()
  })

  it('holds every file, and fetches none of them twice', async () => {
    const copy = openSiteCopy(filesOf(older), scope, storage)
    const asked = serve(older)
    await copy.keep()
    await copy.keep()
    expect(asked.toSorted()).toEqual(Object.keys(older).toSorted())
    expect(await (await copy.find('plan/'))?.text()).toBe('plan')
    expect(await copy.find('none/')).toBeUndefined()
  })

  it('takes what has not changed from the copy before it', async () => {
    serve(older)
    await openSiteCopy(filesOf(older), scope, storage).keep()
    const asked = serve(newer)
    const copy = openSiteCopy(filesOf(newer), scope, storage)
    await copy.keep()
    expect(asked.toSorted()).toEqual(['_astro/a.2.js', 'plan/'])
    expect(await (await copy.find(''))?.text()).toBe('start')
  })

  it.each([{ ...older, 'plan/': 'altered' }, { '': 'start' }])(
    'is not made where a file is not the one of the build',
    async (served) => {
      serve(served)
      await expect(openSiteCopy(filesOf(older), scope, storage).keep()).rejects.toThrow()
    },
  )

  it('keeps the older one while a page that began with it is open, for its assets alone', async () => {
    serve(older)
    await openSiteCopy(filesOf(older), scope, storage).keep()
    serve(newer)
    const copy = openSiteCopy(filesOf(newer), scope, storage)
    await copy.keep()
    await copy.noteEarlierPages(['tab 1', 'tab 2'])
    await copy.removeOlder(['tab 2', 'tab 3'])
    expect(await (await copy.findOlder('_astro/a.1.js'))?.text()).toBe('a')
    expect(await copy.findOlder('plan/')).toBeUndefined()
    await copy.removeOlder(['tab 3'])
    expect(await copy.findOlder('_astro/a.1.js')).toBeUndefined()
    expect(await storage.keys()).toHaveLength(1)
  })

  it('leaves the copies of other sites on the same host alone', async () => {
    await storage.open('improvement-plans /other/ 1')
    serve(older)
    const copy = openSiteCopy(filesOf(older), scope, storage)
    await copy.keep()
    await copy.removeOlder([])
    expect(await storage.keys()).toContain('improvement-plans /other/ 1')
  })

  it('says with its status that a page is not there', async () => {
    serve(older)
    const copy = openSiteCopy(filesOf(older), scope, storage)
    await copy.keep()
    const missing = await copy.missing()
    expect([missing.status, await missing.text()]).toEqual([404, 'none'])
  })
})
