/** The fonts of one document, and which of them draws a character. */
import type { FontFiles, FontName } from './font-files'
import { readFont, type FontFile } from './read-font'

export interface Glyph {
  font: FontName
  codePoint: number
  /** In the font's file. */
  glyph: number
  /** Width in thousandths of the type size. */
  width: number
}

export class FontSet {
  readonly files: Readonly<Record<FontName, FontFile>>
  private readonly found = {
    regular: new Map<number, readonly Glyph[] | null>(),
    bold: new Map<number, readonly Glyph[] | null>(),
  }

  constructor(files: FontFiles) {
    this.files = { regular: readFont(files.regular), bold: readFont(files.bold), symbols: readFont(files.symbols) }
  }

  /**
   * The glyphs of a character: one, or its letter and its marks where only these have glyphs; null where no font has it.
   */
  glyphsOf(codePoint: number, weight: 'regular' | 'bold'): readonly Glyph[] | null {
    const known = this.found[weight].get(codePoint)
    if (known !== undefined) return known
    const glyphs = this.search(codePoint, weight)
    this.found[weight].set(codePoint, glyphs)
    return glyphs
  }

  private search(codePoint: number, weight: 'regular' | 'bold'): Glyph[] | null {
    const whole = this.single(codePoint, weight)
    if (whole !== null) return [whole]
    const character = String.fromCodePoint(codePoint)
    const parts = Array.from(character.normalize('NFD'), (part) => this.single(part.codePointAt(0) ?? 0, weight))
    return parts.length > 1 && parts.every((part) => part !== null) ? parts : null
  }

  private single(codePoint: number, weight: 'regular' | 'bold'): Glyph | null {
    for (const font of [weight, 'symbols'] as const) {
      const file = this.files[font]
      const glyph = file.glyphs.get(codePoint)
      if (glyph !== undefined && glyph !== 0) {
        return { font, codePoint, glyph, width: (file.advanceOf(glyph) * 1000) / file.unitsPerEm }
      }
    }
    return null
  }
}
