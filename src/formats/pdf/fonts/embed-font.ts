/** Puts a font into a PDF: PDF 32000-1, 9.7. Every code is two bytes and stands for one glyph and one character. */
import type PDFContext from 'pdf-lib/es/core/PDFContext'
import PDFHexString from 'pdf-lib/es/core/objects/PDFHexString'
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef'
import PDFString from 'pdf-lib/es/core/objects/PDFString'
import { utf16Hex } from '../pages/page-content'
import type { Glyph } from './font-set'
import type { FontFile } from './read-font'
import { shrinkFont } from './shrink-font'

/** Assigns the font to `ref`, with the glyphs given as codes 1, 2, 3 … */
export function embedFont(
  context: PDFContext,
  ref: PDFRef,
  font: FontFile,
  glyphs: readonly Glyph[],
  bold: boolean,
): void {
  const file = shrinkFont(
    font,
    glyphs.map(({ glyph }) => glyph),
  )
  const name = `${subsetTag(glyphs)}+${font.postScriptName}`
  const inThousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm)
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic: its characters are those that ToUnicode names.
      Flags: 4,
      FontBBox: font.box.map(inThousandths),
      ItalicAngle: 0,
      Ascent: inThousandths(font.ascent),
      Descent: inThousandths(font.descent),
      CapHeight: inThousandths(font.capHeight),
      StemV: bold ? 140 : 80,
      FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: inThousandths(font.advanceOf(0)),
      W: [1, glyphs.map(({ width }) => Math.round(width * 1000) / 1000)],
      CIDToGIDMap: 'Identity',
    }),
  )
  context.assign(
    ref,
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(toUnicode(glyphs))),
    }),
  )
}

/** Six letters that tell one subset of a font from another. The same characters give the same letters. */
function subsetTag(glyphs: readonly Glyph[]): string {
  let hash = 2_166_136_261
  for (const { codePoint } of glyphs) hash = Math.imul(hash ^ codePoint, 16_777_619) >>> 0
  return Array.from({ length: 6 }, (_, index) => String.fromCharCode(65 + (Math.floor(hash / 26 ** index) % 26))).join(
    '',
  )
}

/** The character of each code: PDF 32000-1, 9.10.3. A block may have 100 lines. */
function toUnicode(glyphs: readonly Glyph[]): string {
  const lines = glyphs.map(({ codePoint }, index) => {
    const code = (index + 1).toString(16).toUpperCase().padStart(4, '0')
    return `<${code}> <${utf16Hex(String.fromCodePoint(codePoint)).slice(4)}>`
  })
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, block) => {
    const part = lines.slice(block * 100, block * 100 + 100)
    return `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`
  })
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

export function textString(text: string): PDFHexString {
  return PDFHexString.of(utf16Hex(text))
}
