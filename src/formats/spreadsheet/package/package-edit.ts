/**
 * A package under change: every part is parsed once, all steps change the same tree, and only parts that a step has marked
 * as changed are written anew. Readers such as `relationsOf` take it in place of the package that it was made from.
 */
import type { OpenPackage } from './open-package'
import { serialiseXml, type XmlDocument } from './xml-tree'
import { rewriteZip } from './zip-write'

export class PackageEdit implements OpenPackage {
  readonly archive: OpenPackage['archive']
  readonly #source: OpenPackage
  readonly #names: ReadonlyMap<string, string>
  readonly #trees = new Map<string, XmlDocument>()
  readonly #changed = new Set<string>()
  readonly #bytes = new Map<string, Uint8Array | null>()

  constructor(source: OpenPackage) {
    this.archive = source.archive
    this.#source = source
    // Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3).
    this.#names = new Map(Array.from(source.archive.entries.keys(), (name) => [name.toLowerCase(), name]))
  }

  /** The bytes of a part as the steps so far have left it, or null where there is none. */
  part(name: string): Uint8Array | null {
    const entry = this.#entry(name)
    const tree = this.#changed.has(entry) ? this.#trees.get(entry) : undefined
    if (tree !== undefined) return serialiseXml(tree)
    const bytes = this.#bytes.get(entry)
    return bytes === undefined ? this.#source.part(entry) : bytes
  }

  /** The tree of a part, the same one on each call. Whoever changes it says so with `changed`. */
  xml(name: string): XmlDocument | null {
    const entry = this.#entry(name)
    if (this.#bytes.get(entry) === null) return null
    const known = this.#trees.get(entry)
    if (known !== undefined) return known
    const document = this.#source.xml(entry)
    if (document !== null) this.#trees.set(entry, document)
    return document
  }

  /** The part's tree was changed and is to be written. */
  changed(name: string): void {
    this.#changed.add(this.#entry(name))
  }

  /** A part that the package does not have yet. */
  add(name: string, document: XmlDocument): void {
    this.#trees.set(name, document)
    this.#changed.add(name)
  }

  /** New bytes for a part that is not edited as a tree, or null to drop it. */
  replace(name: string, bytes: Uint8Array | null): void {
    this.#bytes.set(this.#entry(name), bytes)
  }

  /** The whole file. Parts that no step changed keep their packed bytes. */
  write(): Uint8Array {
    const changes = new Map(this.#bytes)
    for (const name of this.#changed) {
      const tree = this.#trees.get(name)
      if (tree !== undefined && changes.get(name) !== null) changes.set(name, serialiseXml(tree))
    }
    return rewriteZip(this.archive, changes)
  }

  #entry(name: string): string {
    return this.#names.get(name.toLowerCase()) ?? name
  }
}
