/** Text as a PDF can hold it: whole characters, composed, without what would change the text around it. */

/** Marks that steer the direction or the breaking of text, and others that show nothing. */
const invisible = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g

/** What most text is made of, and needs no cleaning. */
const plain = /^[\n\x20-\x7e]*$/

/** Code points that stand for no character and never will: the last two of each plane, and 32 in the first. */
const noncharacters = /\p{Noncharacter_Code_Point}/gu

/**
 * The text in normal form C, with lone surrogates replaced by U+FFFD and with control and direction marks left out. Line
 * breaks of all kinds become "\n", tabs a space. Joiners and variation selectors stay: without them an emoji is another one.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text
  return text
    .toWellFormed()
    .replace(noncharacters, '\uFFFD')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(invisible, '')
    .normalize('NFC')
}

/** Joiners and variation selectors, which only mean something beside the character that they change. */
const modifiers = /\u200C|\u200D|[\uFE00-\uFE0F]|[\u{E0020}-\u{E01EF}]/gu

export function isModifier(codePoint: number): boolean {
  return (
    codePoint === 0x200c ||
    codePoint === 0x200d ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xe0020 && codePoint <= 0xe01ef)
  )
}

/** The text as two readings of it are compared: without modifiers, with one space for every run of white space. */
export function comparableText(text: string): string {
  return cleanText(text).replace(modifiers, '').normalize('NFC').replace(/\s+/gu, ' ').trim()
}
