/** Characters of XML 1.0: what may stand in it, how it is escaped, how a part's bytes become text. */
import { SpreadsheetError } from '../problem'

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Throws a SpreadsheetError on a reference to anything but the five named characters and numbers: there is no DTD. */
export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&([^;&]{0,12});?/g, (whole, body: string) => {
    const character = whole.endsWith(';') ? characterOf(body) : null
    if (character === null) throw new SpreadsheetError('file.damaged', { detail: `reference ${whole}` })
    return character
  })
}

function characterOf(body: string): string | null {
  const number = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(body)
  if (number === null) return named.get(body) ?? null
  const code = number[1] === undefined ? Number(number[2]) : parseInt(number[1], 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null
}

export function escapeXmlText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) =>
    character === '&' ? '&amp;' : character === '<' ? '&lt;' : character === '>' ? '&gt;' : '&#13;',
  )
}

export function escapeXmlAttribute(text: string): string {
  return escapeXmlText(text).replace(/["\n\t]/g, (character) =>
    character === '"' ? '&quot;' : character === '\n' ? '&#10;' : '&#9;',
  )
}

/** The text of a part: UTF-8, or UTF-16 where a byte order mark says so. Throws a SpreadsheetError on other bytes. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new SpreadsheetError('file.damaged', { detail: `not ${encoding}` })
  }
}
