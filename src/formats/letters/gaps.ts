/** The letters: texts of which parts may still be missing. */
import { oneLine } from '~/domain/text'

export interface Letter {
  text: string
  /** What stands in [square brackets] in the text and is still to be filled in: "the SIRO’s name". */
  gaps: readonly string[]
}

/** Collects the gaps of one letter while its text is put together. */
export class Gaps {
  readonly found: string[] = []

  /** The text, or what is missing in square brackets. */
  fill(text: string | null, missing: string): string {
    const line = oneLine(text ?? '')
    if (line !== '') return line
    if (!this.found.includes(missing)) this.found.push(missing)
    return `[${missing}]`
  }
}

/** A letter that is not to be sent yet, which says so before anything else. */
export function markAsDraft({ text, gaps }: Letter): Letter {
  return { text: `DRAFT, not to be sent: the plan is not complete.\n\n${text}`, gaps }
}
