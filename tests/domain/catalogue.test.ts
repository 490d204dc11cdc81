import { describe, expect, test } from 'vitest'
import { categoryFor, entryFor, gapList, textOf, type Catalogue, type CatalogueItem } from '~/domain/catalogue'
import { edition202021 } from '~/domain/editions/edition-2020-21'
import { edition202122 } from '~/domain/editions/edition-2021-22'
import { itemOf, planOf } from '../plans'

const training: CatalogueItem = {
  reference: '3.2.1',
  entries: new Map([
    [1, { text: 'For trusts', mandatory: true }],
    [3, { text: 'For councils', mandatory: false }],
  ]),
}
const suppliers: CatalogueItem = {
  reference: '10.2.1',
  entries: new Map([[1, { text: 'Contracts', mandatory: true }]]),
}
const catalogue: Catalogue = {
  edition: '2020-21',
  items: new Map([suppliers, training].map((item) => [item.reference, item])),
}

describe('entryFor', () => {
  test('gives what the category of the organisation is asked', () => {
    expect(entryFor(training, 'nhs-trust', edition202021)).toEqual({ text: 'For trusts', mandatory: true })
    expect(entryFor(training, 'local-authority', edition202021)).toEqual({ text: 'For councils', mandatory: false })
  })

  test('gives nothing where the item does not apply, or the kind has no category', () => {
    expect(entryFor(training, 'ccg', edition202021)).toBeNull()
    expect(entryFor(training, 'pharmacy', edition202021)).toBeNull()
    expect(entryFor(training, null, edition202021)).toBeNull()
  })
})

test('textOf falls back on the first text that there is', () => {
  expect(textOf(training, 'local-authority', edition202021)).toBe('For councils')
  expect(textOf(training, null, edition202021)).toBe('For trusts')
  expect(textOf({ reference: '1.1.1', entries: new Map() }, 'ccg', edition202021)).toBe('')
})

describe('gapList', () => {
  test('lists what applies to the organisation by number, with the item that the plan has for it', () => {
    const item = itemOf({ reference: '3.2.1' })
    const gaps = gapList(catalogue, planOf({ items: [item] }), categoryFor('nhs-trust', edition202021))
    expect(gaps.map((gap) => [gap.reference, gap.mandatory, gap.item?.id ?? null])).toEqual([
      ['3.2.1', true, item.id],
      ['10.2.1', true, null],
    ])
  })

  test('finds the item of the plan however its reference was typed', () => {
    const outcome = { reference: 'A1.a', entries: suppliers.entries }
    const plan = planOf({ items: [itemOf({ reference: ' a1.A' })] })
    const [gap] = gapList({ edition: '2024-25', items: new Map([['A1.a', outcome]]) }, plan, 1)
    expect(gap?.item?.id).toBe('item-1')
  })

  test('is empty while the category is not known', () => {
    expect(gapList(catalogue, planOf(), null)).toEqual([])
    expect(categoryFor(null, edition202021)).toBeNull()
    expect(categoryFor('pharmacy', edition202021)).toBeNull()
  })
})

test('the category of CSUs changed in 2021-22, and of the others it is not known any more', () => {
  expect([categoryFor('csu', edition202021), categoryFor('csu', edition202122)]).toEqual([2, 1])
  expect([categoryFor('nhs-trust', edition202021), categoryFor('nhs-trust', edition202122)]).toEqual([1, null])
})
