/** The lines of the instructions that rules rest on, in our words. Where an edition sets a figure, the line leaves it out. */
import type { GuidanceLine } from '../editions'
import { instructionsFor202425, instructionsOfMay2021 } from '../editions/sources'

function line(text: string): GuidanceLine {
  return { text, source: instructionsOfMay2021, edition: '2020-21' }
}

export const datesGiven = line('Plans are not agreed where completion dates are not given.')
export const realisticPlan = line('Plans are not agreed where there is no realistic plan to reach the requirement.')
export const itemLimit = line('Plans are not agreed where they cover more outstanding evidence items than the limit.')
export const organisationsCovered = line(
  'The process is only for the kinds of organisation that the instructions name.',
)
export const itemsWithGap = line(
  'A plan covers every mandatory evidence item with a gap between the standard and today.',
)
export const actionsNeeded = line('A plan gives the actions that are needed to meet each outstanding item.')
export const ownerForEach = line('A plan gives an action owner for each item.')
export const datesWithinLimit = line(
  'Outstanding actions have an expected completion date within the limit of the toolkit year.',
)
export const covidDates = line(
  'Where the Covid response affected an item, its dates may be relative to the return to business as usual.',
)
export const covidAnswer = line('The template asks whether the Covid response affected meeting the item.')
export const siroSignOff = line('The SIRO signs the plan off, and the sign-off is recorded where the plan is uploaded.')
export const deadline = line(
  'The toolkit is published by the deadline of its year, with the plan uploaded before that.',
)
export const updates = line('Organisations keep working on the actions and are contacted where no update is received.')
export const upload = line('The plan is uploaded under the assessment of the organisation that publishes it.')
export const outcomes: GuidanceLine = {
  text: 'The toolkit of the larger bodies has contributing outcomes where it had evidence items.',
  source: instructionsFor202425,
  edition: '2024-25',
}
