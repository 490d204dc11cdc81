/** Splits text into pieces that one font draws, and pieces that no font has. */
import type { FontSet, Glyph } from '../fonts/font-set'
import { isModifier } from './clean-text'
import type { TextStyle } from './text-style'

/** Part of a line in one style, drawn by glyphs, or by a box in place of the characters that no font has. */
export interface Piece {
  glyphs: readonly Glyph[]
  /** What the box stands for; null where the glyphs say it themselves. */
  boxed: string | null
  style: TextStyle
  /** Points. */
  width: number
}

/** U+25A1, a white square, which is in the symbols font. */
const boxCodePoint = 0x25a1

/** The pieces of clean text without line breaks. Unprintable characters that follow each other share one box. */
export function piecesOf(text: string, style: TextStyle, fonts: FontSet): Piece[] {
  const pieces: Piece[] = []
  let glyphs: Glyph[] = []
  let boxed = ''
  const endGlyphs = () => {
    if (glyphs.length > 0) pieces.push(pieceOf(glyphs, null, style))
    glyphs = []
  }
  const endBox = () => {
    if (boxed !== '') pieces.push(pieceOf(fonts.glyphsOf(boxCodePoint, 'regular') ?? [], boxed, style))
    boxed = ''
  }
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    if (isModifier(codePoint)) {
      if (boxed !== '') boxed += character
      continue
    }
    const found = fonts.glyphsOf(codePoint, style.weight)
    // A mark or a joiner belongs to what it follows: a box takes it in, even where a font has it.
    if (found === null || (boxed !== '' && /\p{M}/u.test(character))) {
      endGlyphs()
      boxed += character
      continue
    }
    endBox()
    glyphs.push(...found)
  }
  endGlyphs()
  endBox()
  return pieces
}

export function pieceOf(glyphs: readonly Glyph[], boxed: string | null, style: TextStyle): Piece {
  return { glyphs, boxed, style, width: widthOf(glyphs, style.size) }
}

/** Points. */
export function widthOf(glyphs: readonly Glyph[], size: number): number {
  let thousandths = 0
  for (const { width } of glyphs) thousandths += width
  return (thousandths * size) / 1000
}
