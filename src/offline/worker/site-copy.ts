/** The copies of the site in the browser: the worker's own, and older ones that open pages may still need. */
import { copyPrefix } from '../words'
import { isAsset, missingPage, type KeptFile, type SiteFiles } from './kept-file'

/** How many files are fetched at a time: the page that was opened comes first. */
const atATime = 4

/** Kept with each file, to tell in the next version whether it is still the same. */
const integrityHeader = 'X-Kept-Integrity'

/** Where the pages that were open at a change of version are noted. No address of the site: it has no such file. */
const earlierPagesKey = 'pages-of-an-earlier-version'

/** The part of the browser's caches that is used here. */
export interface Copies {
  keys(): Promise<string[]>
  open(name: string): Promise<{
    match(address: string): Promise<Response | undefined>
    put(address: string, response: Response): Promise<void>
    delete(address: string): Promise<boolean>
  }>
  delete(name: string): Promise<boolean>
}

export interface SiteCopy {
  /** Fetches what is not there yet, and takes from older copies what has not changed. Rejects where a file can't be had. */
  keep(): Promise<void>
  /** A file of this version; undefined where the browser has let go of it. */
  find(path: string): Promise<Response | undefined>
  /** An asset of an older version that an open page still asks for. */
  findOlder(path: string): Promise<Response | undefined>
  /** The page that says that there is no such page, with its status. */
  missing(): Promise<Response>
  /** Notes the pages that an older version has open: until they are gone its copy stays. */
  noteEarlierPages(ids: readonly string[]): Promise<void>
  /** Deletes the older copies once none of the pages noted is among those open. */
  removeOlder(openIds: readonly string[]): Promise<void>
}

/** @param scope the address of the site: `https://example.nhs.uk/plans/` */
export function openSiteCopy({ version, files }: SiteFiles, scope: string, storage: Copies): SiteCopy {
  const prefix = copyPrefix(scope)
  const name = prefix + version
  const addressOf = (path: string) => new URL(encodeURI(path), scope).href

  const olderNames = async () => {
    const names = await storage.keys()
    return names.filter((each) => each.startsWith(prefix) && each !== name)
  }
  const find = async (path: string) => {
    const cache = await storage.open(name)
    return cache.match(addressOf(path))
  }
  const findIn = async (names: readonly string[], path: string) => {
    for (const each of names) {
      const cache = await storage.open(each)
      const found = await cache.match(addressOf(path))
      if (found !== undefined) return found
    }
    return undefined
  }

  async function keepFile({ path, integrity }: KeptFile, older: readonly string[]): Promise<void> {
    const address = addressOf(path)
    const cache = await storage.open(name)
    const isSame = (response: Response | undefined) => response?.headers.get(integrityHeader) === integrity
    if (isSame(await cache.match(address))) return
    const earlier = await findIn(older, path)
    if (earlier !== undefined && isSame(earlier)) {
      await cache.put(address, earlier)
      return
    }
    // The hash of the build holds: a file of another version, or one changed on its way, is never mixed in.
    const response = await fetch(address, { integrity, cache: 'no-cache', priority: 'low' })
    if (!response.ok) throw new Error(`${address} answered with ${response.status}`)
    const headers = new Headers(response.headers)
    headers.set(integrityHeader, integrity)
    // The browser has unpacked it already. A copy of our own also forgets a redirect, which a page may not be answered with.
    headers.delete('Content-Encoding')
    headers.delete('Content-Length')
    await cache.put(address, new Response(response.body, { headers }))
  }

  return {
    find,
    async keep() {
      const older = await olderNames()
      const left = [...files]
      const work = async () => {
        for (let file = left.shift(); file !== undefined; file = left.shift()) await keepFile(file, older)
      }
      await Promise.all(Array.from({ length: atATime }, work))
    },
    async findOlder(path) {
      return isAsset(path) ? findIn(await olderNames(), path) : undefined
    },
    async missing() {
      const page = await find(missingPage)
      return page === undefined ? Response.error() : new Response(page.body, { status: 404, headers: page.headers })
    },
    async noteEarlierPages(ids) {
      const cache = await storage.open(name)
      await cache.put(addressOf(earlierPagesKey), Response.json(ids))
    },
    async removeOlder(openIds) {
      const cache = await storage.open(name)
      const noted = await cache.match(addressOf(earlierPagesKey))
      const ids: unknown = await noted?.json()
      if (Array.isArray(ids) && ids.some((id) => openIds.includes(String(id)))) return
      await cache.delete(addressOf(earlierPagesKey))
      for (const each of await olderNames()) await storage.delete(each)
    },
  }
}
