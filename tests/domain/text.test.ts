import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparable, isBlank, isPlaceholder, listInWords, quote, shorten } from '~/domain/text'

describe('text', () => {
  test('marks alone are blank, letters and figures of any script are not', () => {
    expect(['', '  ', '-', '…', '?', '—\n'].map(isBlank)).toEqual(Array(6).fill(true))
    expect(['a', '7', '健', 'İ'].map(isBlank)).toEqual(Array(4).fill(false))
  })

  test('words that wait for an answer are placeholders', () => {
    for (const text of ['TBC', 't.b.c.', 'To be confirmed', 'N/A', 'vacant', 'Owner TBC']) {
      expect(isPlaceholder(text), text).toBe(true)
    }
    for (const text of ['Nil Armstrong', 'TB', 'RT', 'To be confirmed by the board', '97X', 'RXX']) {
      expect(isPlaceholder(text), text).toBe(false)
    }
  })

  test('is compared without case, marks and white space', () => {
    expect(comparable('  “On-going”, A.S.A.P.!\n')).toBe('on going asap')
  })

  test('words are listed as in a sentence', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listInWords(words))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ])
    expect(listInWords(['a', 'b', 'c'], 'or')).toBe('a, b or c')
  })

  test('is cut at the end of a word', () => {
    expect(quote('Commission the test')).toBe('“Commission the test”')
    expect(quote('Chase the 61 untrained home care staff through team meetings, then lock their log-ins')).toBe(
      '“Chase the 61 untrained home care staff through team…”',
    )
    expect(shorten('a'.repeat(80))).toBe(`${'a'.repeat(59)}…`)
    expect(shorten('Two\n\nlines')).toBe('Two lines')
  })

  test('a cut text is never longer than its limit, nor splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const cut = shorten(text)
        expect(Array.from(cut).length).toBeLessThanOrEqual(60)
        expect(cut.isWellFormed()).toBe(true)
      }),
    )
  })
})
