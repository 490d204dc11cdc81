/** What was published about improvement plans, by year: the sources that the facts of the editions name. */
import type { EditionSource } from './edition'

/** One address, whose text was replaced from year to year: the version is named with it. */
const improvementPlans = 'https://www.dsptoolkit.nhs.uk/News/improvement-plans'

/** The source of record for 2020-21. */
export const instructionsOfMay2021: EditionSource = {
  label: 'Improvement plans: instructions for 2021, 20 May 2021',
  url: improvementPlans,
}
export const amendmentOfDecember2021: EditionSource = {
  label: 'Improvement plans, amendment of 21 December 2021',
  url: improvementPlans,
}
/** Each organisation downloads it in the toolkit: it has no address of its own. */
export const requirementsOf202021: EditionSource = { label: 'Requirements workbook of the 2020-21 toolkit' }

export const instructionsOfMay2022: EditionSource = {
  label: 'Improvement plans: instructions for 2021-22, 26 May 2022',
  url: improvementPlans,
}
export const standardOf202122: EditionSource = {
  label: 'DSP Toolkit news: the 2021-22 standard',
  url: 'https://www.dsptoolkit.nhs.uk/News/2021-2022-standard',
}
export const instructionsOfJune2023: EditionSource = {
  label: 'Improvement plans: instructions for 2022-23, 7 June 2023',
  url: improvementPlans,
}
export const instructionsFor202324: EditionSource = {
  label: 'Improvement plans: instructions for 2023-24',
  url: improvementPlans,
}
export const instructionsFor202425: EditionSource = {
  label: 'Improvement plans for 2024-25',
  url: 'https://www.dsptoolkit.nhs.uk/News/improvement-plans-24-25',
}
