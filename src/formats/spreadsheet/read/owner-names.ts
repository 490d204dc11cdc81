/** Owners as people type them: "Name (Job title)", "Name, Job title", two people who share. */
import type { Owner } from '~/domain/plan'

const nobody =
  /^(-+|\?+|n\/?a|none|tbc|tba|tbd|to be (confirmed|agreed|advised|decided|determined)|unknown|vacant|not (yet )?(known|agreed|assigned))\.?$/i
const roleWords =
  /\b(manager|lead|head|director|officer|analyst|team|chief|dpo|siro|administrator|coordinator|engineer|department|governance|services?|support|board|committee|group)\b/i

/** The people that a cell names, each as written; none where it names nobody. */
export function ownersIn(text: string): string[] {
  // Runs of spaces are made one first: a pattern that begins with any number of them takes the square of a run's length.
  const cleaned = text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
  if (cleaned === '' || nobody.test(cleaned)) return []
  const parts = cleaned.split(/ ?[\n;/] ?| (?:&|and) /).filter((part) => part !== '')
  return parts.length > 1 && parts.every(isPerson) ? parts : [cleaned.replaceAll('\n', ' ')]
}

/** Two or three capitals that are not the short name of a post or a department. */
export function areInitials(text: string): boolean {
  return /^\p{Lu}{2,3}$/u.test(text) && !/^(IT|HR|IG|PMO|DPO|CIO|CTO|CEO|COO|CFO|MD)$/.test(text)
}

function isPerson(text: string): boolean {
  const name = text
    .replace(/\s*[(<].*$/, '')
    .replace(/,.*$/, '')
    .trim()
  return /^\p{Lu}[\p{L}’'.-]*(?:\s+[\p{L}’'.-]+)+$|^\p{Lu}{2,3}$/u.test(name) && !roleWords.test(name)
}

/** One owner, or several in one name where they share. */
export function ownerFrom(owners: readonly string[]): Owner {
  const [first] = owners
  if (first === undefined) return { name: '', role: '', email: '' }
  const only = first.replace(/\s+/g, ' ')
  if (owners.length > 1) return { name: owners.join(' and '), role: '', email: '' }
  // No longer than addresses may be (RFC 5321): without bounds a long cell without "@" takes the square of its length.
  const address = /[<(]?([^\s<>()@]{1,64}@[^\s<>()@]{1,255}\.[^\s<>()@]{1,63})[>)]?/.exec(only)
  const person = (address === null ? only : only.replace(address[0], ''))
    .trim()
    .replace(/[,;-]$/, '')
    .trim()
  const bracketed = /^([^(]+?)\s*\((.+)\)$/.exec(person)
  const comma = /^([^,]+),\s*(.+)$/.exec(person)
  const dashed = /^(.+?)\s+[–—-]\s+(.+)$/.exec(person)
  const parts = bracketed ?? comma ?? (dashed !== null && roleWords.test(dashed[2] ?? '') ? dashed : null)
  return { name: parts?.[1] ?? person, role: parts?.[2] ?? '', email: address?.[1] ?? '' }
}
