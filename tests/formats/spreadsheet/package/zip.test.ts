import { zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readZipDirectory } from '~/formats/spreadsheet/package/zip-directory'
import { inflateEntry } from '~/formats/spreadsheet/package/zip-inflate'
import { rewriteZip, writeZip } from '~/formats/spreadsheet/package/zip-write'
import { SpreadsheetError } from '~/formats/spreadsheet/problem'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function problemCode(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof SpreadsheetError ? error.problem.code : 'not a problem of ours'
  }
  return 'none'
}

function inflateAll(bytes: Uint8Array): Map<string, Uint8Array> {
  const archive = readZipDirectory(bytes)
  const budget = { left: 10_000_000 }
  return new Map(Array.from(archive.entries, ([name, entry]) => [name, inflateEntry(archive, entry, budget)]))
}

describe('a zip file', () => {
  test('holds what was written', () => {
    const part = fc.tuple(fc.stringMatching(/^[a-zé]{1,8}\.xml$/), fc.uint8Array({ maxLength: 5000 }))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (list) => {
        const parts = new Map(list)
        expect(inflateAll(writeZip(parts))).toEqual(parts)
      }),
    )
  })

  test('keeps every entry that is not changed byte for byte, packed bytes and dates included', () => {
    const before = zipSync({
      'a.xml': bytesOf('a'.repeat(500)),
      'b.xml': [bytesOf('b'), { level: 0 }],
      'c.xml': bytesOf('c'),
    })
    const archive = readZipDirectory(before)
    const after = rewriteZip(archive, new Map([['b.xml', bytesOf('changed')]]))
    const kept = readZipDirectory(after)
    for (const name of ['a.xml', 'c.xml']) {
      const [old, now] = [archive.entries.get(name), kept.entries.get(name)]
      expect(after.slice(now?.recordStart, now?.recordEnd)).toEqual(before.slice(old?.recordStart, old?.recordEnd))
    }
    expect(inflateAll(after).get('b.xml')).toEqual(bytesOf('changed'))
    expect([...kept.entries.keys()]).toEqual(['a.xml', 'b.xml', 'c.xml'])
  })

  test('drops and adds parts', () => {
    const archive = readZipDirectory(zipSync({ 'a.xml': bytesOf('a'), 'b.xml': bytesOf('b') }))
    const after = rewriteZip(
      archive,
      new Map<string, Uint8Array | null>([
        ['a.xml', null],
        ['d.xml', bytesOf('d')],
      ]),
    )
    expect([...inflateAll(after).keys()]).toEqual(['b.xml', 'd.xml'])
  })

  test('stops inflating at the limit, whatever size it declares', () => {
    const bytes = zipSync({ 'bomb.xml': new Uint8Array(40_000_000) })
    const declared = readZipDirectory(bytes)
    const entry = declared.entries.get('bomb.xml')
    if (entry === undefined) throw new Error('no entry')
    const liar = { ...entry, size: 10 }
    for (const each of [entry, liar]) {
      expect(problemCode(() => inflateEntry(declared, each, { left: 1e9 }))).toBe('zip.inflates-too-large')
    }
  })

  test.each(['../evil.xml', '/etc/passwd', 'C:/x', '__proto__', 'xl/__proto__/a', 'a\\b'])(
    'refuses the name %s',
    (name) => {
      const list: [string, Uint8Array][] = [[name, bytesOf('x')]]
      expect(problemCode(() => readZipDirectory(writeZip(new Map(list))))).toBe('zip.unsafe-name')
    },
  )

  test('refuses entries that overlap', () => {
    const bytes = zipSync({
      'a.xml': [bytesOf('aaaaaaaa'), { level: 0 }],
      'b.xml': [bytesOf('bbbbbbbb'), { level: 0 }],
    })
    const archive = readZipDirectory(bytes)
    const second = archive.entries.get('b.xml')
    const copy = bytes.slice()
    // The second directory record points to the first entry, under its name.
    new DataView(copy.buffer).setUint32((second?.directoryStart ?? 0) + 42, 0, true)
    copy[(second?.directoryStart ?? 0) + 46] = 'a'.charCodeAt(0)
    expect(problemCode(() => readZipDirectory(copy))).toBe('zip.overlapping-entries')
  })

  test('refuses more entries than the limit', () => {
    const names = Array.from({ length: 1001 }, (_, index): [string, Uint8Array] => [`${index}.xml`, bytesOf('')])
    expect(problemCode(() => readZipDirectory(writeZip(new Map(names))))).toBe('zip.too-many-entries')
  })

  test('notices every changed byte of a part', () => {
    const bytes = zipSync({ 'a.xml': [bytesOf('abcdefgh'), { level: 0 }] })
    const at = readZipDirectory(bytes).entries.get('a.xml')?.dataStart ?? 0
    const copy = bytes.slice()
    copy[at] = 0
    expect(problemCode(() => inflateAll(copy))).toBe('file.damaged')
  })
})
