import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listSiteFiles } from '../../scripts/offline/list-files.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-'))
  for (const name of ['plan', 'embed', '.well-known', '_astro']) mkdirSync(join(folder, name))
  const names = ['index.html', 'plan/index.html', '_astro/a.js', '404.html', '_headers', 'robots.txt']
  for (const name of [...names, 'embed/host.js', '.well-known/security.txt', 'offline-worker.js'])
    writeFileSync(join(folder, name), name)
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('the list of files that work without the network', () => {
  it('has every file that a page can ask for, by its address, but what is for frames', () => {
    const { files } = listSiteFiles(folder)
    expect(files.map(({ path }) => path).toSorted()).toEqual(['', '404.html', '_astro/a.js', 'plan/'])
  })

  it('is another version when a byte is another, and the same when none is', () => {
    const { version } = listSiteFiles(folder)
    writeFileSync(join(folder, 'robots.txt'), 'not in the copy')
    expect(listSiteFiles(folder).version).toBe(version)
    writeFileSync(join(folder, 'index.html'), 'other')
    expect(listSiteFiles(folder).version).not.toBe(version)
  })
})
