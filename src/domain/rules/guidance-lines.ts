/** The lines of the instructions that rules rest on, in our words. Where an edition sets a figure, the line leaves it out. */
import type { GuidanceLine } from '../editions'
import { instructionsFor202425, instructionsOfMay2021 } from '../editions/sources'

function line(text: string): GuidanceLine {
  return { text, source: instructionsOfMay2021, edition: '2020-21' }
}

export const datesGiven = line('A plan is not agreed if its actions have no due dates.')
export const realisticPlan = line('A plan is not agreed if it does not show a realistic way to meet the requirement.')
export const itemLimit = line('A plan is not agreed if it covers more outstanding evidence items than the limit.')
export const organisationsCovered = line(
  'Improvement plans are only for the types of organisation the instructions name.',
)
export const itemsWithGap = line('A plan covers every mandatory evidence item that does not meet the standard yet.')
export const actionsNeeded = line('A plan gives the actions needed to meet each outstanding item.')
export const ownerForEach = line('A plan names an action owner for each item.')
export const datesWithinLimit = line('Outstanding actions have a due date within the limit for the toolkit year.')
export const covidDates = line(
  'If the Covid response affected an item, its dates can be a time after the return to business as usual.',
)
export const covidAnswer = line('The template asks if the Covid response affected meeting the item.')
export const siroSignOff = line('The SIRO signs off the plan, and the sign-off is recorded where the plan is uploaded.')
export const deadline = line(
  'The plan is uploaded and the assessment is published by the deadline for the toolkit year.',
)
export const updates = line('Organisations keep working on the actions, and are contacted if they send no update.')
export const upload = line('The plan is uploaded with the assessment of the organisation that publishes it.')
export const outcomes: GuidanceLine = {
  text: 'The toolkit for larger organisations has contributing outcomes in place of evidence items.',
  source: instructionsFor202425,
  edition: '2024-25',
}
