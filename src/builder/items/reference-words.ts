/** How references are asked for, by what the toolkit year uses. */
import type { ReferenceForm } from '~/domain/standards'

export interface ReferenceWords {
  label: string
  /** Several, as they may be typed. */
  examples: string
  /** What a reference looks like, after the words that are none. */
  form: string
}

export const referenceWords: Record<ReferenceForm, ReferenceWords> = {
  items: {
    label: 'Evidence item references',
    examples: '1.3.1, 3.2.1 9.2.1',
    form: 'A reference has three numbers, such as 3.2.1, and the first is 1 to 10',
  },
  outcomes: {
    label: 'References of contributing outcomes',
    examples: 'A1.a, B2.c E3.a',
    form: 'The reference of an outcome has a letter from A to E, a number and a letter, such as A1.a',
  },
  either: {
    label: 'References',
    examples: '3.2.1, 9.2.1 or A1.a, B2.c',
    form: 'A reference is 3.2.1 for an evidence item and A1.a for a contributing outcome',
  },
}
