/** Parts of a package while they are changed: each is parsed once, and only those marked as changed are written. */
import type { OpenPackage } from '../package/open-package'
import { serialiseXml, type XmlDocument } from '../package/xml-tree'

export class PackageEditor {
  readonly source: OpenPackage
  readonly #documents = new Map<string, XmlDocument | null>()
  readonly #changed = new Set<string>()
  readonly #replaced = new Map<string, Uint8Array | null>()

  constructor(source: OpenPackage) {
    this.source = source
  }

  xml(part: string): XmlDocument | null {
    const known = this.#documents.get(part)
    if (known !== undefined) return known
    const document = this.source.xml(part)
    this.#documents.set(part, document)
    return document
  }

  markChanged(part: string): void {
    this.#changed.add(part)
  }

  /** Replaces a part's bytes, or drops it. */
  replace(part: string, bytes: Uint8Array | null): void {
    this.#replaced.set(part, bytes)
  }

  /** What the zip file is to be rewritten with. */
  changes(): Map<string, Uint8Array | null> {
    const changes = new Map(this.#replaced)
    for (const part of this.#changed) {
      const document = this.#documents.get(part)
      if (document !== undefined && document !== null && !changes.has(part)) changes.set(part, serialiseXml(document))
    }
    return changes
  }
}
