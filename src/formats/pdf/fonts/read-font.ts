/** Reads a TrueType font as far as a PDF needs it: which glyph a character has, how wide it is, what its outline is. */
import { PdfError } from '../problem'

export interface FontFile {
  postScriptName: string
  unitsPerEm: number
  /** Font units: xMin, yMin, xMax, yMax of all glyphs. */
  box: readonly [number, number, number, number]
  /** Font units above and below the baseline; `descent` is negative. */
  ascent: number
  descent: number
  capHeight: number
  /** The glyph of each character, by code point. */
  glyphs: ReadonlyMap<number, number>
  /** Font units, of a glyph. */
  advanceOf(glyph: number): number
  leftSideBearingOf(glyph: number): number
  /** The glyph's part of the `glyf` table; empty for a space. */
  outlineOf(glyph: number): Uint8Array
  /** A table as it stands in the file. */
  table(tag: string): Uint8Array
}

/** Throws a PdfError where the bytes are not a whole TrueType font: a site may send an error page instead. */
export function readFont(bytes: Uint8Array): FontFile {
  try {
    return readTables(bytes)
  } catch (error) {
    if (error instanceof PdfError) throw error
    // Reading past the end throws a RangeError.
    throw new PdfError('fonts.damaged', { detail: error instanceof Error ? error.message : String(error) })
  }
}

function readTables(bytes: Uint8Array): FontFile {
  const view = viewOf(bytes)
  if (view.getUint32(0) !== 0x0001_0000) throw new PdfError('fonts.damaged', { detail: 'not a TrueType font' })
  const tables = new Map<string, Uint8Array>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16
    const tag = latin(bytes.subarray(entry, entry + 4))
    const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)]
    if (offset + length > bytes.length) throw new PdfError('fonts.damaged', { detail: `${tag} is cut off` })
    tables.set(tag, bytes.subarray(offset, offset + length))
  }
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag)
    if (found === undefined) throw new PdfError('fonts.damaged', { detail: `no table ${tag}` })
    return found
  }
  const head = viewOf(table('head'))
  const hhea = viewOf(table('hhea'))
  const hmtx = viewOf(table('hmtx'))
  const glyf = table('glyf')
  const loca = viewOf(table('loca'))
  const os2 = viewOf(table('OS/2'))
  const longOffsets = head.getInt16(50) === 1
  const metrics = hhea.getUint16(34)
  const outlineAt = (glyph: number) => (longOffsets ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  return {
    postScriptName: readPostScriptName(table('name')),
    unitsPerEm: head.getUint16(18),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2.getUint16(0) >= 2 ? os2.getInt16(88) : hhea.getInt16(4),
    glyphs: readCharacterMap(table('cmap')),
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4),
    leftSideBearingOf: (glyph) =>
      glyph < metrics ? hmtx.getInt16(glyph * 4 + 2) : hmtx.getInt16(metrics * 4 + (glyph - metrics) * 2),
    outlineOf: (glyph) => glyf.subarray(outlineAt(glyph), outlineAt(glyph + 1)),
    table,
  }
}

/** Formats 4 and 12 of `cmap`, the ones that shrunk fonts have. */
function readCharacterMap(cmap: Uint8Array): Map<number, number> {
  const view = viewOf(cmap)
  const glyphs = new Map<number, number>()
  for (let index = 0; index < view.getUint16(2); index++) {
    const start = view.getUint32(4 + index * 8 + 4)
    const format = view.getUint16(start)
    if (format === 12) {
      for (let group = 0; group < view.getUint32(start + 12); group++) {
        const at = start + 16 + group * 12
        const [first, last, glyph] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)]
        for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first)
      }
    } else if (format === 4) readSegments(view, start, glyphs)
  }
  return glyphs
}

function readSegments(view: DataView, start: number, glyphs: Map<number, number>): void {
  const twice = view.getUint16(start + 6)
  for (let segment = 0; segment < twice; segment += 2) {
    const last = view.getUint16(start + 14 + segment)
    const first = view.getUint16(start + 16 + twice + segment)
    const delta = view.getUint16(start + 16 + 2 * twice + segment)
    const rangeAt = start + 16 + 3 * twice + segment
    const range = view.getUint16(rangeAt)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const found = range === 0 ? code : view.getUint16(rangeAt + range + (code - first) * 2)
      if (found !== 0) glyphs.set(code, (found + delta) & 0xffff)
    }
  }
}

/** Name 6 of the `name` table, in the Windows or the Macintosh encoding. */
function readPostScriptName(name: Uint8Array): string {
  const view = viewOf(name)
  const texts = view.getUint16(4)
  for (let index = 0; index < view.getUint16(2); index++) {
    const at = 6 + index * 12
    if (view.getUint16(at + 6) !== 6) continue
    const start = texts + view.getUint16(at + 10)
    const text = latin(name.subarray(start, start + view.getUint16(at + 8)))
    return text.replace(/[^A-Za-z0-9-]/g, '')
  }
  return 'Font'
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
