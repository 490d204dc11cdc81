/** The values that a PDF is made of, as the reader gives them: PDF 32000-1, 7.3. */

export interface PdfName {
  readonly kind: 'name'
  readonly name: string
}
export interface PdfText {
  readonly kind: 'text'
  readonly bytes: Uint8Array
}
export interface PdfReference {
  readonly kind: 'reference'
  readonly number: number
}
/** A word that is no value: an operator of a page's content, or a keyword of the file. */
export interface PdfWord {
  readonly kind: 'word'
  readonly word: string
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>
export interface PdfStream {
  readonly kind: 'stream'
  readonly dictionary: PdfDictionary
  readonly bytes: Uint8Array
}
export type PdfValue =
  null | boolean | number | PdfName | PdfText | PdfReference | PdfWord | PdfStream | PdfDictionary | readonly PdfValue[]

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map
}

export function isList(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value)
}

export function isStream(value: PdfValue | undefined): value is PdfStream {
  return isKind(value) && value.kind === 'stream'
}

/** The name without its slash, or null for anything else. */
export function nameOf(value: PdfValue | undefined): string | null {
  return isKind(value) && value.kind === 'name' ? value.name : null
}

export function numberOf(value: PdfValue | undefined): number | null {
  return typeof value === 'number' ? value : null
}

/** A text string in UTF-16 with its byte order mark, or in Latin letters without. */
export function textOf(value: PdfValue | undefined): string | null {
  if (!isKind(value) || value.kind !== 'text') return null
  const { bytes } = value
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return String.fromCharCode(...bytes)
  return fromUtf16(bytes.subarray(2))
}

export function fromUtf16(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))
  return text
}

export function isKind(value: PdfValue | undefined): value is PdfName | PdfText | PdfReference | PdfWord | PdfStream {
  return typeof value === 'object' && value !== null && 'kind' in value
}
