import { describe, expect, test } from 'vitest'
import type { Catalogue } from '~/domain/catalogue'
import { codesOf, itemOf, planOf } from '../../plans'

const catalogue: Catalogue = {
  edition: '2020-21',
  items: new Map([
    [
      '8.3.3',
      {
        reference: '8.3.3',
        entries: new Map([
          [1, { text: 'Invented', mandatory: true }],
          [2, { text: 'Invented', mandatory: true }],
        ]),
      },
    ],
    [
      '8.3.4',
      {
        reference: '8.3.4',
        entries: new Map([
          [1, { text: 'Invented', mandatory: false }],
          [2, { text: 'Invented', mandatory: true }],
        ]),
      },
    ],
    ['8.3.7', { reference: '8.3.7', entries: new Map([[1, { text: 'Invented', mandatory: null }]]) }],
    ['8.3.6', { reference: '8.3.6', entries: new Map([[2, { text: 'Invented', mandatory: true }]]) }],
  ]),
}

function codes(reference: string, open: Catalogue | null = catalogue) {
  return codesOf(planOf({ items: [itemOf({ reference })] }), { catalogue: open })
}

describe('the list of evidence items', () => {
  test('leaves an item alone that it has as mandatory', () => {
    expect(codes('8.3.3')).toEqual([])
  })

  test('queries an item that it does not list', () => {
    expect(codes('8.3.5')).toEqual(['item.catalogue.not-listed'])
  })

  test('leaves an item alone of which it does not say whether it is mandatory', () => {
    expect(codes('8.3.7')).toEqual([])
  })

  test('queries an item that is not mandatory for this type of organisation', () => {
    expect(codes('8.3.4')).toEqual(['item.catalogue.not-mandatory'])
    expect(codes('8.3.6')).toEqual(['item.catalogue.not-mandatory'])
  })

  test('is not asked while none is open, about malformed references, or for another edition', () => {
    expect(codes('8.3.5', null)).toEqual([])
    expect(codes('8.3')).toEqual(['item.reference.malformed'])
    expect(codes('8.3.5', { ...catalogue, edition: '2021-22' })).toEqual([])
  })

  test('is not asked about a type of organisation that the edition puts in no category', () => {
    const plan = planOf({ items: [itemOf({ reference: '8.3.4' })] })
    const codes = codesOf({ ...plan, organisation: { ...plan.organisation, type: 'pharmacy' } }, { catalogue })
    expect(codes).toEqual(['organisation.type.not-covered'])
  })

  test('is not asked who must meet an item while the type of organisation is missing', () => {
    const plan = planOf({ items: [itemOf({ reference: '8.3.4' })] })
    const codes = codesOf({ ...plan, organisation: { ...plan.organisation, type: null } }, { catalogue })
    expect(codes).toEqual(['organisation.type.missing'])
  })
})
