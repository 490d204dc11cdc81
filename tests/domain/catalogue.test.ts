import { describe, expect, test } from 'vitest'
import { entryFor, gapList, textOf, type Catalogue, type CatalogueItem } from '~/domain/catalogue'
import { edition202021 } from '~/domain/editions/edition-2020-21'
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
    const gaps = gapList(catalogue, planOf({ items: [item] }), edition202021)
    expect(gaps.map((gap) => [gap.reference, gap.mandatory, gap.item?.id ?? null])).toEqual([
      ['3.2.1', true, item.id],
      ['10.2.1', true, null],
    ])
  })

  test('is empty while the kind of organisation is not given', () => {
    const plan = planOf()
    expect(gapList(catalogue, { ...plan, organisation: { ...plan.organisation, type: null } }, edition202021)).toEqual(
      [],
    )
  })
})
