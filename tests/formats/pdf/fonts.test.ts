import { describe, expect, it } from 'vitest'
import { shrinkFont } from '~/formats/pdf/fonts/shrink-font'
import { symbolCharacters, textCharacters } from '~/formats/pdf/fonts/code-points'
import { fontFileNames, fontNames } from '~/formats/pdf/fonts/font-files'
import { readFont } from '~/formats/pdf/fonts/read-font'
import { PdfError } from '~/formats/pdf/problem'
import { sha256Hex } from '~/formats/sha-256'
import { licences, readLicence, shrinkFont as buildFont } from '~/pages/fonts/_shrink-fonts'
import { testFonts } from './fonts'

describe('the fonts of the PDF', () => {
  it('are the bytes that their version stands for', async () => {
    const fonts = await testFonts()
    // Where these change, raise the version in the file names: browsers keep the old ones.
    expect(fontNames.map((name) => [fontFileNames[name], sha256Hex(fonts[name])])).toMatchInlineSnapshot(`
      [
        [
          "noto-sans-regular-1.ttf",
          "83367a2741e1b430a22ad04945ef3bf9b708c9e297b646157776bbd1eddff353",
        ],
        [
          "noto-sans-bold-1.ttf",
          "8448a16840f641b64ca56d4cab1fb608fe8d2b22c39aeb1b9b591420aa6beff0",
        ],
        [
          "dejavu-sans-symbols-1.ttf",
          "c16cf08059fa57401904a7e2f926e34392a755a99a458058ef98553b4ad30df3",
        ],
      ]
    `)
  })

  it('are the same in each build', async () => {
    const again = await buildFont('regular')
    expect(sha256Hex(again)).toBe(sha256Hex((await testFonts()).regular))
  })

  it.each(fontNames)('have every character that they are shrunk to: %s', async (name) => {
    const font = readFont((await testFonts())[name])
    const wanted = Array.from(name === 'symbols' ? symbolCharacters : textCharacters)
    expect(wanted.filter((character) => !font.glyphs.get(character.codePointAt(0) ?? 0))).toEqual([])
  })

  it('come with their licences', async () => {
    const texts = await Promise.all(
      Object.keys(licences).map(async (name) =>
        new TextDecoder().decode((await readLicence(name)) ?? new Uint8Array()),
      ),
    )
    expect(texts[0]).toContain('SIL OPEN FONT LICENSE')
    expect(texts[1]).toContain('Bitstream Vera')
    expect(await readLicence('none.txt')).toBeNull()
  })
})

describe('reading a font', () => {
  it.each([
    ['nothing', () => new Uint8Array()],
    ['an error page', () => new TextEncoder().encode('<!doctype html><title>Not found</title>'.repeat(40))],
    ['half a font', async () => (await testFonts()).regular.slice(0, 9000)],
  ])('refuses %s', async (_, bytes) => {
    const given = await bytes()
    expect(() => readFont(given)).toThrow(PdfError)
  })
})

describe('a font shrunk for one document', () => {
  it('has the glyphs asked for, in order, with their widths and their parts', async () => {
    const font = readFont((await testFonts()).regular)
    const glyphs = Array.from('ŵéa', (character) => font.glyphs.get(character.codePointAt(0) ?? 0) ?? 0)
    const shrunk = shrinkFont(font, glyphs)
    const view = new DataView(shrunk.buffer)
    const tables = new Map(
      Array.from({ length: view.getUint16(4) }, (_, index) => {
        const entry = 12 + index * 16
        return [String.fromCharCode(...shrunk.subarray(entry, entry + 4)), view.getUint32(entry + 8)] as const
      }),
    )
    expect([...tables.keys()]).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'])
    const hmtx = tables.get('hmtx') ?? 0
    expect([1, 2, 3].map((place) => view.getUint16(hmtx + place * 4))).toEqual(
      glyphs.map((glyph) => font.advanceOf(glyph)),
    )
    // Accented letters are made of parts, which follow the glyphs that were asked for.
    expect(view.getUint16((tables.get('maxp') ?? 0) + 4)).toBeGreaterThan(4)
    expect(shrinkFont(font, glyphs)).toEqual(shrunk)
  })
})
