/** Finds the variant of a cell style that a value needs, and adds it to the styles part only where there is none. */
import {
  attributeOf,
  cloneElement,
  elementsOf,
  firstElement,
  setAttribute,
  type XmlDocument,
  type XmlElement,
} from '../package/xml-tree'

export class StyleBook {
  readonly document: XmlDocument
  readonly #list: XmlElement
  readonly #variants = new Map<string, number>()
  changed = false

  /** Throws where the part has no cell formats. */
  constructor(document: XmlDocument) {
    const list = firstElement(document.root, 'cellXfs')
    if (list === undefined) throw new RangeError('A styles part without cellXfs')
    this.document = document
    this.#list = list
  }

  /** The style with the quote prefix, which tells spreadsheets that the text is not a formula. */
  quoted(index: number): number {
    return this.#variant(index, 'quotePrefix', '1')
  }

  /** The style with a date format: number 14, the reader's own short date. */
  dated(index: number): number {
    return this.#variant(index, 'numFmtId', '14')
  }

  #variant(index: number, attribute: string, value: string): number {
    const key = `${index} ${attribute}`
    const known = this.#variants.get(key)
    if (known !== undefined) return known
    const formats = elementsOf(this.#list, 'xf')
    const format = formats[index]
    if (format === undefined) return index
    const wanted = cloneElement(format)
    setAttribute(wanted, attribute, value)
    if (attribute === 'numFmtId') setAttribute(wanted, 'applyNumberFormat', '1')
    const wantedKey = formatKey(wanted)
    let found = formats.findIndex((candidate) => formatKey(candidate) === wantedKey)
    if (found === -1) {
      found = formats.length
      this.#list.children.push(wanted)
      setAttribute(this.#list, 'count', String(found + 1))
      this.changed = true
    }
    this.#variants.set(key, found)
    return found
  }
}

function formatKey(element: XmlElement): string {
  const attributes = element.attributes.map(({ name }) => `${name}=${attributeOf(element, name) ?? ''}`).toSorted()
  return `${element.name} ${attributes.join(' ')} ${elementsOf(element).map(formatKey).join()}`
}
