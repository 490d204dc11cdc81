/**
 * An owner in one cell: "Hannah Bright, Learning and Development Manager <h.bright@example.org>". The first comma ends the
 * name. A part that this would read wrongly, such as a name with a comma in it, stands in quotation marks, doubled inside
 * as in a CSV file, so that every owner can be read back exactly.
 */
import type { Owner } from '~/domain/plan'

export function formatOwner(owner: Owner): string {
  const plain = compose(owner, (part) => part)
  return sameOwner(parseOwner(plain), owner) ? plain : compose(owner, quote)
}

export function parseOwner(text: string): Owner {
  return parseQuoted(text) ?? parsePlain(text)
}

function compose({ name, role, email }: Owner, write: (part: string) => string): string {
  const person = role === '' ? write(name) : `${write(name)}, ${write(role)}`
  return email === '' ? (name === '' && role === '' ? '' : person) : `${person} <${write(email)}>`.trimStart()
}

function quote(part: string): string {
  return `"${part.replaceAll('"', '""')}"`
}

const quotedPattern = /^("(?:[^"]|"")*")(?:, ("(?:[^"]|"")*"))?(?: <("(?:[^"]|"")*")>)?$/

function parseQuoted(text: string): Owner | null {
  const match = quotedPattern.exec(text)
  if (match === null) return null
  const unquote = (part: string | undefined) => (part === undefined ? '' : part.slice(1, -1).replaceAll('""', '"'))
  return { name: unquote(match[1]), role: unquote(match[2]), email: unquote(match[3]) }
}

function parsePlain(text: string): Owner {
  const opening = text.endsWith('>') ? text.lastIndexOf('<') : -1
  const address = opening === -1 ? '' : text.slice(opening + 1, -1)
  const addressed = address.includes('@') && !/[\s>]/.test(address)
  const person = addressed ? text.slice(0, opening).replace(/ $/, '') : text
  const email = addressed ? address : ''
  const comma = person.indexOf(', ')
  return comma === -1
    ? { name: person, role: '', email }
    : { name: person.slice(0, comma), role: person.slice(comma + 2), email }
}

function sameOwner(a: Owner, b: Owner): boolean {
  return a.name === b.name && a.role === b.role && a.email === b.email
}
