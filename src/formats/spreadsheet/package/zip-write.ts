/** Writes zip files with nothing in them that depends on the clock: the same parts give the same bytes. */
import { deflateSync } from 'fflate'
import { crc32 } from './crc-32'
import type { ZipArchive, ZipEntry } from './zip-directory'
import { concatenate } from './zip-inflate'

/** What a part is to become: new bytes, or null to drop it. */
export type ZipChanges = ReadonlyMap<string, Uint8Array | null>

/** 1 January 1980, the first day that a zip file can name. */
const fixedDosDate = 0x0021

interface Written {
  chunks: Uint8Array[]
  directory: Uint8Array[]
  /** Bytes of `chunks` so far. */
  length: number
}

/** A zip file of these parts, in this order. `stored` names those that stay unpacked, as an .ods needs its first one. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>, stored: ReadonlySet<string> = new Set()): Uint8Array {
  const written: Written = { chunks: [], directory: [], length: 0 }
  for (const [name, bytes] of parts) addPart(written, name, bytes, stored.has(name))
  return finish(written)
}

/**
 * The same archive with some parts changed, dropped or added at the end. Every other entry is copied as it stands, packed
 * bytes, dates and attributes included.
 */
export function rewriteZip(archive: ZipArchive, changes: ZipChanges): Uint8Array {
  const written: Written = { chunks: [], directory: [], length: 0 }
  for (const [name, entry] of archive.entries) {
    const change = changes.get(name)
    if (change === undefined) copyEntry(written, archive.bytes, entry)
    else if (change !== null) addPart(written, name, change, false)
  }
  for (const [name, change] of changes) {
    if (change !== null && !archive.entries.has(name)) addPart(written, name, change, false)
  }
  return finish(written)
}

function copyEntry(written: Written, bytes: Uint8Array, entry: ZipEntry): void {
  const record = bytes.subarray(entry.recordStart, entry.recordEnd)
  const directory = bytes.slice(entry.directoryStart, entry.directoryEnd)
  new DataView(directory.buffer).setUint32(42, written.length, true)
  written.directory.push(directory)
  append(written, record)
}

function addPart(written: Written, name: string, bytes: Uint8Array, stored: boolean): void {
  const packed = stored ? bytes : deflateSync(bytes, { level: 6 })
  const encodedName = new TextEncoder().encode(name)
  const fields = new DataView(new ArrayBuffer(26))
  fields.setUint16(0, 20, true)
  fields.setUint16(2, encodedName.length === name.length ? 0 : 0x800, true)
  fields.setUint16(4, stored ? 0 : 8, true)
  fields.setUint16(8, fixedDosDate, true)
  fields.setUint32(10, crc32(bytes), true)
  fields.setUint32(14, packed.length, true)
  fields.setUint32(18, bytes.length, true)
  fields.setUint16(22, encodedName.length, true)
  const shared = new Uint8Array(fields.buffer)

  const central = new Uint8Array(46 + encodedName.length)
  const centralView = new DataView(central.buffer)
  centralView.setUint32(0, 0x02014b50, true)
  centralView.setUint16(4, 20, true)
  central.set(shared, 6)
  centralView.setUint32(42, written.length, true)
  central.set(encodedName, 46)
  written.directory.push(central)

  const local = new Uint8Array(30 + encodedName.length)
  new DataView(local.buffer).setUint32(0, 0x04034b50, true)
  local.set(shared, 4)
  local.set(encodedName, 30)
  append(written, local)
  append(written, packed)
}

function finish(written: Written): Uint8Array {
  const directoryStart = written.length
  for (const record of written.directory) append(written, record)
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, written.directory.length, true)
  view.setUint16(10, written.directory.length, true)
  view.setUint32(12, written.length - directoryStart, true)
  view.setUint32(16, directoryStart, true)
  append(written, end)
  return concatenate(written.chunks, written.length)
}

function append(written: Written, bytes: Uint8Array): void {
  written.chunks.push(bytes)
  written.length += bytes.length
}
