import { describe, expect, test } from 'vitest'
import { readReference } from '~/formats/spreadsheet/read/reference-text'

describe('words beside a reference', () => {
  test.each([
    ['1.3.1 – Policies are approved', 'Policies are approved'],
    ['Evidence item 1.3.1: (training) –', 'training)'],
    ['Policies: 1.3.1 (', 'Policies'],
    ['1.3.1', ''],
  ])('stand without what joins them: %s', (text, rest) => {
    expect(readReference({ kind: 'text', text })).toMatchObject({ reference: '1.3.1', rest })
  })

  test('are found in time that grows with the length of the cell, not with its square', () => {
    // With the square this would take minutes. Found by: npm run fuzz -- --seed 5 --case 5549
    const dashes = '-'.repeat(300_000)
    expect(readReference({ kind: 'text', text: `1.3.1 a${dashes}x` }).rest).toBe(`a${dashes}x`)
  })
})
