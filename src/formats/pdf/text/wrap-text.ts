/** Breaks text into lines of a width. Pure measuring: nothing is drawn. */
import type { FontSet } from '../fonts/font-set'
import { cleanText } from './clean-text'
import { pieceOf, piecesOf, widthOf, type Piece } from './pieces'
import type { Run, TextStyle } from './text-style'

export interface Line {
  pieces: Piece[]
  /** Points, without the white space at the end. */
  width: number
  /** Points, from the top of this line to that of the next. */
  height: number
}

const space = 0x20

/** A word with the spaces after it. A hyphen, slash or @ ends one too, but not before a figure: "2020-21" stays whole. */
const words = /[-–—/@]*(?:[^ \-–—/@]|[-–—/@](?=\d))*(?:[-–—/@]+ *| +|$)/g

/**
 * The lines of the runs. A line keeps the space at its end, or words would join when the text is read back; a line break
 * leaves one too. A word wider than the line is broken where it must be.
 */
export function wrapText(runs: readonly Run[], width: number, fonts: FontSet): Line[] {
  const lines = new LineFiller(width, fonts)
  for (const { text, style } of runs) {
    cleanText(text)
      .split('\n')
      .forEach((part, index) => {
        if (index > 0) lines.breakLine(style)
        for (const [word] of part.matchAll(words)) if (word !== '') lines.addWord(piecesOf(word, style, fonts))
      })
  }
  return lines.end()
}

class LineFiller {
  private readonly lines: Line[] = []
  private pieces: Piece[] = []
  private used = 0

  private readonly width: number
  private readonly fonts: FontSet

  constructor(width: number, fonts: FontSet) {
    this.width = width
    this.fonts = fonts
  }

  addWord(pieces: readonly Piece[]): void {
    const full = pieces.reduce((sum, piece) => sum + piece.width, 0)
    const visible = full - trailingSpace(pieces)
    if (this.used + visible > this.width && this.pieces.length > 0) this.endLine()
    if (visible > this.width) {
      for (const piece of pieces) this.addBroken(piece)
      return
    }
    for (const piece of pieces) this.add(piece)
  }

  /** Ends the line as the writer did, with a space so that the words on either side stay apart. */
  breakLine(style: TextStyle): void {
    const last = this.pieces.at(-1)?.glyphs.at(-1)
    if (this.pieces.length > 0 && last?.codePoint !== space) {
      for (const piece of piecesOf(' ', style, this.fonts)) this.add(piece)
    }
    if (this.pieces.length > 0) this.endLine()
  }

  end(): Line[] {
    if (this.pieces.length > 0) this.endLine()
    return this.lines
  }

  private add(piece: Piece): void {
    this.used += piece.width
    const last = this.pieces.at(-1)
    if (last?.boxed === null && piece.boxed === null && last.style === piece.style)
      this.pieces[this.pieces.length - 1] = pieceOf([...last.glyphs, ...piece.glyphs], null, piece.style)
    else this.pieces.push(piece)
  }

  private addBroken(piece: Piece): void {
    if (piece.boxed !== null) {
      if (this.used + piece.width > this.width && this.pieces.length > 0) this.endLine()
      this.add(piece)
      return
    }
    let start = 0
    piece.glyphs.forEach((glyph, index) => {
      const taken = widthOf(piece.glyphs.slice(start, index + 1), piece.style.size)
      if (this.used + taken <= this.width || glyph.codePoint === space || glyph.width === 0) return
      if (index > start) this.add(pieceOf(piece.glyphs.slice(start, index), null, piece.style))
      if (this.pieces.length > 0) this.endLine()
      start = index
    })
    if (start < piece.glyphs.length) this.add(pieceOf(piece.glyphs.slice(start), null, piece.style))
  }

  private endLine(): void {
    const width = this.used - trailingSpace(this.pieces)
    const height = this.pieces.reduce((highest, { style }) => Math.max(highest, style.leading), 0)
    this.lines.push({ pieces: this.pieces, width, height })
    this.pieces = []
    this.used = 0
  }
}

/** Points of the spaces at the end. */
function trailingSpace(pieces: readonly Piece[]): number {
  const last = pieces.at(-1)
  if (last === undefined) return 0
  let width = 0
  for (let index = last.glyphs.length - 1; index >= 0; index--) {
    const glyph = last.glyphs[index]
    if (glyph?.codePoint !== space) break
    width += glyph.width
  }
  return (width * last.style.size) / 1000
}
