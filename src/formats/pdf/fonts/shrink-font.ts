/**
 * The font file that a PDF embeds: the glyphs that it uses, numbered as its codes are, and the tables that PDF 32000-1, 9.9
 * asks for. Nothing else is kept.
 */
import { viewOf, type FontFile } from './read-font'

/** Flags of a component of a composite glyph. */
const component = { wordArguments: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, fourScales: 0x80 } as const

/**
 * A TrueType font of the glyphs given, in that order after glyph 0. Components that composite glyphs are made of follow.
 * The same glyphs give the same bytes.
 */
export function shrinkFont(font: FontFile, glyphs: readonly number[]): Uint8Array {
  const order = [0, ...glyphs]
  const places = new Map(order.map((glyph, place) => [glyph, place]))
  const outlines: Uint8Array[] = []
  // The list grows while it is walked, as components are found.
  for (const glyph of order) {
    const outline = font.outlineOf(glyph).slice()
    renumberComponents(outline, (part) => {
      const known = places.get(part)
      if (known !== undefined) return known
      places.set(part, order.length)
      return order.push(part) - 1
    })
    outlines.push(outline)
  }
  return writeFont({
    glyf: joined(outlines),
    head: headTable(font),
    hhea: hheaTable(font, order.length),
    hmtx: hmtxTable(font, order),
    loca: locaTable(outlines),
    maxp: maxpTable(font, order.length),
  })
}

/** Replaces the glyph numbers in a composite outline, in place; a simple outline has none. */
function renumberComponents(outline: Uint8Array, placeOf: (glyph: number) => number): void {
  if (outline.length < 10) return
  const view = viewOf(outline)
  if (view.getInt16(0) >= 0) return
  let at = 10
  let flags: number = component.more
  while ((flags & component.more) !== 0) {
    flags = view.getUint16(at)
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)))
    at += 4 + ((flags & component.wordArguments) === 0 ? 2 : 4)
    if ((flags & component.scale) !== 0) at += 2
    else if ((flags & component.twoScales) !== 0) at += 4
    else if ((flags & component.fourScales) !== 0) at += 8
  }
}

/** Each outline starts at a multiple of four bytes. */
function padded(length: number): number {
  return (length + 3) & ~3
}

function joined(outlines: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(outlines.reduce((sum, outline) => sum + padded(outline.length), 0))
  let at = 0
  for (const outline of outlines) {
    bytes.set(outline, at)
    at += padded(outline.length)
  }
  return bytes
}

function locaTable(outlines: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array((outlines.length + 1) * 4)
  const view = viewOf(bytes)
  let offset = 0
  outlines.forEach((outline, index) => {
    offset += padded(outline.length)
    view.setUint32((index + 1) * 4, offset)
  })
  return bytes
}

function headTable(font: FontFile): Uint8Array {
  const head = font.table('head').slice()
  const view = viewOf(head)
  view.setUint32(8, 0)
  view.setInt16(50, 1)
  return head
}

function hheaTable(font: FontFile, glyphs: number): Uint8Array {
  const hhea = font.table('hhea').slice()
  viewOf(hhea).setUint16(34, glyphs)
  return hhea
}

function maxpTable(font: FontFile, glyphs: number): Uint8Array {
  const maxp = font.table('maxp').slice()
  viewOf(maxp).setUint16(4, glyphs)
  return maxp
}

function hmtxTable(font: FontFile, glyphs: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(glyphs.length * 4)
  const view = viewOf(bytes)
  glyphs.forEach((glyph, place) => {
    view.setUint16(place * 4, font.advanceOf(glyph))
    view.setInt16(place * 4 + 2, font.leftSideBearingOf(glyph))
  })
  return bytes
}

function writeFont(given: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const tables = Object.entries(given).map(([tag, bytes]) => ({ tag, bytes }))
  const start = 12 + tables.length * 16
  const font = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start))
  const view = viewOf(font)
  const power = Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x0001_0000)
  view.setUint16(4, tables.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * (tables.length - 2 ** power))
  let at = start
  let headAt = 0
  tables.forEach(({ tag, bytes }, index) => {
    const entry = 12 + index * 16
    for (let letter = 0; letter < 4; letter++) font[entry + letter] = tag.charCodeAt(letter)
    font.set(bytes, at)
    view.setUint32(entry + 4, checksum(font.subarray(at, at + padded(bytes.length))))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, bytes.length)
    if (tag === 'head') headAt = at
    at += padded(bytes.length)
  })
  view.setUint32(headAt + 8, (0xb1b0_afba - checksum(font)) >>> 0)
  return font
}

function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  let sum = 0
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
