import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileOfAddress, filesOfPage, listPages, readPage, readStyle } from '../../scripts/built-site/pages.mjs'
import { readScript, scriptGraph, scriptsOnDemand } from '../../scripts/built-site/script-graph.mjs'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'built-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

describe('readPage', () => {
  it('tells what the browser fetches from what only names another page', () => {
    const page = readPage(
      '<!doctype html><link rel="canonical" href="/c"><link rel="stylesheet" href="/s.css"><link rel="icon" href="/i.svg">' +
        '<a id="top" href="/guidance/#why">Guidance</a><img src="/p.png" srcset="/p2.png 2x, /p3.png 3x">' +
        '<script type="module" src="/m.js"></script><script type="application/ld+json">{}</script><script>go()</script>',
    )
    expect(page.resources).toEqual(['/s.css', '/i.svg', '/p.png', '/p2.png', '/p3.png', '/m.js'])
    expect(page.links).toEqual(['/guidance/#why'])
    expect([...page.ids]).toEqual(['top'])
    expect(page.scripts).toEqual(['/m.js'])
    expect(page.inlineScripts).toEqual(['go()'])
  })

  it('finds the address of a style sheet in each of its forms, and none in a comment', () => {
    const css = `@import "a.css"; /* url(no.png) */ x { background: url( b.svg ); src: url('c.woff2') } y { mask: url("d.svg#e") }`
    expect(readStyle(css)).toEqual(['a.css', 'b.svg', 'c.woff2', 'd.svg#e'])
  })
})

describe('the files of a page', () => {
  it('are the page and everything that it fetches, once each, under a base path too', async () => {
    await write({
      'plan/index.html':
        '<link rel="stylesheet" href="/plans/_astro/a.css"><img src="/plans/dot.svg"><img src="data:,x">',
      '_astro/a.css': '@import "b.css"; x { background: url(/plans/dot.svg) }',
      '_astro/b.css': 'y { background: url(../square.svg) }',
    })
    const page = listPages(folder)[0]
    expect(page).toEqual({ path: '/plan/', file: join(folder, 'plan/index.html') })
    const files = page === undefined ? [] : [...filesOfPage({ folder, base: '/plans/' }, page)]
    expect(files).toEqual(
      ['plan/index.html', '_astro/a.css', '_astro/b.css', 'square.svg', 'dot.svg'].map((name) => join(folder, name)),
    )
  })

  it('know an address of another origin, and one outside the base path', () => {
    const site = { folder: 'dist', base: '/plans/' }
    expect(fileOfAddress(site, 'https://example.org/plans/', '/plans/')).toBeNull()
    expect(fileOfAddress(site, 'mailto:someone@example.org', '/plans/')).toBeNull()
    expect(fileOfAddress(site, '/guidance/', '/plans/')?.inside).toBe(false)
    expect(fileOfAddress(site, '../guidance/#a%20b', '/plans/rules/')).toEqual({
      file: join('dist', 'guidance/index.html'),
      fragment: 'a b',
      inside: true,
    })
  })

  it('cannot be listed before the site is built', () => {
    expect(() => listPages(join(folder, 'none'))).toThrow('Run “npm run build” first')
  })
})

describe('the scripts of a page', () => {
  it('are read from every form of import', () => {
    const text =
      'import"./a.js";import{b}from"./b.js";export*from"./c.js";const d=()=>import("./d.js");' +
      'new Worker(new URL("/w.js",import.meta.url),{type:"module"});new URL("/x.xlsx",import.meta.url);"import(\'no.js\')"'
    expect(readScript(text)).toEqual({ now: ['./a.js', './b.js', './c.js'], later: ['./d.js'], workers: ['/w.js'] })
  })

  it('are followed through what they import, to tell what is needed at once from what is not', async () => {
    await write({
      'main.js': 'import"./shared.js";import("./screen.js")',
      'shared.js': 'export{}',
      'screen.js': 'import"./shared.js";import"./deep.js";new Worker(new URL("/base/work.js",import.meta.url))',
      'deep.js': '',
      'work.js': 'import("./sheet.js")',
      'sheet.js': '',
    })
    const site = { folder, base: '/base/' }
    const main = join(folder, 'main.js')
    const names = (files: Set<string>): string[] => [...files].map((file) => file.slice(folder.length + 1)).sort()
    expect(names(scriptGraph(site, [main]).now)).toEqual(['main.js', 'shared.js'])
    const onDemand = scriptsOnDemand(site, [main])
    expect(names(onDemand.later)).toEqual(['deep.js', 'screen.js'])
    expect(names(onDemand.workers)).toEqual(['sheet.js', 'work.js'])
  })
})
