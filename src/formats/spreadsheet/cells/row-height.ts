/**
 * Estimates how tall a row with wrapped text must be. Excel fits rows when a person edits them, not when it opens a file, and
 * LibreOffice does not fit them at all where a height is given, so a row filled by a program shows its first line only.
 */

export interface WrappedText {
  text: string
  /** Width of the column in characters of the standard font. */
  width: number
  bold?: boolean
}

/** Points; the most that a row can have. */
const tallestRow = 409
const padding = 3

/**
 * Points for the tallest of the texts at this font size (points). Leans to the tall side: white space is better than a line
 * that is cut.
 */
export function estimateRowHeight(texts: readonly WrappedText[], fontSize: number): number {
  const lines = Math.max(1, ...texts.map(countLines))
  return Math.min(tallestRow, Math.ceil(lines * fontSize * 1.28 + padding))
}

/** How many lines a text takes in a column, words kept whole where they fit. */
export function countLines({ text, width, bold = false }: WrappedText): number {
  const room = Math.max(1, (width - 1) * (bold ? 0.94 : 1))
  let lines = 0
  for (const paragraph of text.split('\n')) lines += paragraphLines(paragraph, room)
  return lines
}

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1
  let used = 0
  for (const word of paragraph.split(' ')) {
    const length = textWidth(word)
    const space = used === 0 ? 0 : 0.5
    if (used + space + length <= room) {
      used += space + length
      continue
    }
    if (used > 0) lines++
    // A word longer than the line is broken.
    lines += Math.max(0, Math.ceil(length / room) - 1)
    used = length > room ? length % room : length
  }
  return lines
}

/** Width in digits of the standard font. Latin letters are about as wide as digits, East Asian ones twice. */
function textWidth(word: string): number {
  let width = 0
  for (const character of word) {
    const code = character.codePointAt(0) ?? 0
    if (code >= 0x1100) width += code < 0x2000 || (code > 0x206f && code < 0x2e80) ? 1.2 : code < 0x2070 ? 1 : 2
    else if (/[A-ZMWmw@%&]/.test(character)) width += 1.35
    else if (/[fijlrt.,;:'|!()[\]-]/.test(character)) width += 0.6
    else width += 1
  }
  return width
}
