/**
 * A part's XML as a tree that remembers how it was written: what is not changed is serialised exactly as it stood. Names
 * are matched without their namespace prefix, since writers of spreadsheets choose prefixes, and even namespaces, freely.
 */
import { escapeXmlAttribute, escapeXmlText, unescapeXml } from './xml-text'

export interface XmlAttribute {
  /** As written, prefix included. */
  name: string
  /** As written, escapes included. */
  raw: string
}

export interface XmlElement {
  kind: 'element'
  /** As written, prefix included. */
  name: string
  attributes: XmlAttribute[]
  children: XmlNode[]
  /** The start tag as it stood in the file, or null once an attribute has changed or where the element is new. */
  startTag: string | null
}

export interface XmlText {
  kind: 'text'
  /** As written, escapes or CDATA marks included. */
  raw: string
}

/** A comment or a processing instruction. */
export interface XmlOther {
  kind: 'other'
  raw: string
}

export type XmlNode = XmlElement | XmlText | XmlOther

export interface XmlDocument {
  /** Everything before the root element: the declaration, comments. */
  prolog: string
  root: XmlElement
  epilog: string
}

export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

export function isElement(node: XmlNode, local?: string): node is XmlElement {
  return node.kind === 'element' && (local === undefined || localName(node.name) === local)
}

export function elementsOf(parent: XmlElement, local?: string): XmlElement[] {
  return parent.children.filter((node): node is XmlElement => isElement(node, local))
}

export function firstElement(parent: XmlElement | undefined, local: string): XmlElement | undefined {
  return parent?.children.find((node): node is XmlElement => isElement(node, local))
}

/** Every element of that name below, at any depth, in document order. */
export function* descendants(parent: XmlElement, local: string): Generator<XmlElement> {
  for (const node of parent.children) {
    if (node.kind !== 'element') continue
    if (localName(node.name) === local) yield node
    yield* descendants(node, local)
  }
}

/** The attribute of that name: the one without a prefix where there is one, else any with that local name. */
export function attributeOf(element: XmlElement, local: string): string | undefined {
  const attribute =
    element.attributes.find(({ name }) => name === local) ??
    element.attributes.find(({ name }) => localName(name) === local && !name.startsWith('xmlns:'))
  return attribute === undefined ? undefined : unescapeXml(attribute.raw.replace(/[\n\r\t]/g, ' '))
}

/** Sets or, with undefined, removes an attribute. */
export function setAttribute(element: XmlElement, name: string, value: string | undefined): void {
  const index = element.attributes.findIndex((attribute) => attribute.name === name)
  if (value === undefined) {
    if (index === -1) return
    element.attributes.splice(index, 1)
  } else {
    const raw = escapeXmlAttribute(value)
    const attribute = element.attributes[index]
    if (attribute === undefined) element.attributes.push({ name, raw })
    else if (attribute.raw === raw) return
    else attribute.raw = raw
  }
  element.startTag = null
}

/** All text below the element, joined. */
export function textOf(element: XmlElement): string {
  let text = ''
  for (const node of element.children) {
    if (node.kind === 'element') text += textOf(node)
    else if (node.kind === 'text') text += decodeText(node)
  }
  return text
}

/** XML reads every line break as one line feed, except those written as a number. */
function decodeText(node: XmlText): string {
  const raw = node.raw.includes('\r') ? node.raw.replace(/\r\n?/g, '\n') : node.raw
  return raw.startsWith('<![CDATA[') ? raw.slice(9, -3) : unescapeXml(raw)
}

/** A new element with the prefix of the one that it is to stand in. */
export function newElement(
  near: XmlElement,
  local: string,
  attributes: Readonly<Record<string, string>> = {},
  children: XmlNode[] = [],
): XmlElement {
  const colon = near.name.indexOf(':')
  const name = colon === -1 ? local : near.name.slice(0, colon + 1) + local
  const list = Object.entries(attributes).map(([key, value]) => ({ name: key, raw: escapeXmlAttribute(value) }))
  return { kind: 'element', name, attributes: list, children, startTag: null }
}

export function newText(text: string): XmlText {
  return { kind: 'text', raw: escapeXmlText(text) }
}

/** A copy that shares nothing with the original. */
export function cloneElement(element: XmlElement): XmlElement {
  return {
    ...element,
    attributes: element.attributes.map((attribute) => ({ ...attribute })),
    children: element.children.map((node) => (node.kind === 'element' ? cloneElement(node) : { ...node })),
  }
}

const standardProlog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The document as UTF-8. A declaration that names another encoding is replaced. */
export function serialiseXml(document: XmlDocument): Uint8Array {
  const encoding = /encoding\s*=\s*["']([^"']+)["']/.exec(document.prolog)?.[1]
  const prolog = encoding === undefined || /^utf-8$/i.test(encoding) ? document.prolog : standardProlog
  const pieces = [prolog]
  serialiseElement(document.root, pieces)
  pieces.push(document.epilog)
  return new TextEncoder().encode(pieces.join(''))
}

function serialiseElement(element: XmlElement, pieces: string[]): void {
  const kept = element.startTag
  const open = kept ?? `<${element.name}${element.attributes.map(({ name, raw }) => ` ${name}="${raw}"`).join('')}>`
  if (element.children.length === 0) {
    if (kept?.endsWith('/>') === true) pieces.push(kept)
    else if (kept === null) pieces.push(`${open.slice(0, -1)}/>`)
    else pieces.push(kept, `</${element.name}>`)
    return
  }
  pieces.push(open.endsWith('/>') ? `${open.slice(0, -2).trimEnd()}>` : open)
  for (const node of element.children) {
    if (node.kind === 'element') serialiseElement(node, pieces)
    else pieces.push(node.raw)
  }
  pieces.push(`</${element.name}>`)
}
