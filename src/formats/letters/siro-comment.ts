/** The text for the comments beside the upload (item 9.4.6 in 2020-21), which record the SIRO's sign-off. */
import { formatDate } from '~/domain/calendar-date'
import type { Edition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { planProgress } from '~/domain/progress'
import { oneLine } from '~/domain/text'
import { Gaps, type Letter } from './gaps'

export function siroComment(plan: Plan, edition: Edition): Letter {
  const gaps = new Gaps()
  const { organisation, signOff } = plan
  const name = gaps.fill(organisation.name, 'the organisation’s name')
  const odsCode = gaps.fill(organisation.odsCode, 'the ODS code')
  const preparedOn = gaps.fill(plan.preparedOn && formatDate(plan.preparedOn), 'the date of the plan')
  const signedOn = gaps.fill(signOff.signedOn && formatDate(signOff.signedOn), 'the date of the sign-off')
  const siro = gaps.fill(signOff.siroName, 'the SIRO’s name')
  const statement = oneLine(signOff.statement)
  const sentences = [
    `DSP Toolkit ${edition.id} improvement plan of ${name} (${odsCode}), dated ${preparedOn}, covering ${itemsInWords(plan, edition)}.`,
    `Signed off by ${siro}, ${postInWords(signOff.jobTitle)}, on ${signedOn}.`,
    ...(statement === '' ? [] : [statement]),
  ]
  return { text: sentences.join(' '), gaps: gaps.found }
}

/** "6 outstanding evidence items", and how many are complete where some are. Outcomes are not called evidence items. */
export function itemsInWords(plan: Plan, { references }: Edition): string {
  const { outstandingItems, completedItems } = planProgress(plan)
  const kind = references === 'items' ? 'evidence ' : ''
  const outstanding = `${outstandingItems} outstanding ${kind}${outstandingItems === 1 ? 'item' : 'items'}`
  return completedItems === 0 ? outstanding : `${outstanding} and ${completedItems} completed`
}

/** The role is what the instructions ask for, so it is said even where the job title does not. */
function postInWords(jobTitle: string): string {
  const title = oneLine(jobTitle)
  if (title === '') return 'Senior Information Risk Owner (SIRO)'
  return /\bSIRO\b|senior information risk owner/i.test(title)
    ? title
    : `${title} and Senior Information Risk Owner (SIRO)`
}
