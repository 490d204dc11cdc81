import { describe, expect, it } from 'vitest'
import { wordsOnScreen } from './words-on-screen'

/** One name for one thing: what is not said, and what is said in its place. */
const preferred: readonly (readonly [pattern: RegExp, term: string])[] = [
  // Columns of a template keep the official wording, and the A to Z leads from it.
  [/(?<!(?:expected|agreed|revised) )\bcompletion dates?\b(?! \(due dates\))/i, 'due date'],
  [/\bkinds? of organisation/i, 'type of organisation'],
  // An official list of evidence items has this name, and Excel calls a type of file so.
  [/(?<!(?:requirements|excel|protect) )\bworkbooks?\b/i, 'spreadsheet'],
  [/\bearlier states?\b/i, 'earlier version'],
  [/\bsigned on\b/i, 'signed off on'],
  [/\bdate the plan was prepared\b/i, 'plan prepared on'],
  [/\b(?:mend(?:ed|ing)?|put (?:it|that|those|them) right)\b/i, 'fix'],
  [/\b(?:take|taken|took) out\b/i, 'remove'],
  [/\b(?:bring|brought) in\b/i, 'import'],
  [/\bfetch(?:ed|ing)?\b/i, 'load'],
  [/\bpassed over\b/i, 'leave out'],
  [/\bunder way\b/i, 'in progress'],
  [/\blarger bodies\b/i, 'larger organisations'],
  [/\bwhom\b/i, 'who'],
  [/\b(?:invalid|illegal|failed to|forbidden)\b/i, 'what is missing, and what to do'],
]

const american =
  /\b(?!(?:up|re|over|down)?siz|priz|seiz)\p{L}+(?:iz(?:e[sd]?|ing|ations?)|yz(?:e[sd]?|ing))\b|(?<!-)\b(?:behavior|catalog|center|color|defense|enrollment|favor|fulfill|gray|honor|labor|license|offense)(?:s|ed|ing)?\b|\b(?:cancel|label|travel)(?:ed|ing)\b/iu

function saying(pattern: RegExp): string[] {
  return wordsOnScreen.filter(({ text }) => pattern.test(text)).map(({ path, text }) => `${path}: ${text}`)
}

describe('the words of the site', () => {
  it('are read from pages, the guidance, findings and letters', () => {
    for (const folder of ['pages', 'content', 'domain', 'builder', 'checker', 'components', 'formats/letters'])
      expect(wordsOnScreen.filter(({ path }) => path.startsWith(`src/${folder}/`)).length).toBeGreaterThan(5)
  })

  it.each(preferred)('say %s otherwise: %s', (pattern) => {
    expect(saying(pattern)).toEqual([])
  })

  it('are spelt as in Britain', () => {
    expect(saying(american)).toEqual([])
  })
})

describe('American spelling', () => {
  it.each([
    'organize',
    'recognized',
    'prioritizing',
    'organization',
    'analyze',
    'color',
    'center',
    'license',
    'labeled',
  ])('is seen in %s', (word) => {
    expect(american.test(`They ${word} it`)).toBe(true)
  })

  it.each(['organise', 'size', 'resized', 'prize', 'seize', 'analyse', 'colour', 'licence', 'labelled', 'program'])(
    'is not seen in %s',
    (word) => {
      expect(american.test(`They ${word} it`)).toBe(false)
    },
  )
})
