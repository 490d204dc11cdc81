/** The sources that a page of the guidance may rest on, by the name that its frontmatter uses. */
import type { EditionSource } from '../domain/editions'
import { amendmentOfDecember2021, instructionsOfMay2021 } from '../domain/editions/sources'

export const sourceIds = [
  'instructions-of-may-2021',
  'amendment-of-december-2021',
  'later-instructions',
  'toolkit-news',
] as const
export type SourceId = (typeof sourceIds)[number]

export const guidanceSources: Record<SourceId, EditionSource> = {
  'instructions-of-may-2021': instructionsOfMay2021,
  'amendment-of-december-2021': amendmentOfDecember2021,
  'later-instructions': {
    label: 'Improvement plans, versions of 26 May 2022, 7 June 2023 and 2023-24',
    url: 'https://www.dsptoolkit.nhs.uk/News/improvement-plans',
  },
  'toolkit-news': { label: 'DSP Toolkit news pages', url: 'https://www.dsptoolkit.nhs.uk/News' },
}

/** What the guidance as a whole rests on. */
export const mainSources: readonly EditionSource[] = [instructionsOfMay2021, amendmentOfDecember2021]
