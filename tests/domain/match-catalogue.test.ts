import { describe, expect, test } from 'vitest'
import type { Catalogue, CatalogueItem } from '~/domain/catalogue'
import { defaultEdition } from '~/domain/editions'
import { matchInCatalogue } from '~/domain/match-catalogue'

function listOf(texts: Readonly<Record<string, string>>): Catalogue {
  const items = Object.entries(texts).map(([reference, text]): [string, CatalogueItem] => [
    reference,
    { reference, entries: new Map([[1, { text, mandatory: true }]]) },
  ])
  return { edition: '2020-21', items: new Map(items) }
}

const catalogue = listOf({
  '3.2.1': 'At least 95% of staff have passed the training.',
  '9.2.1': 'A penetration test is done every year',
  '9.2.3': 'A penetration test is done every year',
})

function match(reference: string, title: string) {
  return matchInCatalogue({ reference, title }, catalogue, { type: 'nhs-trust' }, defaultEdition)
}

describe('an item and the list of evidence items', () => {
  test('has the words of the list at its reference, whatever their case and marks', () => {
    expect(match(' 3.2.1 ', 'at least 95 % of staff have passed the training')).toEqual({
      listed: 'At least 95% of staff have passed the training.',
      sameWords: true,
      elsewhere: [],
    })
  })

  test('has other words than the list at its reference', () => {
    expect(match('3.2.1', 'Policies are approved')).toMatchObject({ sameWords: false, elsewhere: [] })
  })

  test('is told where the list has its words', () => {
    expect(match('3.2.1', 'A penetration test is done every year')).toMatchObject({
      sameWords: false,
      elsewhere: ['9.2.1', '9.2.3'],
    })
    expect(match('9.2.1', 'A penetration test is done every year')).toMatchObject({
      sameWords: true,
      elsewhere: ['9.2.3'],
    })
  })

  test('is matched with the words for any category, where its own is not known', () => {
    const entries = new Map([
      [1, { text: 'Every site has a plan', mandatory: true }],
      [3, { text: 'Every office has a plan', mandatory: true }],
    ] as const)
    const list: Catalogue = { edition: '2021-22', items: new Map([['7.1.1', { reference: '7.1.1', entries }]]) }
    const item = { reference: '7.1.1', title: 'Every office has a plan' }
    const edition = { ...defaultEdition, categoryOf: {} }
    expect(matchInCatalogue(item, list, { type: 'local-authority' }, edition).sameWords).toBe(true)
    expect(matchInCatalogue(item, list, { type: 'nhs-trust' }, defaultEdition).sameWords).toBe(false)
  })

  test('is not in the list, and has no words to look for', () => {
    expect(match('1.1.1', '')).toEqual({ listed: null, sameWords: false, elsewhere: [] })
  })
})
