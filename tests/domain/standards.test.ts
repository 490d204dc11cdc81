import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareReferences,
  groupOf,
  normaliseReference,
  parseReference,
  parseReferenceOf,
  referenceExample,
  standardOf,
} from '~/domain/standards'

describe('references of evidence items', () => {
  test('belong to the standard of their first number', () => {
    expect(standardOf('3.2.1')).toEqual({ number: 3, name: 'Training' })
    expect(standardOf('10.1.2')).toEqual({ number: 10, name: 'Accountable suppliers' })
    expect(groupOf('3.2.1')).toEqual({ label: 'Standard 3', name: 'Standard 3, Training' })
  })
})

describe('references of contributing outcomes', () => {
  test('belong to a principle, which has no name here', () => {
    expect(parseReference('A1.a')).toEqual({ kind: 'outcome', objective: 'A', principle: 1, letter: 'a' })
    expect(parseReference(' E10.d ')).toEqual({ kind: 'outcome', objective: 'E', principle: 10, letter: 'd' })
    expect(groupOf('A1.a')).toEqual({ label: 'Principle A1', name: 'Principle A1' })
    expect(standardOf('A1.a')).toBeNull()
  })

  test('are written as the toolkit writes them, however they were typed', () => {
    for (const typed of ['A1.a', 'a1.A', 'a1.a', ' A1.A ']) expect(normaliseReference(typed), typed).toBe('A1.a')
    expect(normaliseReference(' 3.2.1 ')).toBe('3.2.1')
    expect(normaliseReference(' all of A1 ')).toBe('all of A1')
  })
})

describe('references', () => {
  test('of another form belong to nothing', () => {
    for (const text of ['1.1', '11.1.1', '0.1.1', '3.2.1a', '03.2.1', '', '3.2.100', 'F1.a', 'A1', 'A0.a', 'A1.a.1']) {
      expect(parseReference(text), text).toBeNull()
      expect(groupOf(text), text).toBeNull()
    }
  })

  test('fit a toolkit year by the form that the year uses', () => {
    const fitting = (['items', 'outcomes', 'either'] as const).map((form) =>
      ['3.2.1', 'A1.a', '1.1'].filter((text) => parseReferenceOf(form, text) !== null),
    )
    expect(fitting).toEqual([['3.2.1'], ['3.2.1', 'A1.a'], ['3.2.1', 'A1.a']])
  })

  test.each(['items', 'outcomes', 'either'] as const)('have examples that fit the form: %s', (form) => {
    for (const example of referenceExample(form).split(' or ')) expect(parseReferenceOf(form, example)).not.toBeNull()
  })

  test('are ordered as numbers, items before outcomes, with malformed ones last', () => {
    const mixed = ['A10.a', '10.1.1', 'x', 'b1.a', '3.10.1', 'A2.b', '3.2.1', '1.1', 'A2.a']
    expect(mixed.toSorted(compareReferences)).toEqual([
      '3.2.1',
      '3.10.1',
      '10.1.1',
      'A2.a',
      'A2.b',
      'A10.a',
      'b1.a',
      '1.1',
      'x',
    ])
  })
})

const anyReference = fc.oneof(
  fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)).map((numbers) => numbers.join('.')),
  fc
    .tuple(
      fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'a', 'e'),
      fc.nat(12),
      fc.constantFrom('a', 'b', 'c', 'd', 'A', 'B'),
    )
    .map(([objective, principle, letter]) => `${objective}${String(principle)}.${letter}`),
  fc.string({ maxLength: 6 }),
)

describe('the order of references', () => {
  test('is a total order of what they name', () => {
    fc.assert(
      fc.property(anyReference, anyReference, anyReference, (a, b, c) => {
        expect(Math.sign(compareReferences(a, b))).toBe(-Math.sign(compareReferences(b, a)) + 0)
        if (compareReferences(a, b) <= 0 && compareReferences(b, c) <= 0) {
          expect(compareReferences(a, c)).toBeLessThanOrEqual(0)
        }
        if (compareReferences(a, b) === 0 && parseReference(a) !== null) {
          expect(normaliseReference(a)).toBe(normaliseReference(b))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('does not depend on how an outcome was typed', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        const normal = normaliseReference(reference)
        expect(normaliseReference(normal)).toBe(normal)
        if (parseReference(reference) !== null) expect(compareReferences(reference, normal)).toBe(0)
        expect(parseReference(normal)).toEqual(parseReference(reference))
      }),
    )
  })
})
