/** A package opened for reading: parts by name, inflated on demand and within one budget. */
import { limits } from '../limits'
import { parseXml } from './xml-parse'
import type { XmlDocument } from './xml-tree'
import { readZipDirectory, type ZipArchive } from './zip-directory'
import { inflateEntry } from './zip-inflate'

export interface OpenPackage {
  archive: ZipArchive
  /** The bytes of a part, or null where there is none of that name. Throws a SpreadsheetError where it is damaged. */
  part: (name: string) => Uint8Array | null
  /** A part parsed as XML; parsed anew on each call, so that a caller may change the tree. */
  xml: (name: string) => XmlDocument | null
}

/** Throws a SpreadsheetError where the bytes are not a zip file that the tool opens. */
export function openPackage(bytes: Uint8Array): OpenPackage {
  const archive = readZipDirectory(bytes)
  const budget = { left: limits.inflatedBytes }
  const inflated = new Map<string, Uint8Array>()
  // Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3).
  const names = new Map(Array.from(archive.entries.keys(), (name) => [name.toLowerCase(), name]))

  const part = (name: string): Uint8Array | null => {
    const entry = archive.entries.get(names.get(name.toLowerCase()) ?? '')
    if (entry === undefined) return null
    const known = inflated.get(entry.name)
    if (known !== undefined) return known
    const content = inflateEntry(archive, entry, budget)
    inflated.set(entry.name, content)
    return content
  }
  const xml = (name: string): XmlDocument | null => {
    const content = part(name)
    return content === null ? null : parseXml(content, name)
  }
  return { archive, part, xml }
}
