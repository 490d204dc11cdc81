/**
 * How old a reader has to be for a text: the Flesch-Kincaid grade, which counts words a sentence and syllables a word, with
 * the five years before the first grade added.
 */
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** What the reader knows by sight, or can't be said in a shorter way. Each stands as one short word. */
const names =
  /Data Security and Protection Toolkit|DSP Toolkit|Standards (?:Not fully Met \(Plan Agreed\)|Not Met|Met)|Approaching Standards|senior information risk owner|business as usual|evidence items?|improvement plans?|\b(?:SIRO|NHS Digital|Covid-19|Log4j)\b/g
const dates =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?/g
/** References, toolkit years, figures and shares: 9.4.6, 2020-21, 15, 95%. */
const figures = /\b\d[\d.,-]*\d%?|\b\d%?/g

export function readingAge(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf)
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0)
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables }) + 5
}

/**
 * The sentences of paragraphs and lists. A point of a list is a sentence of its own, as it is read as one. Headings, tables
 * and quotations are left out: they are labels and examples, with few words or with invented names.
 */
export function sentencesOf(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^(?:[|>#]|:::)/.test(line))
    .map((line) => line.replace(/^\s*(?:-|\d+\.)\s+/, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
    .map((line) => line.replace(names, 'plan').replace(dates, 'May').replace(figures, 'ten'))
    .flatMap((line) => line.split(/(?<=[.?!])\s+/))
    .filter((sentence) => wordsOf(sentence).length > 0)
}

export function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}’-]*\p{L}/gu) ?? []
}
