import { describe, expect, test } from 'vitest'
import { compareReferences, parseReference, standardOf } from '~/domain/standards'

describe('references', () => {
  test('belong to the standard of their first number', () => {
    expect(standardOf('3.2.1')).toEqual({ number: 3, name: 'Training' })
    expect(standardOf('10.1.2')).toEqual({ number: 10, name: 'Accountable suppliers' })
  })

  test('of another form belong to none', () => {
    for (const text of ['1.1', '11.1.1', '0.1.1', '3.2.1a', '03.2.1', 'A1.a', '', '3.2.100']) {
      expect(parseReference(text), text).toBeNull()
    }
  })

  test('are ordered as numbers, with malformed ones last', () => {
    expect(['10.1.1', 'x', '3.10.1', '3.2.1', '1.1'].toSorted(compareReferences)).toEqual([
      '3.2.1',
      '3.10.1',
      '10.1.1',
      '1.1',
      'x',
    ])
  })
})
