/**
 * Parses the XML of a part into a tree. A parser of our own, because it keeps every byte of what is not edited, runs the same
 * in a worker, on a page and in Node, and stops at the limits (docs/decisions/0011-xml-parser.md). It knows no document
 * types and no entities but the five named ones, so there is nothing for a file to expand or fetch.
 */
import { limits } from '../limits'
import { SpreadsheetError } from '../problem'
import { decodeXml } from './xml-text'
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './xml-tree'

interface Cursor {
  text: string
  at: number
  nodes: number
  part: string
}

/** Throws a SpreadsheetError where the part is not well-formed, has a document type, or goes past the limits. */
export function parseXml(bytes: Uint8Array, part: string): XmlDocument {
  if (bytes.length > limits.xmlBytes) throw new SpreadsheetError('xml.too-large', { part })
  const cursor: Cursor = { text: decodeXml(bytes), at: 0, nodes: 0, part }
  const before = readMisc(cursor)
  const root = readElement(cursor)
  const after = readMisc(cursor)
  if (cursor.at < cursor.text.length) throw damaged(cursor)
  return { prolog: before, root, epilog: after }
}

/** Comments, processing instructions and white space around the root element, as written. */
function readMisc(cursor: Cursor): string {
  const start = cursor.at
  for (;;) {
    while (isSpace(cursor.text.charCodeAt(cursor.at))) cursor.at++
    if (cursor.text.startsWith('<?', cursor.at)) skipPast(cursor, '?>')
    else if (cursor.text.startsWith('<!--', cursor.at)) skipPast(cursor, '-->')
    else if (cursor.text.startsWith('<!', cursor.at))
      throw new SpreadsheetError('xml.document-type', { part: cursor.part })
    else return cursor.text.slice(start, cursor.at)
  }
}

function readElement(cursor: Cursor): XmlElement {
  const root = readStartTag(cursor)
  const open: XmlElement[] = root.closed ? [] : [root.element]
  while (open.length > 0) {
    const parent = open[open.length - 1]
    if (parent === undefined) break
    const next = cursor.text.indexOf('<', cursor.at)
    if (next === -1) throw damaged(cursor)
    if (next > cursor.at) addNode(cursor, parent, { kind: 'text', raw: cursor.text.slice(cursor.at, next) })
    cursor.at = next
    if (cursor.text.startsWith('</', next)) {
      readEndTag(cursor, parent.name)
      open.pop()
    } else if (cursor.text.startsWith('<!--', next)) {
      addNode(cursor, parent, { kind: 'other', raw: skipPast(cursor, '-->') })
    } else if (cursor.text.startsWith('<![CDATA[', next)) {
      addNode(cursor, parent, { kind: 'text', raw: skipPast(cursor, ']]>') })
    } else if (cursor.text.startsWith('<?', next)) {
      addNode(cursor, parent, { kind: 'other', raw: skipPast(cursor, '?>') })
    } else {
      const { element, closed } = readStartTag(cursor)
      addNode(cursor, parent, element)
      if (!closed) open.push(element)
      if (open.length > limits.xmlDepth) throw new SpreadsheetError('xml.too-large', { part: cursor.part })
    }
  }
  return root.element
}

function readStartTag(cursor: Cursor): { element: XmlElement; closed: boolean } {
  const { text } = cursor
  const start = cursor.at
  if (text.charCodeAt(start) !== lessThan) throw damaged(cursor)
  cursor.at++
  const name = readName(cursor)
  const attributes: XmlAttribute[] = []
  for (;;) {
    const spaceFrom = cursor.at
    while (isSpace(text.charCodeAt(cursor.at))) cursor.at++
    const code = text.charCodeAt(cursor.at)
    if (code === greaterThan || (code === slash && text.charCodeAt(cursor.at + 1) === greaterThan)) {
      const closed = code === slash
      cursor.at += closed ? 2 : 1
      return {
        element: { kind: 'element', name, attributes, children: [], startTag: text.slice(start, cursor.at) },
        closed,
      }
    }
    if (cursor.at === spaceFrom) throw damaged(cursor)
    attributes.push(readAttribute(cursor, attributes))
  }
}

function readAttribute(cursor: Cursor, before: readonly XmlAttribute[]): XmlAttribute {
  const { text } = cursor
  const name = readName(cursor)
  while (isSpace(text.charCodeAt(cursor.at))) cursor.at++
  if (text.charCodeAt(cursor.at) !== equals) throw damaged(cursor)
  cursor.at++
  while (isSpace(text.charCodeAt(cursor.at))) cursor.at++
  const quote = text.charAt(cursor.at)
  const end = quote === '"' || quote === "'" ? text.indexOf(quote, cursor.at + 1) : -1
  if (end === -1) throw damaged(cursor)
  const raw = text.slice(cursor.at + 1, end)
  if (raw.includes('<') || before.length > 500 || before.some((attribute) => attribute.name === name)) {
    throw damaged(cursor)
  }
  cursor.at = end + 1
  return { name, raw: quote === "'" ? raw.replaceAll('"', '&quot;') : raw }
}

function readEndTag(cursor: Cursor, name: string): void {
  cursor.at += 2
  if (!cursor.text.startsWith(name, cursor.at)) throw damaged(cursor)
  cursor.at += name.length
  while (isSpace(cursor.text.charCodeAt(cursor.at))) cursor.at++
  if (cursor.text.charCodeAt(cursor.at) !== greaterThan) throw damaged(cursor)
  cursor.at++
}

const nameCharacters = /[A-Za-z_:\u00b7-\uffff][-A-Za-z0-9._:\u00b7-\uffff]*/y

function readName(cursor: Cursor): string {
  nameCharacters.lastIndex = cursor.at
  const match = nameCharacters.exec(cursor.text)
  if (match === null) throw damaged(cursor)
  cursor.at += match[0].length
  return match[0]
}

function addNode(cursor: Cursor, parent: XmlElement, node: XmlNode): void {
  if (++cursor.nodes > limits.xmlNodes) throw new SpreadsheetError('xml.too-large', { part: cursor.part })
  parent.children.push(node)
}

/** Moves past the next such mark and returns what was passed. */
function skipPast(cursor: Cursor, mark: string): string {
  const end = cursor.text.indexOf(mark, cursor.at + 2)
  if (end === -1) throw damaged(cursor)
  const passed = cursor.text.slice(cursor.at, end + mark.length)
  cursor.at = end + mark.length
  return passed
}

const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const equals = 0x3d

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

function damaged(cursor: Cursor): SpreadsheetError {
  return new SpreadsheetError('file.damaged', { part: cursor.part, at: cursor.at })
}
