/**
 * Reads the directory of a zip file (APPNOTE 6.3) without inflating anything, and refuses what no spreadsheet needs:
 * entries that overlap or share a name, names that leave the folder, encryption, zip64, more entries than the limit.
 */
import { limits } from '../limits'
import { SpreadsheetError } from '../problem'

export interface ZipEntry {
  name: string
  /** 0 stored, 8 deflated. */
  method: 0 | 8
  crc: number
  packedSize: number
  /** Inflated size as declared; a lie in some files, so it is checked while inflating. */
  size: number
  /** The local record in the file: from its header to the end of its data and data descriptor. */
  recordStart: number
  recordEnd: number
  dataStart: number
  /** The entry's record in the central directory. */
  directoryStart: number
  directoryEnd: number
}

export interface ZipArchive {
  bytes: Uint8Array
  entries: ReadonlyMap<string, ZipEntry>
}

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50
const descriptorSignature = 0x08074b50
const longestComment = 0xffff

/** Throws a SpreadsheetError where the file is not a zip that the tool opens. */
export function readZipDirectory(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const directoryStart = view.getUint32(end + 16, true)
  if (count === 0xffff || directoryStart === 0xffffffff) throw new SpreadsheetError('zip.not-supported')
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    throw new SpreadsheetError('zip.not-supported')
  }
  if (count > limits.zipEntries) {
    throw new SpreadsheetError('zip.too-many-entries', { entries: count, limit: limits.zipEntries })
  }
  const entries = new Map<string, ZipEntry>()
  let at = directoryStart
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== directorySignature) throw new SpreadsheetError('file.damaged')
    const entry = readEntry(view, bytes, at, directoryStart)
    if (entries.has(entry.name.toLowerCase())) throw new SpreadsheetError('zip.overlapping-entries')
    entries.set(entry.name.toLowerCase(), entry)
    at = entry.directoryEnd
  }
  refuseOverlaps([...entries.values()])
  return { bytes, entries: new Map([...entries.values()].map((entry) => [entry.name, entry])) }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - longestComment)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw new SpreadsheetError('file.truncated')
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, directoryStart: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const nameLength = view.getUint16(at + 28, true)
  const directoryEnd = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const recordStart = view.getUint32(at + 42, true)
  if (flags & 0x2041) throw new SpreadsheetError('file.encrypted')
  if (method !== 0 && method !== 8) throw new SpreadsheetError('zip.not-supported')
  if (packedSize === 0xffffffff || size === 0xffffffff || recordStart === 0xffffffff) {
    throw new SpreadsheetError('zip.not-supported')
  }
  if (recordStart + 30 > directoryStart || view.getUint32(recordStart, true) !== localSignature) {
    throw new SpreadsheetError('file.damaged')
  }
  const name = readName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0)
  const dataStart = recordStart + 30 + view.getUint16(recordStart + 26, true) + view.getUint16(recordStart + 28, true)
  const localName = bytes.subarray(recordStart + 30, recordStart + 30 + view.getUint16(recordStart + 26, true))
  if (readName(localName, (flags & 0x800) !== 0) !== name) throw new SpreadsheetError('file.damaged')
  const dataEnd = dataStart + packedSize
  if (dataEnd > directoryStart) throw new SpreadsheetError('file.damaged')
  const recordEnd = dataEnd + ((flags & 0x8) === 0 ? 0 : descriptorLength(view, dataEnd))
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    ...{ recordStart, recordEnd, dataStart },
    ...{ directoryStart: at, directoryEnd },
  }
}

function descriptorLength(view: DataView, at: number): number {
  return at + 4 <= view.byteLength && view.getUint32(at, true) === descriptorSignature ? 16 : 12
}

function readName(bytes: Uint8Array, utf8: boolean): string {
  const name = new TextDecoder(utf8 ? 'utf-8' : 'latin1').decode(bytes)
  const segments = name.split('/')
  // eslint-disable-next-line no-control-regex -- a control character in a name is one of the things to refuse
  const unsafe = /[\u0000-\u001f\\]|^[A-Za-z]:|^\//.test(name) || name === ''
  if (unsafe || segments.some((segment) => segment === '..' || segment === '__proto__')) {
    throw new SpreadsheetError('zip.unsafe-name', { name: name.slice(0, 80) })
  }
  return name
}

/** Overlapping records are how a small file claims to hold terabytes. */
function refuseOverlaps(entries: ZipEntry[]): void {
  const inOrder = entries.toSorted((a, b) => a.recordStart - b.recordStart)
  let reached = 0
  for (const entry of inOrder) {
    if (entry.recordStart < reached) throw new SpreadsheetError('zip.overlapping-entries')
    reached = entry.dataStart + entry.packedSize
  }
}
