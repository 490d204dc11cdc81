/** The plan as a page to read and to print: the same content as the PDF, as HTML. */
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import { concernsCovid, planConcernsCovid } from '~/domain/covid'
import { formatDueDate, resolveDueDate } from '~/domain/due-date'
import type { Edition } from '~/domain/editions'
import { verdictNames } from '~/domain/finding'
import { describeFinding, nameItem, placeOf, summariseVerdict } from '~/domain/messages'
import { organisationTypeNames } from '~/domain/organisation-types'
import { actionStatusNames } from '~/domain/plan-values'
import type { Action, Item, Plan } from '~/domain/plan'
import { planProgress } from '~/domain/progress'
import { Heading } from '../parts/Heading'
import { useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'

const notGiven = 'Not given'

export function PrintScreen() {
  const { plan, edition, check } = useOpenPlan()
  const draft = check.verdict === 'refused' || check.verdict === 'incomplete'
  const toMend = check.findings.filter(({ level }) => level === 'refused' || level === 'required')
  return (
    <article class="print-view">
      <p class="print-view__tools app-no-print">
        <a href={formatRoute({ screen: 'download' })}>Back to Download and submit</a>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => window.print()}>
          Print
        </button>
      </p>
      <Heading>
        {draft ? 'Draft improvement plan' : 'Improvement plan'} {edition.id}
      </Heading>
      <p class="print-view__organisation">{plan.organisation.name || 'The organisation has no name yet'}</p>
      <p data-verdict={check.verdict}>
        <strong>
          {draft ? 'Draft: ' : ''}
          {verdictNames[check.verdict]}.
        </strong>{' '}
        {summariseVerdict(check, plan, edition)}
      </p>
      <Facts facts={factsOf(plan, edition)} />
      {draft && toMend.length > 0 && (
        <section>
          <h2>What to mend before this plan is submitted</h2>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {toMend.map((finding, index) => (
              <li key={index}>
                <strong>{placeOf(finding, plan)}:</strong> {describeFinding(finding, plan, edition).problem}.
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Items and actions</h2>
        {plan.items.length === 0 ? <p>The plan has no items yet.</p> : <ItemsTable plan={plan} />}
      </section>
      <section class="print-view__sign-off">
        <h2>SIRO sign-off</h2>
        {plan.signOff.statement !== '' && <p class="print-view__text">{plan.signOff.statement}</p>}
        <Facts
          facts={[
            ['Name', plan.signOff.siroName],
            ['Job title', plan.signOff.jobTitle],
            ['Signed off on', day(plan.signOff.signedOn)],
          ]}
        />
        <div class="print-view__boxes">
          <p class="print-view__box">Signature of the SIRO</p>
          <p class="print-view__box">Date of the signature</p>
        </div>
      </section>
    </article>
  )
}

type Fact = readonly [label: string, value: string]

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="print-view__facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === '' ? notGiven : value}</dd>
        </div>
      ))}
    </dl>
  )
}

function factsOf(plan: Plan, edition: Edition): Fact[] {
  const { organisation, returnedToBauOn } = plan
  const { outstandingItems, actions, owners, due } = planProgress(plan)
  const impacted = plan.items.filter(({ covid }) => covid.impacted === true).length
  const contact = [organisation.contact.name, organisation.contact.email].filter((part) => part !== '')
  return [
    ['ODS code', organisation.odsCode],
    ['Kind of organisation', organisation.type === null ? '' : organisationTypeNames[organisation.type]],
    ['Plan prepared on', day(plan.preparedOn)],
    ['Contact', contact.join(', ')],
    ...(returnedToBauOn === null ? [] : [['Returned to business as usual on', formatDate(returnedToBauOn)] as const]),
    ['Outstanding items', `${outstandingItems}`],
    ['Actions', `${actions}`],
    ['Owners', `${owners.length}`],
    ...(planConcernsCovid(edition, plan) ? [['Items with Covid impact', `${impacted}`] as const] : []),
    ['First due date', day(due.first)],
    [
      'Last due date',
      [day(due.last), due.unresolved === null ? '' : formatDueDate(due.unresolved)].filter(Boolean).join('; '),
    ],
  ]
}

function ItemsTable({ plan }: { plan: Plan }) {
  return (
    <div class="print-view__scroll">
      <table class="print-view__table">
        <thead>
          <tr>
            {['Evidence item', 'Current position', 'Action required', 'Action owner', 'Due', 'Status'].map(
              (heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ),
            )}
          </tr>
        </thead>
        {plan.items.map((item) => (
          <tbody key={item.id}>
            {(item.actions.length === 0 ? [null] : item.actions).map((action, index) => (
              <tr key={action?.id ?? item.id}>
                {index === 0 && <ItemCells item={item} plan={plan} />}
                <ActionCells action={action} plan={plan} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function ItemCells({ item, plan }: { item: Item; plan: Plan }) {
  const { edition } = useOpenPlan()
  const rows = Math.max(1, item.actions.length)
  const { impacted, explanation } = item.covid
  return (
    <>
      <th scope="rowgroup" rowSpan={rows}>
        <span class="print-view__reference">{nameItem(item, plan)}</span> {item.title}
        {concernsCovid(edition, item) && (
          <span class="print-view__quiet">
            Covid impact: {impacted === null ? 'not answered' : impacted ? 'yes' : 'no'}. {explanation}
          </span>
        )}
      </th>
      <td rowSpan={rows} class="print-view__text">
        {item.gap || notGiven}
      </td>
    </>
  )
}

function ActionCells({ action, plan }: { action: Action | null; plan: Plan }) {
  if (action === null) return <td colSpan={4}>No action</td>
  const { owner, due, agreedDue } = action
  const resolved = due?.kind === 'after-bau' ? resolveDueDate(due, plan.returnedToBauOn) : null
  return (
    <>
      <td class="print-view__text">
        {action.description || notGiven}
        <Note label="Evidence" text={action.evidence} />
        <Note label="Progress" text={action.progress} />
        <Note label="Why the date changed" text={action.changeReason} />
      </td>
      <td>{[owner.name, owner.role, owner.email].filter((part) => part !== '').join(', ') || notGiven}</td>
      <td>
        {due === null ? 'No date' : formatDueDate(due)}
        {resolved !== null && <span class="print-view__quiet">That is {formatDate(resolved)}</span>}
        <Note label="Agreed" text={agreedDue === null ? '' : formatDueDate(agreedDue)} />
      </td>
      <td>
        {actionStatusNames[action.status]}
        {action.completedOn !== null && <span class="print-view__quiet">on {formatDate(action.completedOn)}</span>}
      </td>
    </>
  )
}

function Note({ label, text }: { label: string; text: string }) {
  return text === '' ? null : (
    <span class="print-view__quiet">
      {label}: {text}
    </span>
  )
}

function day(date: CalendarDate | null): string {
  return date === null ? '' : formatDate(date)
}
