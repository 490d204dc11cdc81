/** Every answer, to read over before downloading, each with its Change link. */
import type { ComponentChildren } from 'preact'
import { formatDueDate, resolveDueDate } from '~/domain/due-date'
import { formatDate, type CalendarDate } from '~/domain/calendar-date'
import type { FieldPath } from '~/domain/finding'
import { nameItem } from '~/domain/messages'
import { organisationTypeNames } from '~/domain/organisation-types'
import type { Action, Item } from '~/domain/plan'
import { actionStatusNames } from '~/domain/plan-values'
import { useOpenPlan } from '../state/context'
import { formatRoute, routeToField } from '../state/route'

/** Folded while there is something to mend, which comes first; to be read over once the plan is complete. */
export function Answers({ folded }: { folded: boolean }) {
  return (
    <section class="answers" aria-labelledby="answers-heading">
      <h2 id="answers-heading">Your answers</h2>
      {folded ? (
        <details class="nhsuk-details">
          <summary class="nhsuk-details__summary">
            <span class="nhsuk-details__summary-text">Read over everything in the plan</span>
          </summary>
          <AnswerList />
        </details>
      ) : (
        <AnswerList />
      )}
    </section>
  )
}

function AnswerList() {
  const { plan } = useOpenPlan()
  const { organisation, signOff } = plan
  return (
    <dl class="nhsuk-summary-list">
      <Answer name="Organisation" path={{ part: 'organisation', field: 'name' }}>
        {organisation.name}
      </Answer>
      <Answer name="ODS code" path={{ part: 'organisation', field: 'odsCode' }}>
        {organisation.odsCode}
      </Answer>
      <Answer name="Type of organisation" path={{ part: 'organisation', field: 'type' }}>
        {organisation.type === null ? '' : organisationTypeNames[organisation.type]}
      </Answer>
      <Answer name="Plan prepared on" path={{ part: 'plan', field: 'preparedOn' }}>
        {dateOrNone(plan.preparedOn)}
      </Answer>
      <Answer name="SIRO" path={{ part: 'sign-off', field: 'siroName' }}>
        {[signOff.siroName, signOff.jobTitle].filter((part) => part !== '').join(', ')}
      </Answer>
      <Answer name="Signed off on" path={{ part: 'sign-off', field: 'signedOn' }}>
        {dateOrNone(signOff.signedOn)}
      </Answer>
      {plan.returnedToBauOn !== null && (
        <Answer name="Returned to business as usual on" path={{ part: 'plan', field: 'returnedToBauOn' }}>
          {formatDate(plan.returnedToBauOn)}
        </Answer>
      )}
      {plan.items.map((item) => (
        <Answer
          key={item.id}
          name={`${nameItem(item, plan)}${item.title === '' ? '' : ` ${item.title}`}`}
          path={{ part: 'item', itemId: item.id, field: 'reference' }}
        >
          <ItemAnswer item={item} />
        </Answer>
      ))}
    </dl>
  )
}

function Answer({ name, path, children }: { name: string; path: FieldPath; children: ComponentChildren }) {
  return (
    <div class="nhsuk-summary-list__row">
      <dt class="nhsuk-summary-list__key">{name}</dt>
      <dd class="nhsuk-summary-list__value">{children === '' ? 'Not given' : children}</dd>
      <dd class="nhsuk-summary-list__actions">
        <a href={formatRoute(routeToField(path))}>
          Change<span class="nhsuk-u-visually-hidden"> {name}</span>
        </a>
      </dd>
    </div>
  )
}

function ItemAnswer({ item }: { item: Item }) {
  const covid = { true: 'Affected by the Covid response', false: 'Not affected by the Covid response', null: '' }
  const impacted = covid[`${item.covid.impacted}`]
  return (
    <>
      {item.gap !== '' && <p class="answers__text">{item.gap}</p>}
      {impacted !== '' && <p class="answers__quiet">{impacted}</p>}
      {item.actions.length > 0 && (
        <ol class="answers__actions">
          {item.actions.map((action) => (
            <li key={action.id}>
              <ActionAnswer action={action} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function ActionAnswer({ action }: { action: Action }) {
  const { plan } = useOpenPlan()
  const owner = [action.owner.name, action.owner.role].filter((part) => part !== '').join(', ')
  const resolved = action.due === null ? null : resolveDueDate(action.due, plan.returnedToBauOn)
  const due =
    action.due === null
      ? 'no date'
      : action.due.kind === 'after-bau' && resolved !== null
        ? `${formatDueDate(action.due)}, which is ${formatDate(resolved)}`
        : formatDueDate(action.due)
  return (
    <>
      <span class="answers__text">{action.description || 'No description'}</span>
      <span class="answers__quiet">
        {owner || 'no owner'} · {due}
        {action.status !== 'not-started' && ` · ${actionStatusNames[action.status]}`}
      </span>
    </>
  )
}

function dateOrNone(date: CalendarDate | null): string {
  return date === null ? 'Not given' : formatDate(date)
}
