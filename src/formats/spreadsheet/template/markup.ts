/** Writes XML for the template's parts. */
import { escapeXmlAttribute, escapeXmlText } from '../package/xml-text'

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An element; attributes that are undefined are left out, and true and false become 1 and 0 as these files have it. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${escapeXmlAttribute(String(typeof value === 'boolean' ? Number(value) : value))}"`,
    )
    .join('')
  const content = children.join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

export const text = escapeXmlText

export function part(root: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`)
}
