import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { CatalogueItem } from '~/domain/catalogue'
import { openCatalogues } from '~/storage/catalogues'

test('a list keeps what it says of an item, and that it does not say what is mandatory', async () => {
  const item: CatalogueItem = {
    reference: '3.2.1',
    entries: new Map([
      [1, { text: 'Training', mandatory: true }],
      [2, { text: 'Training', mandatory: null }],
    ]),
  }
  const catalogue = { edition: '2020-21', items: new Map([['3.2.1', item]]) }
  const opened = await openCatalogues()
  if (!opened.ok) throw new Error('No storage')
  await opened.value.save({ catalogue, fileName: 'Requirements.xlsx', met: new Set(['3.2.1']) })
  const lists = await opened.value.list()
  expect(lists.ok ? lists.value.get('2020-21')?.catalogue : null).toEqual(catalogue)
})
