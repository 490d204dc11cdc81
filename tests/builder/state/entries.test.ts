import { describe, expect, test } from 'vitest'
import { decodeEntries, encodeEntries, type Entry } from '~/builder/state/entries'

describe('what the plan can’t hold yet, as a draft keeps it', () => {
  test('comes back as it was typed: dates half typed, and texts of any length', () => {
    const entries = new Map<string, Entry>([
      ['f-plan-preparedOn', { day: '14', month: 'Ju', year: '' }],
      ['f-action-a-due', { day: '', month: '', year: '21' }],
      ['f-organisation-name', 'x'.repeat(200_000)],
    ])
    expect(decodeEntries(encodeEntries(entries))).toEqual(entries)
  })

  test.each(['', 'nonsense', '{}', '[["a",{"day":1}]]', '[["a",1]]', '[["a"]]', 'null'])(
    'damaged text %j gives none',
    (text) => {
      expect(decodeEntries(text)).toEqual(new Map())
    },
  )
})
