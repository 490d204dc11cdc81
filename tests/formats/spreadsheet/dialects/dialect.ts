/** A workbook of the corpus as another program might have written it: the same content in other XML. */
import { columnNumber } from '~/formats/spreadsheet/cells/reference'
import { openPackage } from '~/formats/spreadsheet/package/open-package'
import {
  attributeOf,
  descendants,
  elementsOf,
  firstElement,
  localName,
  newElement,
  newText,
  serialiseXml,
  setAttribute,
  type XmlDocument,
  type XmlElement,
} from '~/formats/spreadsheet/package/xml-tree'
import { rewriteZip } from '~/formats/spreadsheet/package/zip-write'

type EditText = (text: string, part: string) => string | Uint8Array
type EditTree = (document: XmlDocument, part: string) => void

/** Every part of XML that the pattern names, rewritten as text. */
export function rewriteText(bytes: Uint8Array, parts: RegExp, edit: EditText): Uint8Array {
  const source = openPackage(bytes)
  const changes = new Map<string, Uint8Array>()
  for (const name of source.archive.entries.keys()) {
    const content = parts.test(name) ? source.part(name) : null
    if (content === null) continue
    const edited = edit(new TextDecoder().decode(content), name)
    changes.set(name, typeof edited === 'string' ? new TextEncoder().encode(edited) : edited)
  }
  return rewriteZip(source.archive, changes)
}

function rewriteTree(bytes: Uint8Array, parts: RegExp, edit: EditTree): Uint8Array {
  const source = openPackage(bytes)
  const changes = new Map<string, Uint8Array>()
  for (const name of source.archive.entries.keys()) {
    const document = parts.test(name) ? source.xml(name) : null
    if (document === null) continue
    edit(document, name)
    changes.set(name, serialiseXml(document))
  }
  return rewriteZip(source.archive, changes)
}

const sheets = /worksheets\/[^/]+\.xml$/
const anyXml = /\.(xml|rels)$/
const sheetMl = /^xl\/(workbook|styles|sharedStrings|worksheets\/[^/]+|tables\/[^/]+)\.xml$/i

/** ISO/IEC 29500 Strict: the same names in other namespaces. */
function strict(bytes: Uint8Array): Uint8Array {
  return rewriteText(bytes, anyXml, (text) =>
    text
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006', 'http://purl.oclc.org/ooxml/officeDocument')
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll('http://schemas.openxmlformats.org/drawingml/2006', 'http://purl.oclc.org/ooxml/drawingml'),
  )
}

/** Every name of the main namespace under a prefix of its own. */
function prefixed(bytes: Uint8Array): Uint8Array {
  return rewriteTree(bytes, sheetMl, ({ root }) => {
    if (root.name.includes(':')) return
    const rename = (element: XmlElement) => {
      if (!element.name.includes(':')) element.name = `x:${element.name}`
      element.startTag = null
      elementsOf(element).forEach(rename)
    }
    rename(root)
    for (const attribute of root.attributes) if (attribute.name === 'xmlns') attribute.name = 'xmlns:x'
  })
}

function utf16(order: 'little' | 'big'): (bytes: Uint8Array) => Uint8Array {
  return (bytes) =>
    rewriteText(bytes, sheetMl, (text) => {
      const body = `\ufeff${text.replace(/^\ufeff/, '').replace(/encoding="[^"]*"/i, 'encoding="UTF-16"')}`
      const written = new Uint8Array(body.length * 2)
      const view = new DataView(written.buffer)
      for (let index = 0; index < body.length; index++)
        view.setUint16(index * 2, body.charCodeAt(index), order === 'little')
      return written
    })
}

function absoluteTargets(bytes: Uint8Array): Uint8Array {
  return rewriteText(bytes, /\.rels$/, (text, part) => {
    const folder = part.replace(/_rels\/[^/]*$/, '')
    return text.replace(/Target="([^"]*)"([^>]*)/g, (whole, target: string, rest: string) => {
      if (target.startsWith('/') || rest.includes('External') || /^[a-z]+:|^#/.test(target)) return whole
      return `Target="${new URL(target, `file:///${folder}`).pathname}"${rest}`
    })
  })
}

