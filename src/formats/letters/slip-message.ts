/** The message with which a slip goes to its owner: what to fill in, and by when to send it back. */
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import { ownerName } from '~/domain/owner-slip'
import type { Plan } from '~/domain/plan'
import { countInWords, oneLine } from '~/domain/text'
import { Gaps, type Letter } from './gaps'

export interface SlipMessageRequest {
  /** The slip, not the plan that it was made from. */
  slip: Plan
  /** By when it is wanted back; null leaves a gap. */
  backBy: CalendarDate | null
  /** The address of the page where a slip can be filled in. */
  page: string
}

export function slipMessage({ slip, backBy, page }: SlipMessageRequest): Letter {
  const gaps = new Gaps()
  const { organisation, edition } = slip
  const owner = slip.slip?.owner ?? { name: '', role: '', email: '' }
  const name = oneLine(ownerName(owner))
  const recipient = gaps.fill(owner.email, `the email address of ${name}`)
  const sender = gaps.fill(organisation.name, 'the organisation’s name')
  const day = gaps.fill(backBy && formatDate(backBy), 'the date you need it by')
  const contactName = gaps.fill(organisation.contact.name, 'your name')
  const contactEmail = oneLine(organisation.contact.email)
  const text = [
    `To: ${recipient}`,
    `Subject: DSP Toolkit ${edition}: your actions in the improvement plan, please send back by ${day}`,
    '',
    `Hello ${name},`,
    '',
    `The attached file has ${actionsInWords(slip)} in the improvement plan of ${sender} for the Data Security and Protection Toolkit. For each action, please fill in:`,
    '',
    '- the status, and the date it was completed if it is done',
    '- the progress, and what shows it, such as a report, minutes or a screenshot',
    '- a new due date if you will not meet this one, and the reason',
    '',
    `Please send the file back to me by ${day}, without changing its name. You can fill it in as a spreadsheet, or open it at ${page}, which sends nothing anywhere. It is only part of the plan, so please do not upload it to the toolkit.`,
    '',
    contactName,
    ...(contactEmail === '' ? [] : [contactEmail]),
    sender,
  ].join('\n')
  return { text, gaps: gaps.found }
}

/** "your three actions" */
function actionsInWords(slip: Plan): string {
  const count = slip.items.reduce((sum, { actions }) => sum + actions.length, 0)
  return count === 1 ? 'your action' : `your ${countInWords(count, 'action', 'actions')}`
}
