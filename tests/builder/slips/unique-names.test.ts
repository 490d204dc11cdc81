import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uniqueNames } from '~/builder/slips/unique-names'

test('what is given twice gets a number before its extension', () => {
  expect(uniqueNames(['a.xlsx', 'b.xlsx', 'a.xlsx', 'a.xlsx', 'c', 'c'])).toEqual([
    'a.xlsx',
    'b.xlsx',
    'a-2.xlsx',
    'a-3.xlsx',
    'c',
    'c-2',
  ])
})

test('no two names are the same, also where a name looks like a numbered one', () => {
  const name = fc.constantFrom('a.xlsx', 'a-2.xlsx', 'a-3.xlsx', 'a', 'a-2')
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const unique = uniqueNames(names)
      expect(new Set(unique).size).toBe(names.length)
    }),
  )
})
