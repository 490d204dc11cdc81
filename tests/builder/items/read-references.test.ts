import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReferences } from '~/builder/items/read-references'
import { itemOf, planOf } from '../../plans'

const plan = planOf({ items: [itemOf({ reference: '8.3.3 ' })] })

test('several references come apart at commas, spaces and lines', () => {
  expect(readReferences('1.3.1, 3.2.1 9.2.1\n10.1.1;4.5.3', plan, 'items')).toMatchObject({
    add: ['1.3.1', '3.2.1', '9.2.1', '10.1.1', '4.5.3'],
    already: [],
    unknown: [],
  })
})

test('a reference that is typed twice is added once', () => {
  expect(readReferences('1.3.1 1.3.1', plan, 'items').add).toEqual(['1.3.1'])
})

test('a reference that the plan has is named, not added', () => {
  expect(readReferences('8.3.3, 1.3.1', plan, 'items')).toMatchObject({
    add: ['1.3.1'],
    already: ['8.3.3'],
    unknown: [],
  })
})

test('what is no reference is named, not added', () => {
  expect(readReferences('training 11.1.1 1.3 1.3.1', plan, 'items')).toMatchObject({
    add: ['1.3.1'],
    already: [],
    unknown: ['training', '11.1.1', '1.3'],
  })
})

test('nothing typed is nothing to add', () => {
  expect(readReferences(' \n, ;', plan, 'items')).toMatchObject({ add: [], already: [], unknown: [] })
})

test('hundreds of pasted references are read at once', () => {
  const references = Array.from(
    { length: 300 },
    (_, index) => `${String((index % 10) + 1)}.${String(1 + Math.floor(index / 10))}.1`,
  )
  expect(readReferences(references.join('\t\r\n'), plan, 'items').add).toEqual(references)
})

test('no word that was typed is lost, and none is counted twice', () => {
  const word = fc.oneof(fc.constantFrom('1.3.1', '8.3.3', '11.1.1', 'x'), fc.string({ maxLength: 8 }))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const text = words.join(' ')
      const { add, already, unknown, titles } = readReferences(text, plan, 'items')
      const read = [...add, ...already, ...unknown]
      const wordsOf = (part: string) => part.split(/[\s,;]+/).filter((one) => !/^(?:|and|&)$/i.test(one))
      const ofTitles = [...titles.values()].flatMap(wordsOf)
      expect(new Set([...read, ...ofTitles])).toEqual(new Set(wordsOf(text)))
      expect(new Set(read).size).toBe(read.length)
    }),
  )
})

test('a list in a sentence is a list', () => {
  expect(readReferences('1.1.2, 1.3.1 and 9.2.1 & 10.1.1', plan, 'items')).toMatchObject({
    add: ['1.1.2', '1.3.1', '9.2.1', '10.1.1'],
    unknown: [],
  })
})

test('outcomes are read in the years that use them, and once however they were typed', () => {
  expect(readReferences('a1.A, A1.a B2.c 3.2.1', plan, 'outcomes').add).toEqual(['A1.a', 'B2.c', '3.2.1'])
  expect(readReferences('A1.a 3.2.1', plan, 'either').add).toEqual(['A1.a', '3.2.1'])
  expect(readReferences('A1.a 3.2.1', plan, 'items')).toMatchObject({ add: ['3.2.1'], already: [], unknown: ['A1.a'] })
})

test('an outcome that the plan has is named, however it stands there', () => {
  const typed = planOf({ items: [itemOf({ reference: 'b2.C' })] })
  expect(readReferences('B2.c', typed, 'outcomes')).toMatchObject({ add: [], already: ['B2.c'], unknown: [] })
})

test('a line that goes on after its reference gives the title too', () => {
  const text = [
    '1.6.2 Data protection impact assessments',
    '  • 3.2.1: Staff pass the\ttest ',
    '4.2.1 – Last audit of accounts, and its findings',
    '8.3.3 Known to the plan',
    '9.2.1',
  ].join('\r\n')
  const { add, titles, already, unknown } = readReferences(text, plan, 'items')
  expect(add).toEqual(['1.6.2', '3.2.1', '4.2.1', '9.2.1'])
  expect([...titles]).toEqual([
    ['1.6.2', 'Data protection impact assessments'],
    ['3.2.1', 'Staff pass the test'],
    ['4.2.1', 'Last audit of accounts, and its findings'],
    ['8.3.3', 'Known to the plan'],
  ])
  expect(already).toEqual(['8.3.3'])
  expect(unknown).toEqual([])
})

test('one word after a reference, or words after several, are no title', () => {
  for (const text of ['1.6.2 training', '1.6.2 3.2.1 all of them', '1.6.2 and then 11.1.1', 'All of them 1.6.2']) {
    expect(readReferences(text, plan, 'items').titles.size, text).toBe(0)
  }
  expect(readReferences('1.6.2\tThe title\tJo Hill\t30/9/2021', plan, 'items').titles.size).toBe(0)
})
