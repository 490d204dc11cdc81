/** Yes and No with a box beside each: "☐ Yes ☑ No", "Yes [x] No [ ]". */

const box = String.raw`[☐□▢☑☒✓✔√]|\[[ xX✓✔]?\]|\([ xX✓✔]?\)`
const ticked = /[☑☒✓✔√x]/i
const answer = String.raw`(yes|y|oes|ydy|ie|no|n|na|nac(?: ydy| oes)?)(?![\p{L}\p{N}])`
const yes = /^(?:yes|y|oes|ydy|ie)$/i
const apart = String.raw`[\s:,;/|–—-]*`

/** A second word without a box: "☑ Yes No", and not "☑ Yes, no staff were left". */
const bare = String.raw`${answer}(?=\s*(?:[,;/|–—-]|$))`

const boxFirst = new RegExp(`^(${box})\\s*${answer}${apart}(?:(${box})\\s*${answer}|${bare})?${apart}([^]*)$`, 'iu')
const wordFirst = new RegExp(
  `^${answer}\\s*:?\\s*(${box})?${apart}(?:${answer}\\s*:?\\s*(${box})|${bare})?${apart}([^]*)$`,
  'iu',
)
const anyBox = new RegExp(box, 'u')

export interface Ticked {
  /** Null where no box is ticked, both are, or nobody can tell which. */
  answer: boolean | null
  explanation: string
}

/** Null for a text that is no answer with boxes. Boxes stand before their words where the text begins with one. */
export function readTicked(text: string): Ticked | null {
  const { options, explanation } = optionsIn(text)
  if (!options.some(({ mark }) => mark !== '')) return boxFirst.test(explanation) ? unclear : null
  const [chosen, other] = options.filter(({ mark }) => ticked.test(mark))
  if (chosen === undefined || other !== undefined || anyBox.test(explanation)) return unclear
  return { answer: yes.test(chosen.word), explanation }
}

const unclear: Ticked = { answer: null, explanation: '' }

interface Option {
  word: string
  mark: string
}

function optionsIn(text: string): { options: Option[]; explanation: string } {
  const before = boxFirst.exec(text)
  // In either pattern a box and its word are two groups side by side, twice, with a word that has no box behind them.
  const [, first = '', second = '', third = '', fourth = '', , explanation = ''] = before ?? wordFirst.exec(text) ?? []
  const pair = (left: string, right: string): Option =>
    before === null ? { word: left, mark: right } : { word: right, mark: left }
  return { options: [pair(first, second), pair(third, fourth)], explanation }
}
