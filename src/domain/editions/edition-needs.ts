/** What has to be known of a toolkit year before a rule can hold a plan against it. */
import type { Edition } from './edition'

/** Figures that an edition may lack, and ways in which editions differ. */
export const editionNeeds = [
  'covers',
  'publishBy',
  'completeBy',
  'itemLimit',
  /** Its template asks about Covid, and lets dates be relative. */
  'covidDates',
  /** It has no such question, so that every date is a day. */
  'plainDates',
  /** Its references are those of contributing outcomes. */
  'outcomes',
] as const
export type EditionNeed = (typeof editionNeeds)[number]

/** An edition of which that is known: the compiler then knows the figures to be there. */
export type EditionWith<Need extends EditionNeed> = Edition & {
  [Figure in Need & keyof Edition]: NonNullable<Edition[Figure]>
}

/** Whether an edition knows all that is needed; figures that the user entered count. */
export function meetsNeeds<Need extends EditionNeed>(
  edition: Edition,
  needs: readonly Need[],
): edition is EditionWith<Need> {
  return needs.every((need) => meetsNeed(edition, need))
}

function meetsNeed(edition: Edition, need: EditionNeed): boolean {
  switch (need) {
    case 'covers':
    case 'publishBy':
    case 'completeBy':
    case 'itemLimit':
      return edition[need] !== null
    case 'covidDates':
      return edition.covidDates
    case 'plainDates':
      return !edition.covidDates
    case 'outcomes':
      return edition.references === 'outcomes'
  }
}
