/** Looks up the texts of a plan, one after the other, in what was read from a PDF. */
import type { TextDifference } from '../receipt'
import { comparableText } from '../text/clean-text'
import type { ExpectedText } from './expected-texts'

/** How many characters of what was read instead are shown. */
const shown = 60

/** The texts must follow each other in the order given; other text may stand between them. */
export function compareTexts(read: string, expected: readonly ExpectedText[]): TextDifference[] {
  const whole = comparableText(read)
  const differences: TextDifference[] = []
  let from = 0
  for (const { field, text } of expected) {
    const looked = comparableText(text)
    const at = whole.indexOf(looked, from)
    if (at === -1) differences.push({ field, expected: looked, found: whole.slice(from, from + shown) })
    else from = at + looked.length
  }
  return differences
}
