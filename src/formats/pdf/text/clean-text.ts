/** Text as a PDF can hold it: whole characters, composed, without what would change the text around it. */

/** Marks that steer the direction or the breaking of text, and others that show nothing. */
const invisible = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g

/** Code points that stand for no character and never will: the last two of each plane, and 32 in the first. */
const noncharacters = /\p{Noncharacter_Code_Point}/gu

/**
 * The text in normal form C, with lone surrogates replaced by U+FFFD and with control and direction marks left out. Line
 * breaks of all kinds become "\n", tabs a space. Joiners and variation selectors stay: without them an emoji is another one.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(noncharacters, '\uFFFD')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(invisible, '')
    .normalize('NFC')
}

/** True for joiners and variation selectors, which only mean something beside the character that they change. */
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
  return Array.from(cleanText(text))
    .filter((character) => !isModifier(character.codePointAt(0) ?? 0))
    .join('')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
}
