/** The text of each marked content of a page: the codes that it shows, through the ToUnicode of their fonts. */
import { fromUtf16, isDictionary, isKind, nameOf, numberOf, type PdfDictionary, type PdfValue } from './pdf-values'
import type { PdfFile } from './pdf-file'
import { Tokens } from './tokens'

/** The characters of a font's codes. */
type Characters = ReadonlyMap<number, string>

/** Text by the number of its marked content. Artifacts are left out. */
export function readPageText(file: PdfFile, page: PdfDictionary): Map<number, string> {
  const fonts = readFonts(file, page)
  const texts = new Map<number, string>()
  const open: (number | null)[] = []
  let characters: Characters = new Map()
  let operands: PdfValue[] = []
  const tokens = new Tokens(file.streamBytes(page.get('Contents')))
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    if (!isKind(token) || token.kind !== 'word') {
      operands.push(token)
      continue
    }
    switch (token.word) {
      case 'BDC': {
        const mcid = isDictionary(operands[1]) ? numberOf(operands[1].get('MCID')) : null
        open.push(mcid)
        if (mcid !== null) texts.set(mcid, texts.get(mcid) ?? '')
        break
      }
      case 'BMC':
        open.push(null)
        break
      case 'EMC':
        open.pop()
        break
      case 'Tf':
        characters = fonts.get(nameOf(operands[0]) ?? '') ?? new Map<number, string>()
        break
      case 'Tj': {
        const mcid = open.findLast((each) => each !== null) ?? null
        const shown = operands[0]
        if (mcid !== null && isKind(shown) && shown.kind === 'text') {
          texts.set(mcid, (texts.get(mcid) ?? '') + decode(shown.bytes, characters))
        }
        break
      }
    }
    operands = []
  }
  return texts
}

function decode(bytes: Uint8Array, characters: Characters): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += characters.get(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)) ?? '\uFFFD'
  }
  return text
}

function readFonts(file: PdfFile, page: PdfDictionary): Map<string, Characters> {
  const fonts = file.dictionary(file.dictionary(page.get('Resources')).get('Font'))
  return new Map(
    Array.from(fonts, ([name, font]) => [
      name,
      readToUnicode(file.streamBytes(file.dictionary(font).get('ToUnicode'))),
    ]),
  )
}

/** The lines of `bfchar` blocks: PDF 32000-1, 9.10.3. */
export function readToUnicode(bytes: Uint8Array): Map<number, string> {
  const characters = new Map<number, string>()
  const tokens = new Tokens(bytes)
  let texts: Uint8Array[] = []
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    if (!isKind(token)) continue
    if (token.kind === 'text') texts.push(token.bytes)
    if (token.kind !== 'word') continue
    if (token.word === 'endbfchar') {
      for (let index = 0; index + 1 < texts.length; index += 2) {
        const code = texts[index]?.reduce((value, byte) => value * 256 + byte, 0) ?? 0
        characters.set(code, fromUtf16(texts[index + 1] ?? new Uint8Array()))
      }
    }
    texts = []
  }
  return characters
}
