/** Text as a cell holds it. Some characters of a text cannot stand in a spreadsheet; what is done with them is said. */

export interface CellText {
  text: string
  /** How many characters a spreadsheet cannot hold and were left out or, for half a surrogate pair, replaced. */
  leftOut: number
}

// eslint-disable-next-line no-control-regex -- finding control characters is what it is for
const notAllowed = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * The text with line breaks as line feeds and without the characters that XML 1.0 does not allow. Empty lines before
 * the text are left out: readers of .ods do not agree on them.
 */
export function cellText(text: string): CellText {
  let leftOut = 0
  const cleaned = text
    .replace(/\r\n?/g, '\n')
    .replace(notAllowed, () => (leftOut++, ''))
    .replace(loneSurrogate, () => (leftOut++, '\ufffd'))
  return { text: cleaned.replace(/^\n+/, ''), leftOut }
}

/**
 * Spreadsheets read `_x000D_` in a cell as the character of that number (ECMA-376 part 1, 22.9.2.19), so that a text which
 * happens to hold such a mark has the mark's first character written that way.
 */
export function escapeCellText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

export function unescapeCellText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text
}

/** Whether a spreadsheet would take the text for a formula if someone edited the cell. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]/.test(text)
}
