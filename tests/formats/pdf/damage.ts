/** Opens a PDF with pdf-lib, changes it, and writes it again: files that are wrong in one place. */
import type PDFContext from 'pdf-lib/es/core/PDFContext'
import PDFArray from 'pdf-lib/es/core/objects/PDFArray'
import PDFDict from 'pdf-lib/es/core/objects/PDFDict'
import PDFName from 'pdf-lib/es/core/objects/PDFName'
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject'
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream'
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef'
import PDFParser from 'pdf-lib/es/core/parser/PDFParser'
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode'
import PDFStreamWriter from 'pdf-lib/es/core/writers/PDFStreamWriter'

export class OpenPdf {
  readonly context: PDFContext

  constructor(context: PDFContext) {
    this.context = context
  }

  get catalogue(): PDFDict {
    return this.context.lookup(this.context.trailerInfo.Root, PDFDict)
  }

  /** All dictionaries that hold these names, such as `{ S: 'TH' }`, in the order of their objects. */
  all(names: Readonly<Record<string, string>>): { ref: PDFRef; dict: PDFDict }[] {
    return this.context
      .enumerateIndirectObjects()
      .toSorted(([a], [b]) => a.objectNumber - b.objectNumber)
      .flatMap(([ref, object]) => {
        const dict = object instanceof PDFRawStream ? object.dict : object
        if (!(dict instanceof PDFDict)) return []
        const has = Object.entries(names).every(([key, name]) => dict.get(PDFName.of(key)) === PDFName.of(name))
        return has ? [{ ref, dict }] : []
      })
  }

  /** The first of them; a mutant that finds nothing to change must not pass for one that was caught. */
  first(names: Readonly<Record<string, string>>): { ref: PDFRef; dict: PDFDict } {
    const [found] = this.all(names)
    if (found === undefined) throw new Error(`There is nothing with ${JSON.stringify(names)}`)
    return found
  }

  node(type: string): PDFDict {
    return this.all({ S: type }).find(({ dict }) => dict.has(PDFName.of('P')))?.dict ?? this.first({ S: type }).dict
  }

  set(dict: PDFDict, key: string, value: PDFObject | string | number): void {
    const object =
      typeof value === 'string' ? this.context.obj(value) : typeof value === 'number' ? this.context.obj(value) : value
    dict.set(PDFName.of(key), object)
  }

  remove(dict: PDFDict, key: string): void {
    if (!dict.delete(PDFName.of(key))) throw new Error(`There is no ${key}`)
  }

  list(dict: PDFDict, key: string): PDFArray {
    return dict.lookup(PDFName.of(key), PDFArray)
  }

  dict(dict: PDFDict, key: string): PDFDict {
    return dict.lookup(PDFName.of(key), PDFDict)
  }

  /** Changes the text of a stream that an entry names; it must change. */
  edit(dict: PDFDict, key: string, change: (text: string) => string): void {
    const stream = dict.lookup(PDFName.of(key))
    if (!(stream instanceof PDFRawStream)) throw new Error(`${key} is no stream`)
    const before = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    const after = change(before)
    if (after === before) throw new Error(`The change of ${key} changes nothing`)
    const others = Object.fromEntries(
      stream.dict
        .entries()
        .map(([name, value]): [string, PDFObject] => [name.asString().slice(1), value])
        .filter(([name]) => name !== 'Length' && name !== 'Filter'),
    )
    this.set(
      dict,
      key,
      this.context.register(this.context.flateStream(new Uint8Array(Buffer.from(after, 'latin1')), others)),
    )
  }
}

export async function damaged(bytes: Uint8Array, change: (pdf: OpenPdf) => void): Promise<Uint8Array> {
  const context = await PDFParser.forBytesWithOptions(bytes, Infinity).parseDocument()
  change(new OpenPdf(context))
  return PDFStreamWriter.forContext(context, Infinity).serializeToBuffer()
}
