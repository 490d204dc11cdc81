/** Several letters in one zip file, each as a text file that any editor opens. */
import { deflateSync, strToU8, Zip, ZipPassThrough } from 'fflate'

export interface LetterFile {
  /** Without folders, with its ending. */
  name: string
  text: string
}

/** The zip file, one letter after the other; what each adds to the file comes as it is packed. */
export class LetterZip {
  readonly #chunks: Uint8Array[] = []
  readonly #zip: Zip

  constructor() {
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) throw error
      this.#chunks.push(chunk)
    })
  }

  /** Windows editors need the byte order mark to see that a text is UTF-8, and older ones the line ends that they know. */
  add({ name, text }: LetterFile): void {
    const file = new PackedFile(name)
    this.#zip.add(file)
    file.push(strToU8(`\ufeff${text.replace(/\r?\n/g, '\r\n')}\r\n`), true)
  }

  /** The whole file. Nothing can be added afterwards. */
  finish(): Uint8Array {
    this.#zip.end()
    const bytes = new Uint8Array(this.#chunks.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    return bytes
  }
}

/** Packed in one piece: `ZipDeflate` sets up a window for a stream with each file, which takes longer than a letter does. */
class PackedFile extends ZipPassThrough {
  /** Deflated (APPNOTE.TXT 4.4.5). */
  override compression = 8

  protected override process(chunk: Uint8Array, final: boolean): void {
    this.ondata(null, deflateSync(chunk), final)
  }
}
