/** The content that every writer puts on paper: what the plan's own PDF says, as plain text. */
import { formatDate } from '~/domain/calendar-date'
import { formatDueDate } from '~/domain/due-date'
import { actionStatusNames } from '~/domain/plan-values'
import type { Plan } from '~/domain/plan'
import { planProgress } from '~/domain/progress'

export interface Content {
  title: string
  lines: readonly string[]
  headings: readonly string[]
  rows: readonly (readonly string[])[]
  signOff: readonly string[]
}

export function contentOf(plan: Plan): Content {
  const { organisation, signOff } = plan
  const { outstandingItems, actions, owners } = planProgress(plan)
  const rows = plan.items.flatMap((item) =>
    item.actions.map((action, index) => [
      index === 0 ? `${item.reference} ${item.title}. Covid impact: ${item.covid.explanation}` : item.reference,
      index === 0 ? item.gap : '',
      `${action.description} Evidence: ${action.evidence}`,
      [action.owner.name, action.owner.role].join(', '),
      action.due === null ? 'No date' : formatDueDate(action.due),
      actionStatusNames[action.status],
    ]),
  )
  return {
    title: `Improvement plan ${plan.edition}`,
    lines: [
      `${organisation.name} (${organisation.odsCode})`,
      `Contact: ${organisation.contact.name}, ${organisation.contact.email}`,
      `${outstandingItems} outstanding items, ${actions} actions, ${owners.length} owners`,
    ],
    headings: ['Evidence item', 'Current position', 'Action required', 'Action owner', 'Due', 'Status'],
    rows,
    signOff: [
      'SIRO sign-off',
      `Name: ${signOff.siroName}, ${signOff.jobTitle}`,
      `Signed off on: ${signOff.signedOn === null ? '' : formatDate(signOff.signedOn)}`,
      'Signature:',
    ],
  }
}
