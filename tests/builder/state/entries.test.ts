import { describe, expect, test } from 'vitest'
import { decodeEntries, encodeEntries, type Entry } from '~/builder/state/entries'

describe('what the plan can’t hold yet, as a draft keeps it', () => {
  test('comes back as it was typed: dates and times half typed, and texts of any length', () => {
    const entries = new Map<string, Entry>([
      ['f-plan-preparedOn', { day: '14', month: 'Ju', year: '' }],
      ['f-action-a-due', { day: '', month: '', year: '21' }],
      ['f-action-b-due', { text: '3 to 6', unit: 'weeks' }],
      ['f-organisation-name', 'x'.repeat(200_000)],
    ])
    expect(decodeEntries(encodeEntries(entries))).toEqual(entries)
  })

  test.each([
    '',
    'nonsense',
    '{}',
    '[["a",{"day":1}]]',
    '[["a",{"text":"3","unit":"days"}]]',
    '[["a",1]]',
    '[["a"]]',
    'null',
  ])('damaged text %j gives none', (text) => {
    expect(decodeEntries(text)).toEqual(new Map())
  })
})
