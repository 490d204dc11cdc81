/** Inflates one entry of a zip file with a hard stop: declared sizes are not trusted. */
import { Inflate } from 'fflate'
import { limits } from '../limits'
import { SpreadsheetError } from '../problem'
import { crc32 } from './crc-32'
import type { ZipArchive, ZipEntry } from './zip-directory'

/** Bytes that may still be inflated from a file; shared by all its entries. */
export interface InflateBudget {
  left: number
}

/** Deflate makes at most 1,032 bytes of one, so a step of 4 KB overshoots the limit by 4 MB at most. */
const step = 4096

/** Throws a SpreadsheetError where the entry is damaged or inflates past the limits. */
export function inflateEntry(archive: ZipArchive, entry: ZipEntry, budget: InflateBudget): Uint8Array {
  const packed = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize)
  const allowed = Math.min(budget.left, limits.partBytes, Math.max(limits.ratioFrom, entry.packedSize * limits.ratio))
  if (entry.size > allowed) throw new SpreadsheetError('zip.inflates-too-large', { part: entry.name })
  const bytes = entry.method === 0 ? packed : inflate(packed, allowed, entry)
  if (bytes.length > allowed) throw new SpreadsheetError('zip.inflates-too-large', { part: entry.name })
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new SpreadsheetError('file.damaged', { part: entry.name })
  }
  budget.left -= bytes.length
  return bytes
}

function inflate(packed: Uint8Array, allowed: number, entry: ZipEntry): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((chunk) => {
    length += chunk.length
    if (length > allowed) throw new SpreadsheetError('zip.inflates-too-large', { part: entry.name })
    chunks.push(chunk)
  })
  for (let at = 0; at < packed.length || at === 0; at += step) {
    stream.push(packed.subarray(at, at + step), at + step >= packed.length)
  }
  return concatenate(chunks, length)
}

export function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
