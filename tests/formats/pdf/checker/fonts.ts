/** The fonts: embedded whole, as wide as they say, and with a character for every code that is shown. */
import { isDictionary, isList, nameOf, numberOf } from '~/formats/pdf/read-back/pdf-values'
import type { PdfDictionary, PdfStream } from '~/formats/pdf/read-back/pdf-values'
import type { PdfFile } from '~/formats/pdf/read-back/pdf-file'
import { readToUnicode } from '~/formats/pdf/read-back/page-text'
import type { PageContents } from './page-content'

export function checkFonts(file: PdfFile, pages: readonly PageContents[], faults: string[]): void {
  const shown = new Map<string, Set<number>>()
  for (const { codes } of pages) {
    for (const [font, each] of codes) shown.set(font, (shown.get(font) ?? new Set()).union(each))
  }
  const [page] = pages
  if (page === undefined) return
  const fonts = file.dictionary(file.dictionary(page.dictionary.get('Resources')).get('Font'))
  for (const [name, codes] of shown) {
    const font = file.resolve(fonts.get(name))
    if (isDictionary(font)) checkFont(file, font, codes, faults)
    else faults.push(`The font ${name} is not there`)
  }
}

function checkFont(file: PdfFile, font: PdfDictionary, codes: ReadonlySet<number>, faults: string[]): void {
  const need = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  const name = nameOf(font.get('BaseFont')) ?? ''
  need(/^[A-Z]{6}\+[A-Za-z0-9-]+$/.test(name), 'A font does not say that it is a part of one')
  need(nameOf(font.get('Encoding')) === 'Identity-H', 'A font has another encoding')
  const descendant = file.dictionary(file.list(font.get('DescendantFonts'))[0])
  need(nameOf(descendant.get('CIDToGIDMap')) === 'Identity', 'A font does not say which glyph a code has')
  need(nameOf(descendant.get('BaseFont')) === name, 'A font has two names')
  const descriptor = file.dictionary(descendant.get('FontDescriptor'))
  need(nameOf(descriptor.get('FontName')) === name, 'A font has two names')
  const stream = file.resolve(descriptor.get('FontFile2'))
  if (
    stream === undefined ||
    stream === null ||
    typeof stream !== 'object' ||
    !('kind' in stream) ||
    stream.kind !== 'stream'
  ) {
    faults.push('A font is not embedded')
    return
  }
  need(!codes.has(0), 'A character is shown that the font does not have')
  checkFontFile(file, stream, descendant, codes, faults)
  const characters = font.has('ToUnicode')
    ? readToUnicode(file.streamBytes(font.get('ToUnicode')))
    : new Map<number, string>()
  for (const code of codes) {
    const text = characters.get(code) ?? ''
    if (text === '' || /^[\0\uFEFF\uFFFE]/.test(text)) faults.push(`A code of ${name} stands for no character`)
  }
}

function checkFontFile(
  file: PdfFile,
  stream: PdfStream,
  descendant: PdfDictionary,
  codes: ReadonlySet<number>,
  faults: string[],
): void {
  const bytes = file.streamBytes(stream)
  if (numberOf(stream.dictionary.get('Length1')) !== bytes.length) faults.push('A font has another length than it says')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, DataView>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    tables.set(
      tag,
      new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(entry + 8), view.getUint32(entry + 12)),
    )
  }
  const [head, hhea, hmtx, loca, maxp, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'maxp', 'glyf'].map((tag) =>
    tables.get(tag),
  )
  if (!head || !hhea || !hmtx || !loca || !maxp || !glyf) {
    faults.push('A font lacks a table')
    return
  }
  const glyphs = maxp.getUint16(4)
  const metrics = hhea.getUint16(34)
  const offsets = Array.from({ length: glyphs + 1 }, (_, index) => loca.getUint32(index * 4))
  const ordered = offsets.every((offset, index) => index === 0 || offset >= (offsets[index - 1] ?? 0))
  if (!ordered || (offsets.at(-1) ?? 0) > glyf.byteLength) faults.push('The outlines of a font are out of order')
  const widths = file.list(descendant.get('W'))
  const first = numberOf(widths[0]) ?? 0
  const list = isList(widths[1]) ? widths[1] : []
  for (const code of codes) {
    if (code >= glyphs) faults.push('A code has no glyph')
    const said = numberOf(list[code - first]) ?? -1
    const real = (hmtx.getUint16(Math.min(code, metrics - 1) * 4) * 1000) / head.getUint16(18)
    if (Math.abs(said - real) > 0.01) faults.push('A glyph has another width than it says')
  }
}
