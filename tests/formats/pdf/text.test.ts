import { describe, expect, it } from 'vitest'
import { FontSet } from '~/formats/pdf/fonts/font-set'
import { styles } from '~/formats/pdf/layout/style'
import { cleanText, comparableText } from '~/formats/pdf/text/clean-text'
import { piecesOf } from '~/formats/pdf/text/pieces'
import { wrapText, type Line } from '~/formats/pdf/text/wrap-text'
import { testFonts } from './fonts'

const style = styles.cell
const fontSet = async () => new FontSet(await testFonts())

function textOf(line: Line): string {
  return line.pieces
    .map(({ boxed, glyphs }) => boxed ?? glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint)).join(''))
    .join('')
}

async function linesOf(text: string, width: number): Promise<string[]> {
  return wrapText([{ text, style }], width, await fontSet()).map(textOf)
}

describe('clean text', () => {
  it.each([
    ['composes letters and their marks', 'e\u0301', 'é'],
    ['replaces half a character', 'a\ud83d b', 'a\ufffd b'],
    ['leaves out control characters', 'a\u0007b\u0000c', 'abc'],
    ['leaves out marks that turn the direction of text', 'a\u202eb\u2066c', 'abc'],
    ['makes every kind of line break one', 'a\r\nb\u2028c', 'a\nb\nc'],
    ['makes a tab a space', 'a\tb', 'a b'],
    ['replaces code points that stand for nothing', 'a\uffffb', 'a\ufffdb'],
  ])('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it('compares without joiners and with one space', () => {
    expect(comparableText(' a \n\n b\u200d ')).toBe('a b')
  })
})

describe('pieces of text', () => {
  it('share a box where characters that no font has follow each other', async () => {
    const pieces = piecesOf('Dr 健康 👩🏽‍⚕️', style, await fontSet())
    expect(pieces.map(({ boxed }) => boxed)).toEqual([null, '健康', null, '👩🏽‍⚕️'])
  })

  it('take symbols from the other font', async () => {
    const [piece] = piecesOf('a → b ≥ ✓', style, await fontSet())
    expect(new Set(piece?.glyphs.map(({ font }) => font))).toEqual(new Set(['regular', 'symbols']))
  })

  it('put a letter together that has no glyph of its own', async () => {
    const pieces = piecesOf('x\u0301', style, await fontSet())
    expect(pieces.map(({ boxed, glyphs }) => [boxed, glyphs.length])).toEqual([[null, 2]])
  })
})

describe('lines', () => {
  it('keep the space at their end, so that words stay apart when they are read back', async () => {
    const lines = await linesOf('one two three four five', 40)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe('one two three four five')
    expect(lines.slice(0, -1).every((line) => line.endsWith(' '))).toBe(true)
  })

  it('break where the writer broke them, and leave a space there', async () => {
    expect(await linesOf('one\ntwo\n\nthree', 400)).toEqual(['one ', 'two ', 'three'])
  })

  it('break after a hyphen, a slash and an @, but not within a figure', async () => {
    expect(await linesOf('well-known and/or a@b', 24)).toContain('and/')
    expect(await linesOf('2020-21 30/12/2021', 52)).toEqual(['2020-21 ', '30/12/2021'])
  })

  it('break a word that is wider than they are, and none is wider', async () => {
    const lines = wrapText([{ text: 'Pneumonoultramicroscopic'.repeat(4), style }], 60, await fontSet())
    expect(lines.map(textOf).join('')).toBe('Pneumonoultramicroscopic'.repeat(4))
    expect(lines.every(({ width }) => width <= 60)).toBe(true)
  })

  it('lose nothing of any text', async () => {
    for (const text of ['- a --b/ 1-2', ' leading', 'a  b', '--', 'a/-/b', '@', '健 康', 'a- -5']) {
      expect((await linesOf(text, 30)).join('')).toBe(text)
    }
  })
})
