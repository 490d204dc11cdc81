/** The ten data security standards (facts.md, "Evidence items"); the first number of a reference names one. */

export const dataSecurityStandards = [
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

/** The standard that a reference belongs to, or null where the reference is not of the form standard.assertion.item. */
export function standardOf(reference: string): DataSecurityStandard | null {
  const parts = parseReference(reference)
  if (parts === null) return null
  const name = dataSecurityStandards[parts.standard - 1]
  return name === undefined ? null : { number: parts.standard, name }
}

export interface ReferenceParts {
  standard: number
  assertion: number
  item: number
}

const referencePattern = /^(10|[1-9])\.([1-9]\d?)\.([1-9]\d?)$/

/** The parts of a well-formed reference such as 3.2.1, or null. No list of references is known to the tool. */
export function parseReference(text: string): ReferenceParts | null {
  const match = referencePattern.exec(text.trim())
  return match === null ? null : { standard: Number(match[1]), assertion: Number(match[2]), item: Number(match[3]) }
}

/** Orders references as their numbers do (3.2.1 before 10.1.1); malformed ones come last, in order of their text. */
export function compareReferences(left: string, right: string): number {
  const a = parseReference(left)
  const b = parseReference(right)
  if (a === null || b === null) {
    if (a === null && b === null) return left < right ? -1 : left > right ? 1 : 0
    return a === null ? 1 : -1
  }
  return a.standard - b.standard || a.assertion - b.assertion || a.item - b.item
}
