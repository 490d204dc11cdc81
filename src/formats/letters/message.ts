/** What the messages to the reviewer share: recipient, subject and greeting before the body, and after it who sends it. */
import { formatDate } from '~/domain/calendar-date'
import { formatDueDate } from '~/domain/due-date'
import { isKnown, type Edition } from '~/domain/editions/edition'
import type { Plan } from '~/domain/plan'
import { planProgress } from '~/domain/progress'
import { countInWords, oneLine } from '~/domain/text'
import { Gaps, type Letter } from './gaps'

export interface MessageParts {
  /** After the toolkit year and before the organisation. */
  subject: string
  /** The lines of the body. `sender` is the organisation with its ODS code. */
  body(sender: string, gaps: Gaps): readonly string[]
}

/** The whole message. The instructions leave the address out, so the recipient is always a gap that the user fills in. */
export function writeMessage(plan: Plan, edition: Edition, { subject, body }: MessageParts): Letter {
  const gaps = new Gaps()
  const { organisation } = plan
  const reviewer = isKnown(edition, 'reviewer') ? ` at ${edition.reviewer}` : ''
  const recipient = gaps.fill(null, `the address for improvement plans${reviewer}`)
  const name = gaps.fill(organisation.name, 'the organisation’s name')
  const sender = `${name} (${gaps.fill(organisation.odsCode, 'the ODS code')})`
  const lines = body(sender, gaps)
  const contactName = gaps.fill(organisation.contact.name, 'your name')
  const contactEmail = oneLine(organisation.contact.email)
  const text = [
    `To: ${recipient}`,
    `Subject: DSP Toolkit ${edition.id}: ${subject}, ${sender}`,
    '',
    'Hello,',
    '',
    ...lines,
    '',
    contactName,
    ...(contactEmail === '' ? [] : [contactEmail]),
    name,
  ].join('\n')
  return { text, gaps: gaps.found }
}

/** By when everything will be done, and what has no date yet; nothing while no action has a date. */
export function lastDateLine(plan: Plan): string[] {
  const { last, unresolved, undated } = planProgress(plan).due
  const dates = [
    ...(last === null ? [] : [formatDate(last)]),
    ...(unresolved === null ? [] : [formatDueDate(unresolved)]),
  ]
  if (dates.length > 0 && undated > 0) dates.push(countInWords(undated, 'action has no date', 'actions have no date'))
  return dates.length === 0 ? [] : [`- Last due date: ${dates.join('; ')}`]
}

/** ", which was agreed on 20 July 2021"; '' where no agreement is recorded. */
export function agreedClause(plan: Plan): string {
  const agreed = plan.history.find(({ event }) => event === 'agreed')
  return agreed === undefined ? '' : `, which was agreed on ${formatDate(agreed.on)}`
}
