import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseXml } from '~/formats/spreadsheet/package/xml-parse'
import { escapeXmlAttribute, escapeXmlText } from '~/formats/spreadsheet/package/xml-text'
import {
  attributeOf,
  elementsOf,
  serialiseXml,
  setAttribute,
  textOf,
  type XmlElement,
} from '~/formats/spreadsheet/package/xml-tree'
import { SpreadsheetError } from '~/formats/spreadsheet/problem'

const parse = (text: string) => parseXml(new TextEncoder().encode(text), 'test.xml')
const written = (text: string) => new TextDecoder().decode(serialiseXml(parse(text)))

function problemCode(text: string): string {
  try {
    parse(text)
  } catch (error) {
    return error instanceof SpreadsheetError ? error.problem.code : 'not a problem of ours'
  }
  return 'none'
}

describe('an XML part', () => {
  test.each([
    `<?xml version='1.0'?>\r\n<!-- note --><a  x = 'one "two"' y="&#10;&lt;"><b/><b ></b><c>t &amp; <![CDATA[<x>]]></c><?pi?></a>\n`,
    '<x:a xmlns:x="urn:x"><x:b x:c="1"/>\n  text\n</x:a>',
  ])('is written back as it stood', (text) => {
    expect(written(text)).toBe(text)
  })

  test('changes only the element that is edited', () => {
    const document = parse(`<a><b x='1' y='2'/><b  z = '3' /></a>`)
    const [first] = elementsOf(document.root)
    if (first !== undefined) setAttribute(first, 'x', '"<')
    expect(new TextDecoder().decode(serialiseXml(document))).toBe(`<a><b x="&quot;&lt;" y="2"/><b  z = '3' /></a>`)
  })

  test('is read as another parser reads it', () => {
    // The other parser takes U+0085 and U+2028 for line ends, as XML 1.1 did; these parts are XML 1.0.
    const text = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((value) => value.replace(/[^\t\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff]/g, ''))
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc
        .tuple(
          fc.constantFrom('a', 'x:b', 'long-name'),
          fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { maxLength: 3 }),
          text,
          fc.array(fc.oneof({ depthSize: 'small' }, text.map(escapeXmlText), tie('node')), { maxLength: 4 }),
        )
        .map(([name, attributes, value, children]) => {
          const list = attributes.map((attribute) => ` ${attribute}="${escapeXmlAttribute(value)}"`).join('')
          return children.length === 0 ? `<${name}${list}/>` : `<${name}${list}>${children.join('')}</${name}>`
        }),
    })).node
    fc.assert(
      fc.property(tree, (markup) => {
        const whole = `<root xmlns:x="urn:x">${markup}</root>`
        const theirs = new DOMParser().parseFromString(whole, 'text/xml')
        expect(textOf(parse(whole).root)).toBe(theirs.documentElement?.textContent)
        expect(allAttributes(parse(whole).root)).toEqual(
          Array.from(theirs.getElementsByTagName('*'), (element) =>
            Array.from(element.attributes, ({ name, value }) => `${name}=${value}`),
          ),
        )
        expect(written(whole)).toBe(whole)
      }),
    )
  })

  test.each([
    ['<a>', 'file.damaged'],
    ['<a></b>', 'file.damaged'],
    ['<a/><a/>', 'file.damaged'],
    ['<a x=1/>', 'file.damaged'],
    ['<a x="1" x="2"/>', 'file.damaged'],
    ['text', 'file.damaged'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'xml.document-type'],
    ['<a>'.repeat(100) + '</a>'.repeat(100), 'xml.too-large'],
    ['<a>' + '<b/>'.repeat(600_001) + '</a>', 'xml.too-large'],
  ])('refuses what is no sound part, case %#', (text, code) => {
    expect(problemCode(text)).toBe(code)
  })

  test('knows no entities but the five of XML', () => {
    expect(() => textOf(parse('<a>&evil;</a>').root)).toThrow(SpreadsheetError)
  })

  test('may be UTF-16, and is then written as UTF-8', () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a>tŷ</a>'
    const bytes = new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))]).buffer,
    )
    const document = parseXml(bytes, 'test.xml')
    expect(textOf(document.root)).toBe('tŷ')
    expect(textOf(parseXml(serialiseXml(document), 'test.xml').root)).toBe('tŷ')
  })

  test('never makes the parser throw anything but a problem', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      '<a',
      '</a>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '"',
      "'",
      '=',
      ' x',
      '&',
      '&amp;',
      '<?',
      '?>',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        expect(['none', 'file.damaged', 'xml.document-type']).toContain(problemCode(list.join('')))
      }),
    )
  })
})

function allAttributes(root: XmlElement): string[][] {
  return [
    root.attributes.map(({ name }) => `${name}=${attributeOf(root, name) ?? ''}`),
    ...elementsOf(root).flatMap(allAttributes),
  ]
}
