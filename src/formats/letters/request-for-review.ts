/** The message that confirms the upload and the publication and asks for a review of the plan. */
import { formatDate } from '~/domain/calendar-date'
import { isKnown, type Edition } from '~/domain/editions/edition'
import type { Plan } from '~/domain/plan'
import type { Letter } from './gaps'
import { lastDateLine, writeMessage } from './message'
import { itemsInWords } from './siro-comment'

/** The whole message with its recipient and subject lines. */
export function requestForReview(plan: Plan, edition: Edition): Letter {
  const { signOff } = plan
  const uploaded = edition.uploadItem === null ? '' : ` at evidence item ${edition.uploadItem}`
  const status = isKnown(edition, 'statusBefore') ? ` as ${edition.statusBefore}` : ''
  return writeMessage(plan, edition, {
    subject: 'improvement plan for review',
    body(sender, gaps) {
      const preparedOn = gaps.fill(plan.preparedOn && formatDate(plan.preparedOn), 'the date of the plan')
      const signedOn = gaps.fill(signOff.signedOn && formatDate(signOff.signedOn), 'the date of the sign-off')
      const siro = gaps.fill(signOff.siroName, 'the SIRO’s name')
      return [
        `${sender} has uploaded its improvement plan${uploaded} and published its ${edition.id} assessment${status}. Please review the plan.`,
        '',
        `- Plan dated: ${preparedOn}`,
        `- Covers: ${itemsInWords(plan, edition)}`,
        ...lastDateLine(plan),
        `- Signed off by: ${siro}, SIRO, on ${signedOn}`,
        '',
        'Please tell us whether the plan is agreed, or what you need us to change.',
      ]
    },
  })
}
