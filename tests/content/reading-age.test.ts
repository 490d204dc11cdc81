import { describe, expect, it } from 'vitest'
import { guidanceFiles } from './guidance-files'
import { readingAge, sentencesOf, wordsOf } from './reading-age'

/** What the guidance is written for, and the longest sentence that is easy to take in at one reading. */
const oldestReader = 10
const mostWords = 25

describe.each(guidanceFiles)('the guidance page $id', ({ body }) => {
  const sentences = sentencesOf(body)

  it(`can be read by people with a reading age of ${oldestReader}`, () => {
    expect(sentences.length).toBeGreaterThan(5)
    expect(readingAge(sentences)).toBeLessThanOrEqual(oldestReader)
  })

  it(`has no sentence of more than ${mostWords} words`, () => {
    expect(sentences.filter((sentence) => wordsOf(sentence).length > mostWords)).toEqual([])
  })
})

describe('the reading age', () => {
  const ageOf = (text: string) => readingAge(sentencesOf(text))

  it('is low for short words in short sentences', () => {
    expect(ageOf('Book time with your SIRO now. Give them one page to read.')).toBeLessThan(8)
  })

  it('is too high for a sentence of an official paper', () => {
    const hard =
      'Organisations are required to demonstrate, notwithstanding any operational constraints attributable to the pandemic, that remediation activities have been appropriately prioritised.'
    expect(ageOf(hard)).toBeGreaterThan(oldestReader)
    expect(ageOf(`${hard} It is so.`)).toBeGreaterThan(oldestReader)
  })

  it('does not count a name, a date or a reference as hard words', () => {
    expect(ageOf('Upload it in the Data Security and Protection Toolkit at 9.4.6 by 30 December 2021.')).toBe(
      ageOf('Upload it in the plan at ten by May.'),
    )
  })
})
