/** What a page draws, and within which tags: the operators of its content stream. */
import { isDictionary, isKind, nameOf, numberOf } from '~/formats/pdf/read-back/pdf-values'
import type { PdfDictionary, PdfValue } from '~/formats/pdf/read-back/pdf-values'
import type { PdfFile } from '~/formats/pdf/read-back/pdf-file'
import { Tokens } from '~/formats/pdf/read-back/tokens'

export interface MarkedContent {
  mcid: number
  tag: string
  draws: boolean
}

export interface PageReading {
  marked: MarkedContent[]
  /** The codes that each font of the page shows, by its resource name. */
  codes: Map<string, Set<number>>
  faults: string[]
}

export interface PageContents extends PageReading {
  /** Of the page's object. */
  number: number
  dictionary: PdfDictionary
}

const painting = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'S', 's', 'B', 'b', 'B*', 'b*', 'Do', 'sh', 'BI'])

export function readPageContent(file: PdfFile, page: PdfDictionary): PageReading {
  const reading: PageReading = { marked: [], codes: new Map(), faults: [] }
  const open: (MarkedContent | 'artifact' | 'other')[] = []
  let operands: PdfValue[] = []
  let font = ''
  let inText = false
  const tokens = new Tokens(file.streamBytes(page.get('Contents')))
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    if (!isKind(token) || token.kind !== 'word') {
      operands.push(token)
      continue
    }
    const { word } = token
    if (word === 'BDC' || word === 'BMC') {
      if (open.length > 0) reading.faults.push('Marked content stands within marked content')
      if (inText) reading.faults.push('Marked content begins within a text object')
      const tag = nameOf(operands[0]) ?? ''
      const mcid = isDictionary(operands[1]) ? numberOf(operands[1].get('MCID')) : null
      if (tag === 'Artifact') open.push('artifact')
      else if (mcid === null) open.push('other')
      else {
        const content = { mcid, tag, draws: false }
        reading.marked.push(content)
        open.push(content)
      }
    } else if (word === 'EMC') {
      if (open.pop() === undefined) reading.faults.push('Marked content ends that has not begun')
    } else if (word === 'BT' || word === 'ET') inText = word === 'BT'
    else if (word === 'Tf') font = nameOf(operands[0]) ?? ''
    else if (painting.has(word)) {
      const within = open.at(-1)
      if (within === undefined || within === 'other') reading.faults.push('Something is drawn that is not tagged')
      else if (within !== 'artifact') within.draws = true
      if (word === 'Tj') readCodes(operands[0], font, reading)
    }
    operands = []
  }
  if (open.length > 0) reading.faults.push('Marked content does not end')
  return reading
}

function readCodes(shown: PdfValue | undefined, font: string, reading: PageReading): void {
  if (!isKind(shown) || shown.kind !== 'text') return
  const codes = reading.codes.get(font) ?? new Set()
  reading.codes.set(font, codes)
  if (shown.bytes.length % 2 !== 0) reading.faults.push('A text has half a code')
  for (let at = 0; at + 1 < shown.bytes.length; at += 2)
    codes.add(((shown.bytes[at] ?? 0) << 8) | (shown.bytes[at + 1] ?? 0))
}
