/** The glyphs that a document uses of one font, numbered in the order of their first use: the codes of its text. */
import type { Glyph } from './font-set'

export class UsedGlyphs {
  /** In the order of their codes; the first has code 1. */
  readonly glyphs: Glyph[] = []
  private readonly codes = new Map<number, number>()

  /** One code for each character, so that every code stands for one character when text is read back. */
  codeOf(glyph: Glyph): number {
    const known = this.codes.get(glyph.codePoint)
    if (known !== undefined) return known
    const code = this.glyphs.push(glyph)
    this.codes.set(glyph.codePoint, code)
    return code
  }
}
