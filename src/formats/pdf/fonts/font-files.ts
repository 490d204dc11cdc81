/** The fonts of a PDF: files of this site, shrunk when the site is built (docs/decisions/0031-fonts-of-the-pdf.md). */

export const fontNames = ['regular', 'bold', 'symbols'] as const
export type FontName = (typeof fontNames)[number]

/**
 * The version is part of each name, so that a browser may keep the files for ever. Raise it when the bytes change: a test
 * holds the SHA-256 of each file to it.
 */
export const fontFileNames: Record<FontName, string> = {
  regular: 'noto-sans-regular-1.ttf',
  bold: 'noto-sans-bold-1.ttf',
  symbols: 'dejavu-sans-symbols-1.ttf',
}

/** Bytes of each font file. */
export type FontFiles = Record<FontName, Uint8Array>

/** The address of a font file, from the path under which the site lives. */
export function fontAddress(base: string, name: FontName): string {
  return `${base}fonts/${fontFileNames[name]}`
}
