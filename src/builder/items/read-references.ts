/** What somebody types or pastes to add evidence items: references, each alone or at the start of a line with its title. */
import { splitReferences } from '~/domain/edit-plan'
import type { Plan } from '~/domain/plan'
import { normaliseReference, parseReferenceOf, type ReferenceForm } from '~/domain/standards'
import { textLimits } from '~/domain/plan-values'
import { oneLine } from '~/domain/text'

export interface ReadReferences {
  add: string[]
  /** By reference. Of what the plan has already, too: its own title stays. */
  titles: ReadonlyMap<string, string>
  already: string[]
  unknown: string[]
}

/** Sorts what was typed into references to add, references that the plan has, and words that are none in the toolkit year. */
export function readReferences(text: string, plan: Plan, form: ReferenceForm): ReadReferences {
  const present = new Set(plan.items.map((item) => normaliseReference(item.reference)))
  const isReference = (word: string) => parseReferenceOf(form, word) !== null
  const titles = new Map<string, string>()
  const plain = text.split(/[\r\n]+/).map((line) => {
    const titled = titledLine(line)
    if (titled === null || !isReference(titled.reference)) return line
    const reference = normaliseReference(titled.reference)
    if (!titles.has(reference)) titles.set(reference, titled.title)
    return reference
  })
  const words = splitReferences(plain.join('\n'))
  return {
    add: words.filter((word) => isReference(word) && !present.has(word)),
    titles,
    already: words.filter((word) => present.has(word)),
    unknown: words.filter((word) => !isReference(word) && !present.has(word)),
  }
}

/**
 * "3.2.1 – Staff pass the test": the first word, and the others where they read as a title. Two words at least, so that one that
 * strays among references is still asked about, and none that looks like another reference. More than two cells of a
 * spreadsheet are rows to import.
 */
function titledLine(line: string): { reference: string; title: string } | null {
  const match = /^[\s•*-]*(\S+?)[:.)]?\s+(?:[-–—:]\s+)?(\S.*)$/u.exec(line)
  const [, reference = '', rest = ''] = match ?? []
  const title = oneLine(rest)
  const words = title.split(' ').filter((word) => /\p{L}{2}/u.test(word))
  if (words.length < 2 || title.length > textLimits.paragraph || line.split('\t').length > 2) return null
  return title.split(/[\s,;]+/).some((word) => /^[a-e]?\d+\.\w/i.test(word)) ? null : { reference, title }
}
