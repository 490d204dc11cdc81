/**
 * Says what a file is from its first bytes and its size, before any parser runs. Names are not trusted: they are only used to
 * tell comma-separated text from other text, and to say when a name is wrong.
 */

import { wideEncoding } from './text-encoding'

export const largestFile = 10 * 1024 * 1024

export type FileKind = 'xlsx' | 'xlsm' | 'ods' | 'xls' | 'csv' | 'json'

export type DetectedFile =
  | { ok: true; kind: FileKind }
  | { ok: false; reason: 'empty' }
  | { ok: false; reason: 'too-large'; megabytes: number; limit: number }
  | { ok: false; reason: 'truncated' }
  | { ok: false; reason: 'encrypted' }
  /** `found` fits "This is …". */
  | { ok: false; reason: 'other-kind'; found: string }

const decoder = new TextDecoder('latin1')

/** Looks at the bytes; `name` is the file's name, of which only the ending matters. */
export function detectFile(bytes: Uint8Array, name = ''): DetectedFile {
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  if (bytes.length > largestFile) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024)
    return { ok: false, reason: 'too-large', megabytes, limit: largestFile / 1024 / 1024 }
  }
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return detectZip(bytes)
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return detectCompound(bytes)
  // A worksheet stream of Excel 2 to 4 without a container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? 0xff) && bytes[3] === 0x00) {
    return { ok: true, kind: 'xls' }
  }
  const other = knownKinds.find(([magic]) => starts(bytes, magic))
  if (other !== undefined) return { ok: false, reason: 'other-kind', found: other[1] }
  return detectText(bytes, name)
}

const knownKinds: readonly [magic: readonly number[], found: string][] = [
  [ascii('%PDF'), 'a PDF'],
  [ascii('\x89PNG'), 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [ascii('GIF8'), 'a picture'],
  [ascii('{\\rtf'), 'a Rich Text document'],
  [ascii('Rar!'), 'an archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'an archive'],
  [[0x1f, 0x8b], 'an archive'],
  [ascii('PK\x05\x06'), 'an empty archive'],
  [ascii('MZ'), 'a program'],
]

/** The names of a zip file's entries stand in clear in its directory at the end. */
function detectZip(bytes: Uint8Array): DetectedFile {
  const tail = decoder.decode(bytes.subarray(Math.max(0, bytes.length - 262_144)))
  if (!tail.includes('PK\x05\x06')) return { ok: false, reason: 'truncated' }
  const start = decoder.decode(bytes.subarray(0, 200))
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument.')) {
    if (start.includes('opendocument.spreadsheet')) return { ok: true, kind: 'ods' }
    return { ok: false, reason: 'other-kind', found: 'an open document, but not a spreadsheet' }
  }
  if (/vbaProject\.bin/i.test(tail)) return { ok: true, kind: 'xlsm' }
  if (/xl\/workbook\.bin/i.test(tail)) {
    return { ok: false, reason: 'other-kind', found: 'a binary Excel workbook (.xlsb)' }
  }
  if (tail.includes('word/document.xml')) return { ok: false, reason: 'other-kind', found: 'a Word document' }
  if (tail.includes('ppt/presentation.xml'))
    return { ok: false, reason: 'other-kind', found: 'a PowerPoint presentation' }
  // Any other zip file is tried as a workbook: what it lacks is said by the reader.
  return { ok: true, kind: 'xlsx' }
}

/** A compound file is an old Excel workbook, or a newer one under a password; the directory names its streams in UTF-16. */
function detectCompound(bytes: Uint8Array): DetectedFile {
  const text = decoder.decode(bytes)
  const has = (name: string) => text.includes(Array.from(name, (letter) => `${letter}\0`).join(''))
  if (has('EncryptedPackage') || has('EncryptionInfo')) return { ok: false, reason: 'encrypted' }
  if (has('Workbook') || has('Book')) return { ok: true, kind: 'xls' }
  if (has('WordDocument')) return { ok: false, reason: 'other-kind', found: 'a Word document' }
  if (has('PowerPoint Document')) return { ok: false, reason: 'other-kind', found: 'a PowerPoint presentation' }
  return { ok: false, reason: 'other-kind', found: 'an Office file, but not a spreadsheet' }
}

function detectText(bytes: Uint8Array, name: string): DetectedFile {
  const sample = bytes.subarray(0, 4096)
  const wide = wideEncoding(bytes) !== null
  const control = sample.filter(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c,
  )
  if (!wide && control.length > 0) return { ok: false, reason: 'other-kind', found: 'an unknown type of file' }
  const text = decoder
    .decode(sample)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (/^[{[]/.test(text) && !/\.(csv|tsv|txt)$/i.test(name)) return { ok: true, kind: 'json' }
  if (/^<(!doctype html|html|\?xml|table)/i.test(text)) {
    return { ok: false, reason: 'other-kind', found: 'a web page or XML file' }
  }
  return { ok: true, kind: 'csv' }
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}

function starts(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
