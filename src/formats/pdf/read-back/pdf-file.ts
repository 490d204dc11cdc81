/**
 * Opens a PDF through its cross-reference stream: PDF 32000-1, 7.5. It shares no code with the writer, so that a fault of one
 * is seen by the other. Throws where the file is not as this tool writes it.
 */
import { unzlibSync } from 'fflate'
import { isDictionary, isKind, isList, isStream, nameOf, numberOf } from './pdf-values'
import type { PdfDictionary, PdfStream, PdfValue } from './pdf-values'
import { isWord, Tokens } from './tokens'

type Entry = { kind: 'offset'; offset: number } | { kind: 'packed'; stream: number; index: number }

export class PdfFile {
  readonly trailer: PdfDictionary
  private readonly entries = new Map<number, Entry>()
  private readonly objects = new Map<number, PdfValue>()
  private readonly packed = new Map<number, readonly PdfValue[]>()

  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes

    if (latin(bytes.subarray(0, 5)) !== '%PDF-') throw new Error('It is not a PDF')
    const end = latin(bytes.subarray(-64))
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1]
    if (start === undefined) throw new Error('It does not say where its objects are')
    const stream = this.objectAt(Number(start))
    if (!isStream(stream)) throw new Error('Its cross-reference is not a stream')
    this.trailer = stream.dictionary
    this.readEntries(stream)
  }

  get catalogue(): PdfDictionary {
    return this.dictionary(this.trailer.get('Root'))
  }

  /** The numbers of all objects. */
  get objectNumbers(): number[] {
    return [...this.entries.keys()]
  }

  /** The value that a reference leads to, or the value itself. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    return isKind(value) && value.kind === 'reference' ? this.object(value.number) : value
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.resolve(value)
    if (!isDictionary(found)) throw new Error('A dictionary was expected')
    return found
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value)
    if (!isList(found)) throw new Error('A list was expected')
    return found
  }

  /** The bytes of a stream, unpacked. */
  streamBytes(value: PdfValue | undefined): Uint8Array {
    const found = this.resolve(value)
    if (!isStream(found)) throw new Error('A stream was expected')
    return unpacked(found)
  }

  object(number: number): PdfValue | undefined {
    const known = this.objects.get(number)
    if (known !== undefined) return known
    const entry = this.entries.get(number)
    if (entry === undefined) return undefined
    const value = entry.kind === 'offset' ? this.objectAt(entry.offset) : this.packedObjects(entry.stream)[entry.index]
    if (value !== undefined) this.objects.set(number, value)
    return value
  }

  /** The pages in order. */
  pages(): { number: number; dictionary: PdfDictionary }[] {
    const tree = this.dictionary(this.catalogue.get('Pages'))
    return this.list(tree.get('Kids')).map((kid) => {
      if (!isKind(kid) || kid.kind !== 'reference') throw new Error('A page is not an object of its own')
      return { number: kid.number, dictionary: this.dictionary(kid) }
    })
  }

  private objectAt(offset: number): PdfValue {
    const tokens = new Tokens(this.bytes, offset)
    // Number, generation, "obj".
    const [, , word] = [tokens.next(), tokens.next(), tokens.next()]
    if (!isWord(word, 'obj')) throw new Error(`There is no object at ${offset}`)
    const value = tokens.next()
    if (value === undefined) throw new Error(`The object at ${offset} is empty`)
    const after = tokens.next()
    if (!isDictionary(value) || !isWord(after, 'stream')) return value
    const start = tokens.at + (this.bytes[tokens.at] === 0x0d ? 2 : 1)
    const length = numberOf(this.resolve(value.get('Length')))
    if (length === null) throw new Error(`The stream at ${offset} has no length`)
    return { kind: 'stream', dictionary: value, bytes: this.bytes.subarray(start, start + length) }
  }

  private readEntries(stream: PdfStream): void {
    const widths = this.list(stream.dictionary.get('W')).map((width) => numberOf(width) ?? 0)
    const size = numberOf(stream.dictionary.get('Size')) ?? 0
    const index = stream.dictionary.get('Index')
    const ranges = isList(index) ? index.map((value) => numberOf(value) ?? 0) : [0, size]
    const bytes = unpacked(stream)
    let at = 0
    const field = (width: number): number => {
      let value = 0
      for (let end = at + width; at < end; at++) value = value * 256 + (bytes[at] ?? 0)
      return value
    }
    for (let range = 0; range < ranges.length; range += 2) {
      const first = ranges[range] ?? 0
      for (let number = first; number < first + (ranges[range + 1] ?? 0); number++) {
        const [type, second, third] = [field(widths[0] ?? 0), field(widths[1] ?? 0), field(widths[2] ?? 0)]
        if (type === 1) this.entries.set(number, { kind: 'offset', offset: second })
        if (type === 2) this.entries.set(number, { kind: 'packed', stream: second, index: third })
      }
    }
  }

  private packedObjects(number: number): readonly PdfValue[] {
    const known = this.packed.get(number)
    if (known !== undefined) return known
    const stream = this.object(number)
    if (!isStream(stream)) throw new Error(`Object ${number} is not a stream of objects`)
    const bytes = unpacked(stream)
    const count = numberOf(stream.dictionary.get('N')) ?? 0
    const first = numberOf(stream.dictionary.get('First')) ?? 0
    const header = new Tokens(bytes)
    const offsets = Array.from({ length: count }, () => {
      header.next()
      return numberOf(header.next()) ?? 0
    })
    const values = offsets.map((offset) => new Tokens(bytes, first + offset).next() ?? null)
    this.packed.set(number, values)
    return values
  }
}

function unpacked({ dictionary, bytes }: PdfStream): Uint8Array {
  const filter = dictionary.get('Filter')
  if (filter === undefined) return bytes
  const name = nameOf(filter)
  if (name !== 'FlateDecode' || dictionary.has('DecodeParms')) throw new Error('A stream is packed in an unknown way')
  return unzlibSync(bytes)
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
