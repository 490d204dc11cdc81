/** What a plan says beside its items, as names and values to read. */
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import { planConcernsCovid } from '~/domain/covid'
import { formatDueDate } from '~/domain/due-date'
import type { Edition } from '~/domain/editions'
import { organisationTypeNames } from '~/domain/organisation-types'
import type { Plan } from '~/domain/plan'
import { planProgress } from '~/domain/progress'

type Fact = readonly [label: string, value: string]

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="print-view__facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === '' ? 'Not given' : value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function factsOf(plan: Plan, edition: Edition): Fact[] {
  const { organisation, returnedToBauOn } = plan
  const { outstandingItems, actions, owners, due } = planProgress(plan)
  const impacted = plan.items.filter(({ covid }) => covid.impacted === true).length
  const contact = [organisation.contact.name, organisation.contact.email].filter((part) => part !== '')
  return [
    ['ODS code', organisation.odsCode],
    ['Type of organisation', organisation.type === null ? '' : organisationTypeNames[organisation.type]],
    ['Plan prepared on', day(plan.preparedOn)],
    ['Contact', contact.join(', ')],
    ...(returnedToBauOn === null ? [] : [['Returned to business as usual on', formatDate(returnedToBauOn)] as const]),
    ['Outstanding items', `${outstandingItems}`],
    ['Actions', `${actions}`],
    ['Owners', `${owners.length}`],
    ...(planConcernsCovid(edition, plan) ? [['Items affected by Covid', `${impacted}`] as const] : []),
    ['First due date', day(due.first)],
    [
      'Last due date',
      [day(due.last), due.unresolved === null ? '' : formatDueDate(due.unresolved)].filter(Boolean).join('; '),
    ],
  ]
}

export function day(date: CalendarDate | null): string {
  return date === null ? '' : formatDate(date)
}
