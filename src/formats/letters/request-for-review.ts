/** The message that confirms the upload and the publication and asks for a review of the plan. */
import { formatDate } from '~/domain/calendar-date'
import type { Edition } from '~/domain/editions'
import { formatDueDate } from '~/domain/due-date'
import type { Plan } from '~/domain/plan'
import { planProgress } from '~/domain/progress'
import { oneLine } from '~/domain/text'
import { Gaps, type Letter } from './gaps'
import { itemsInWords } from './siro-comment'

/**
 * The whole message with its recipient and subject lines. The instructions leave the address out, so the recipient is always
 * a gap that the user fills in.
 */
export function requestForReview(plan: Plan, edition: Edition): Letter {
  const gaps = new Gaps()
  const { organisation, signOff } = plan
  const recipient = gaps.fill(null, `the address for improvement plans at ${edition.reviewer}`)
  const name = gaps.fill(organisation.name, 'the organisation’s name')
  const odsCode = gaps.fill(organisation.odsCode, 'the ODS code')
  const preparedOn = gaps.fill(plan.preparedOn && formatDate(plan.preparedOn), 'the date of the plan')
  const signedOn = gaps.fill(signOff.signedOn && formatDate(signOff.signedOn), 'the date of the sign-off')
  const siro = gaps.fill(signOff.siroName, 'the SIRO’s name')
  const contactName = gaps.fill(organisation.contact.name, 'your name')
  const contactEmail = oneLine(organisation.contact.email)
  const uploaded = edition.uploadItem === null ? '' : ` at evidence item ${edition.uploadItem}`
  const lines = [
    `To: ${recipient}`,
    `Subject: DSP Toolkit ${edition.id}: improvement plan for review, ${name} (${odsCode})`,
    '',
    'Hello,',
    '',
    `${name} (${odsCode}) has uploaded its improvement plan${uploaded} and published its ${edition.id} assessment as ${edition.statusBefore}. Please review the plan.`,
    '',
    `- Plan dated: ${preparedOn}`,
    `- Covers: ${itemsInWords(plan)}`,
    ...lastDateLine(plan),
    `- Signed off by: ${siro}, SIRO, on ${signedOn}`,
    '',
    'Please tell us whether the plan is agreed, or what you need us to change.',
    '',
    contactName,
    ...(contactEmail === '' ? [] : [contactEmail]),
    name,
  ]
  return { text: lines.join('\n'), gaps: gaps.found }
}

/** By when everything will be done; nothing while no action has a date. */
function lastDateLine(plan: Plan): string[] {
  const { last, unresolved } = planProgress(plan).due
  const dates = [
    ...(last === null ? [] : [formatDate(last)]),
    ...(unresolved === null ? [] : [formatDueDate(unresolved)]),
  ]
  return dates.length === 0 ? [] : [`- Last completion date: ${dates.join('; ')}`]
}
