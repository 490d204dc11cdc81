/**
 * References of evidence items and of contributing outcomes, and the ten data security standards.
 * No list of references is known to the tool: it knows their forms alone.
 */

const dataSecurityStandards = [
  'Personal confidential data',
  'Staff responsibilities',
  'Training',
  'Managing data access',
  'Process reviews',
  'Responding to incidents',
  'Continuity planning',
  'Unsupported systems',
  'IT protection',
  'Accountable suppliers',
] as const

export interface DataSecurityStandard {
  /** 1 to 10 */
  number: number
  name: string
}

/** An evidence item, 3.2.1: standard, assertion, item. Or a contributing outcome, A1.a: principle, letter. */
export type ReferenceParts =
  | { kind: 'item'; standard: number; assertion: number; item: number }
  | { kind: 'outcome'; objective: string; principle: number; letter: string }

/** What the references of a toolkit year name; `either` where that is not known. */
export type ReferenceForm = 'items' | 'outcomes' | 'either'

const itemPattern = /^(10|[1-9])\.([1-9]\d?)\.([1-9]\d?)$/
const outcomePattern = /^([A-E])([1-9]\d?)\.([A-Z])$/i

/** The parts of a well-formed reference, or null. Outcomes are known in capitals and small letters alike. */
export function parseReference(text: string): ReferenceParts | null {
  const given = text.trim()
  const item = itemPattern.exec(given)
  if (item !== null) {
    return { kind: 'item', standard: Number(item[1]), assertion: Number(item[2]), item: Number(item[3]) }
  }
  const [, objective, principle, letter] = outcomePattern.exec(given) ?? []
  return objective === undefined || letter === undefined
    ? null
    : {
        kind: 'outcome',
        objective: objective.toUpperCase(),
        principle: Number(principle),
        letter: letter.toLowerCase(),
      }
}

/** The reference as the toolkit writes it: "a1.A" is A1.a. What is no reference stays as it is, without spaces around it. */
export function normaliseReference(text: string): string {
  const parts = parseReference(text)
  return parts?.kind === 'outcome' ? `${parts.objective}${parts.principle}.${parts.letter}` : text.trim()
}

/** The reference in the form of that toolkit year: its parts, or null. */
export function parseReferenceOf(form: ReferenceForm, text: string): ReferenceParts | null {
  const parts = parseReference(text)
  // The toolkit that uses outcomes is that of the larger bodies: what the others use in its year is not known.
  return form === 'items' && parts?.kind === 'outcome' ? null : parts
}

const examples: Record<ReferenceForm, string> = { items: '3.2.1', outcomes: 'A1.a', either: '3.2.1 or A1.a' }

/** A reference of that form to show as an example. */
export function referenceExample(form: ReferenceForm): string {
  return examples[form]
}

/** The standard that a reference belongs to, or null where it is no evidence item of the form standard.assertion.item. */
export function standardOf(reference: string): DataSecurityStandard | null {
  const parts = parseReference(reference)
  if (parts?.kind !== 'item') return null
  const name = dataSecurityStandards[parts.standard - 1]
  return name === undefined ? null : { number: parts.standard, name }
}

/** What a reference belongs to, short and whole: "Standard 3", "Standard 3, Training"; "Principle A1" twice; null for none. */
export function groupOf(reference: string): { label: string; name: string } | null {
  const standard = standardOf(reference)
  if (standard !== null) {
    const label = `Standard ${standard.number}`
    return { label, name: `${label}, ${standard.name}` }
  }
  const parts = parseReference(reference)
  if (parts?.kind !== 'outcome') return null
  const label = `Principle ${parts.objective}${parts.principle}`
  return { label, name: label }
}

/**
 * Orders references: evidence items as their numbers do (3.2.1 before 10.1.1), then outcomes (A2.a before A10.a), then what is
 * neither, by its text.
 */
export function compareReferences(left: string, right: string): number {
  return compareKeys(sortKey(left), sortKey(right))
}

type SortKey = readonly (number | string)[]

/** Keys of one length for each kind, of which the first part keeps the kinds apart. */
function sortKey(reference: string): SortKey {
  const parts = parseReference(reference)
  switch (parts?.kind) {
    case 'item':
      return [0, parts.standard, parts.assertion, parts.item]
    case 'outcome':
      return [1, parts.objective, parts.principle, parts.letter]
    case undefined:
      return [2, reference]
  }
}

function compareKeys(left: SortKey, right: SortKey): number {
  for (const [index, a] of left.entries()) {
    const b = right[index] ?? a
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}