/** Rows and cells without references stand one after the other, so that gaps have to be filled first. */
function withoutReferences(bytes: Uint8Array): Uint8Array {
  return rewriteTree(bytes, sheets, ({ root }) => {
    const data = firstElement(root, 'sheetData')
    if (data === undefined) return
    const rows: XmlElement[] = []
    for (const row of elementsOf(data, 'row')) {
      while (rows.length + 1 < Number(attributeOf(row, 'r') ?? rows.length + 1)) rows.push(newElement(data, 'row'))
      const cells: XmlElement[] = []
      for (const cell of elementsOf(row, 'c')) {
        const column = columnNumber((attributeOf(cell, 'r') ?? '').replace(/\d+$/, '')) ?? cells.length + 1
        while (cells.length + 1 < column) cells.push(newElement(row, 'c'))
        setAttribute(cell, 'r', undefined)
        cells.push(cell)
      }
      setAttribute(row, 'r', undefined)
      setAttribute(row, 'spans', undefined)
      row.children = cells
      rows.push(row)
    }
    data.children = rows
  })
}

/** `true` and `false` for `1` and `0`, wherever the schema has a boolean. */
function wordsForBooleans(bytes: Uint8Array): Uint8Array {
  const names =
    'hidden|customHeight|customWidth|customFormat|wrapText|locked|sheet|objects|scenarios|date1904|showInputMessage|showErrorMessage|allowBlank|applyFont|applyFill|applyBorder|applyAlignment|applyNumberFormat|applyProtection|quotePrefix'
  return rewriteText(bytes, sheetMl, (text) =>
    text.replace(
      new RegExp(` (${names})="([01])"`, 'g'),
      (_, name: string, value: string) => ` ${name}="${value === '1' ? 'true' : 'false'}"`,
    ),
  )
}

/** The text of every cell in the cell itself, in runs as someone who makes words bold leaves it, or shared. */
function strings(kind: 'inline' | 'rich'): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => {
    const source = openPackage(bytes)
    const shared = source.xml('xl/sharedStrings.xml')
    const texts = shared === null ? [] : elementsOf(shared.root, 'si')
    return rewriteTree(bytes, sheets, ({ root }) => {
      for (const cell of descendants(root, 'c')) {
        const value = firstElement(cell, 'v')
        const text =
          value === undefined
            ? undefined
            : texts[Number(value.children[0]?.kind === 'text' ? value.children[0].raw : NaN)]
        if (attributeOf(cell, 't') !== 's' || text === undefined) continue
        setAttribute(cell, 't', 'inlineStr')
        const words = Array.from(descendants(text, 't'), (run) =>
          run.children.map((node) => (node.kind === 'text' ? node.raw : '')).join(''),
        ).join('')
        const half = kind === 'rich' ? Math.floor(words.indexOf(' ') + 1) : 0
        const run = (raw: string) => newElement(cell, 't', { 'xml:space': 'preserve' }, [{ kind: 'text', raw }])
        const runs = [words.slice(0, half), words.slice(half)].map((part) => newElement(cell, 'r', {}, [run(part)]))
        const hint = newElement(cell, 'rPh', { sb: '0', eb: '1' }, [newElement(cell, 't', {}, [newText('hint')])])
        cell.children = [newElement(cell, 'is', {}, kind === 'rich' ? [...runs, hint] : [run(words)])]
      }
    })
  }
}

/** Days counted from 1904: every date of the template is moved with them. */
function from1904(bytes: Uint8Array): Uint8Array {
  return rewriteTree(bytes, /^xl\/workbook\.xml$/, ({ root }) => {
    const properties = firstElement(root, 'workbookPr') ?? newElement(root, 'workbookPr')
    setAttribute(properties, 'date1904', '1')
    if (!root.children.includes(properties)) {
      const at = root.children.findIndex((node) => node.kind === 'element' && localName(node.name) !== 'fileVersion')
      root.children.splice(at, 0, properties)
    }
  })
}

/** A way to write the same workbook, by what is different about it. */
export const dialects: ReadonlyMap<string, (bytes: Uint8Array) => Uint8Array> = new Map([
  ['Strict namespaces', strict],
  ['prefixes on every name', prefixed],
  ['UTF-16 parts, little end first', utf16('little')],
  ['UTF-16 parts, big end first', utf16('big')],
  ['absolute targets of relations', absoluteTargets],
  ['no references on rows and cells', withoutReferences],
  ['true for 1', wordsForBooleans],
  ['texts in the cells', strings('inline')],
  ['texts in runs', strings('rich')],
  ['days counted from 1904', from1904],
])
