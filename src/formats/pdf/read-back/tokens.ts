/** Reads the values of a PDF from bytes: PDF 32000-1, 7.2 and 7.3. Enough for the files that this tool writes. */
import type { PdfValue } from './pdf-values'

const isWhiteSpace = flags([0, 9, 10, 12, 13, 32])
const isDelimiter = flags(Array.from('()<>[]{}/%', (character) => character.charCodeAt(0)))

/** 1 at the place of each byte given. */
function flags(bytes: readonly number[]): Uint8Array {
  const table = new Uint8Array(256)
  for (const byte of bytes) table[byte] = 1
  return table
}

export class Tokens {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** The next value or word; undefined at the end. */
  next(): PdfValue | undefined {
    this.skipWhiteSpace()
    const byte = this.bytes[this.at]
    if (byte === undefined) return undefined
    switch (String.fromCharCode(byte)) {
      case '/':
        this.at += 1
        return { kind: 'name', name: unescapeName(this.word()) }
      case '(':
        return { kind: 'text', bytes: this.literal() }
      case '[':
        this.at += 1
        return this.list()
      case '<':
        return this.bytes[this.at + 1] === byte ? this.dictionary() : { kind: 'text', bytes: this.hexadecimal() }
      case ']':
      case '>':
        this.at += byte === 0x3e ? 2 : 1
        return { kind: 'word', word: byte === 0x3e ? '>>' : ']' }
      default:
        return this.numberOrWord()
    }
  }

  private numberOrWord(): PdfValue {
    const word = this.word()
    if (word === '') throw new Error(`Unexpected byte at ${this.at}`)
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) {
      const reference = /^\d+$/.test(word) ? this.reference() : null
      return reference === null ? Number(word) : { kind: 'reference', number: Number(word) }
    }
    switch (word) {
      case 'true':
        return true
      case 'false':
        return false
      case 'null':
        return null
      default:
        return { kind: 'word', word }
    }
  }

  /** Passes over the rest of a reference, "0 R", where one follows. */
  private reference(): true | null {
    const before = this.at
    this.skipWhiteSpace()
    const generation = this.word()
    this.skipWhiteSpace()
    const mark = this.at
    if (/^\d+$/.test(generation) && this.word() === 'R' && this.at === mark + 1) return true
    this.at = before
    return null
  }

  private list(): PdfValue[] {
    const values: PdfValue[] = []
    for (;;) {
      const value = this.next()
      if (value === undefined) throw new Error('A list does not end')
      if (isWord(value, ']')) return values
      values.push(value)
    }
  }

  private dictionary(): ReadonlyMap<string, PdfValue> {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      const key = this.next()
      if (key === undefined) throw new Error('A dictionary does not end')
      if (isWord(key, '>>')) return entries
      const value = this.next()
      if (value === undefined || typeof key !== 'object' || key === null || !('kind' in key) || key.kind !== 'name') {
        throw new Error('A dictionary has a key that is no name')
      }
      entries.set(key.name, value)
    }
  }

  private hexadecimal(): Uint8Array {
    const end = this.bytes.indexOf(0x3e, this.at)
    if (end === -1) throw new Error('A text does not end')
    const found = new Uint8Array((end - this.at) >> 1)
    let digits = 0
    for (let at = this.at + 1; at < end; at++) {
      const digit = digitOf(this.bytes[at] ?? 0)
      if (digit === null) continue
      found[digits >> 1] = (found[digits >> 1] ?? 0) | (digits % 2 === 0 ? digit << 4 : digit)
      digits += 1
    }
    this.at = end + 1
    return found.subarray(0, (digits + 1) >> 1)
  }

  private literal(): Uint8Array {
    const bytes: number[] = []
    let depth = 0
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at] ?? 0
      if (byte === 0x5c) {
        this.at += 1
        bytes.push(this.bytes[this.at] ?? 0)
        continue
      }
      if (byte === 0x28) depth += 1
      if (byte === 0x29) depth -= 1
      if (depth === 0) {
        this.at += 1
        return Uint8Array.from(bytes.slice(1))
      }
      bytes.push(byte)
    }
    throw new Error('A text does not end')
  }

  private word(): string {
    const start = this.at
    let word = ''
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at] ?? 0
      if (isWhiteSpace[byte] === 1 || isDelimiter[byte] === 1) break
    }
    for (let at = start; at < this.at; at++) word += String.fromCharCode(this.bytes[at] ?? 0)
    return word
  }

  private skipWhiteSpace(): void {
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at] ?? 0
      if (byte === 0x25) while (this.at < this.bytes.length && this.bytes[this.at] !== 0x0a) this.at += 1
      else if (isWhiteSpace[byte] !== 1) return
    }
  }
}

/** The value of a hexadecimal digit; null for white space, which may stand between digits. */
function digitOf(byte: number): number | null {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  if (letter >= 0x61 && letter <= 0x66) return letter - 0x57
  if (isWhiteSpace[byte] === 1) return null
  throw new Error('A text has a digit that is none')
}

export function isWord(value: PdfValue | undefined, word: string): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'word' && value.word === word
}

function unescapeName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
