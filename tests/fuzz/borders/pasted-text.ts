/** Rows pasted from a spreadsheet or a mail: separators and quotes in any order, around words of plans. */
import { readPastedText } from '~/formats/spreadsheet/read/read-text-file'
import type { Border } from '../border'
import { longRuns, mutateBytes, oddTexts } from '../mutate'
import { takeGrids } from '../take-grids'

const pieces = [
  ...[
    '\t',
    '\n',
    '\r\n',
    '"',
    '""',
    ',',
    ';',
    ' ',
    '|',
    'Reference',
    'Action',
    'Owner',
    'Due',
    'Covid',
    '1.3.1',
    '9.2.1',
  ],
  ...['Rewrite the policy', 'Siân Prys-Jones', '30/12/2021', '3 months', 'Yes', 'TBC', ...oddTexts.slice(0, 40)],
] as const

export const pastedText: Border = {
  name: 'pasted-text',
  make(random) {
    const text = Array.from({ length: 1 + random.whole(400) }, () => {
      return random.chance(1) ? random.pick(longRuns) : random.pick(pieces)
    }).join('')
    const bytes = new TextEncoder().encode(text)
    return { name: 'pasted.txt', bytes: random.chance(20) ? mutateBytes(bytes, random) : bytes }
  },
  cross({ bytes }, random) {
    const read = readPastedText(new TextDecoder().decode(bytes))
    if (read.ok) takeGrids(read.grids, random)
  },
}
