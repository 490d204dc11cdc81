/** The message that asks for the status of a plan in which everything is complete. */
import { formatDate } from '~/domain/calendar-date'
import type { Edition } from '~/domain/editions'
import type { Item, Plan } from '~/domain/plan'
import { oneLine, shorten } from '~/domain/text'
import type { Letter } from './gaps'
import { agreedClause, writeMessage } from './message'

const longestTitle = 100

/** For a plan that is complete. That every other requirement is met too is the sender's to know: the page says so. */
export function requestStandardsMet(plan: Plan, edition: Edition): Letter {
  return writeMessage(plan, edition, {
    subject: 'improvement plan complete',
    body: (sender) => [
      `${sender} has completed its improvement plan${agreedClause(plan)}. Every action is complete, and we now meet every requirement of the ${edition.id} toolkit. The completed plan is attached.`,
      '',
      `Please change our status to ${edition.statusWhenMet}.`,
      '',
      ...plan.items.map((item) => `- ${itemLine(item)}`),
      '',
      'Please tell us if you need anything else.',
    ],
  })
}

/** "9.2.1 A penetration test is done: completed on 12 November 2021" */
function itemLine(item: Item): string {
  const name = [oneLine(item.reference), shorten(item.title, longestTitle)].filter((part) => part !== '').join(' ')
  const days = item.actions.map(({ completedOn }) => completedOn)
  const last = days.includes(null) ? null : days.toSorted().at(-1)
  return `${name}: ${last == null ? 'complete' : `completed on ${formatDate(last)}`}`
}
