/** Owners as people type them: "Name (Job title)", "Name, Job title", "Job title: Name", two people who share. */
import type { Owner } from '~/domain/plan'
import { isVacancy } from '~/domain/posts'
import { areInitials, isPerson, looksLikePerson, posts } from './person-names'
import { splitOutsideBrackets } from './split-cell'

const nobody =
  /^(-+|\?+|n\/?a|none|tbc|tba|tbd|to be (confirmed|agreed|advised|decided|determined)|unknown|vacant|not (yet )?(known|agreed|assigned))\.?$/i
const betweenPeople = / ?[\n;/] ?| (?:&|\+|and) /g

/** The people that a cell names, each as written; none where it names nobody. */
export function ownersIn(text: string): string[] {
  const cleaned = inLines(text)
  if (cleaned === '' || nobody.test(cleaned) || isVacancy(cleaned)) return []
  const people = splitOutsideBrackets(cleaned, betweenPeople).flatMap(splitNames)
  return people.length > 1 && people.every(isPerson) ? people : [joinLines(cleaned)]
}

/** Runs of spaces are made one first: a pattern that begins with any number of them takes the square of a run's length. */
function inLines(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** A comma stands before a second person as well as before a job title: only two whole names are two people. */
function splitNames(text: string): string[] {
  const parts = splitOutsideBrackets(text, ',')
  return parts.every((part) => isPerson(part) && part.includes(' ')) || parts.every(areInitials) ? parts : [text]
}

/** A name, a job title and an address may stand on lines of their own; other lines are one text that was wrapped. */
function joinLines(text: string): string {
  const lines = text.split('\n')
  const isDetail = (line: string) => line.includes('@') || (/^\p{Lu}/u.test(line) && posts.test(line))
  const names = lines.filter((line) => !isDetail(line))
  const [name] = names
  return names.length === 1 && name !== undefined && isPerson(name)
    ? lines.map((line) => line.replace(/[,;]$/, '')).join(', ')
    : lines.join(' ')
}

/**
 * The owner of an action: the people that its cell names, with the job title and the address that stand in columns of their
 * own, for which `ownerText` has them all.
 */
export function ownerOf({ owners, ownerText }: { owners: readonly string[]; ownerText: string }): Owner {
  if (owners.length < 2) return ownerFrom(ownerText === '' ? owners : [ownerText])
  const text = ownerText.replace(/\s+/g, ' ')
  const end = owners.reduce((at, owner) => {
    const found = text.indexOf(owner.replace(/\s+/g, ' '), at)
    return found === -1 ? at : found + owner.length
  }, 0)
  const role = text.slice(end).replace(/^[\s,;.]+/, '')
  return { ...ownerFrom(owners), role }
}

/** One owner, or several in one name where they share. */
export function ownerFrom(owners: readonly string[]): Owner {
  const [first] = owners
  if (first === undefined) return { name: '', role: '', email: '' }
  if (owners.length > 1) return { name: owners.join(' and '), role: '', email: '' }
  const only = joinLines(inLines(first))
  // No longer than addresses may be (RFC 5321): without bounds a long cell without "@" takes the square of its length.
  const address = /[<(]?([^\s<>()@,;]{1,64}@[^\s<>()@,;]{1,255}\.[^\s<>()@,;]{1,63})[>)]?/.exec(only)
  const person = (address === null ? only : only.replace(address[0], ''))
    .replace(/, ?,/, ',')
    .trim()
    .replace(/[,;-]$/, '')
    .trim()
  return { ...nameAndRole(person), email: address?.[1] ?? '' }
}

function nameAndRole(person: string): Pick<Owner, 'name' | 'role'> {
  const [name = '', role = ''] = bracketed(person) ?? afterComma(person) ?? afterDash(person) ?? [person]
  const interim = isVacancy(name) ? standIn(role) : null
  if (interim !== null) return interim
  // "IG Lead (Ann Lee)", "IG Lead: Ann Lee": the name stands last. "TBC" would pass for initials.
  return posts.test(name) && isPerson(role) && !nobody.test(role) ? { name: role, role: name } : { name, role }
}

/** "Vacant (interim: Ann Lee)": whoever stands in for the post is the one to ask. */
function standIn(text: string): Pick<Owner, 'name' | 'role'> | null {
  const [, role = '', name = ''] = /^(interim|acting|cover(?:ed)?(?: by)?)?[ :–-]*(.+)$/i.exec(text) ?? []
  return looksLikePerson(name) ? { name, role } : null
}

type NameAndRole = readonly [name: string, role: string]

function bracketed(person: string): NameAndRole | null {
  const match = /^([^()]+?)\s*\(([^()]+)\)$/.exec(person)
  return match === null ? null : [match[1] ?? '', match[2] ?? '']
}

function afterComma(person: string): NameAndRole | null {
  const parts = splitOutsideBrackets(person, ',')
  const [first = '', second = ''] = parts
  if (parts.length < 2) return null
  // "Lee, Ann": a surname, and no job title.
  const isOneName = [first, second].every((part) => /^\p{Lu}[\p{L}’'-]+$/u.test(part) && !posts.test(part))
  const taken = isOneName ? 2 : 1
  const [name, ...role] = bracketed(first) ?? [parts.slice(0, taken).join(', ')]
  return [name, [...role, ...parts.slice(taken)].join(', ')]
}

function afterDash(person: string): NameAndRole | null {
  const [, before = '', mark = '', after = ''] = /^(.+?)(\s+[–—-]|:)\s+(.+)$/.exec(person) ?? []
  const isRoleFirst = posts.test(before) && isPerson(after)
  return isRoleFirst || (mark !== ':' && posts.test(after)) ? [before, after] : null
}
