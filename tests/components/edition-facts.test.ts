import { describe, expect, test } from 'vitest'
import { kindsInSentence, knownFacts, unknownFacts } from '~/components/edition-facts'
import { editions } from '~/domain/editions'
import { factLines } from '../domain/editions/fact-lines'

describe.each(editions)('the page of $id', (edition) => {
  const known = knownFacts(edition)
  const unknown = unknownFacts(edition).join(' ')

  test('states the facts that were verified, each with its source, and no other', () => {
    const lines = factLines.filter((line) => line.edition === edition.id)
    expect(known.map(({ fact, source }) => [fact, source.label])).toEqual(
      lines.map(({ fact, source }) => [fact, source]),
    )
  })

  test('states each in words', () => {
    for (const { label, value } of known) expect(`${label}: ${value}`).not.toMatch(/: $|null|undefined|\[object/)
    expect(new Set(known.map(({ label }) => label)).size).toBe(known.length)
  })

  test('says plainly which of the figures that a plan is held against could not be verified', () => {
    expect(unknown.includes('The last day for actions')).toBe(edition.completeBy === null)
    expect(unknown.includes('How many outstanding items')).toBe(edition.itemLimit === null)
    expect(unknown.includes('Where the plan is uploaded')).toBe(edition.uploadItem === null)
  })
})

test('everything of 2020-21 is known', () => {
  const [first] = editions
  expect(first === undefined ? null : unknownFacts(first)).toEqual([])
})

test('the day of an update that was taken back is stated as that', () => {
  const facts = new Map(
    editions.map((edition) => [edition.id, new Map(knownFacts(edition).map((each) => [each.fact, each.value]))]),
  )
  expect(facts.get('2020-21')?.get('updateBy')).toBe('No date is set')
  expect(facts.get('2024-25')?.get('updateBy')).toBe('31 December 2025')
  expect(facts.get('2022-23')?.has('updateBy')).toBe(false)
  expect(facts.get('2020-21')?.get('categoryOf')).toContain('Category 3: local authorities')
})

test('types of organisation keep their capitals in the middle of a sentence', () => {
  expect(kindsInSentence(['icb', 'nhs-trust', 'arms-length-body', 'key-it-supplier'])).toBe(
    'integrated care boards, NHS trusts, DHSC arm’s length bodies and key IT suppliers',
  )
})
