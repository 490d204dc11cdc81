/** The plan as it was understood: who does what by when, item by item. */
import { formatDueDate } from '~/domain/due-date'
import { ownerText } from '~/domain/describe-change'
import { nameItem } from '~/domain/messages'
import { actionStatusNames } from '~/domain/plan-values'
import type { Action, Item, Plan } from '~/domain/plan'
import { isBlank } from '~/domain/text'

export function UnderstoodPlan({ plan }: { plan: Plan }) {
  if (plan.items.length === 0) return <p>We found no items in the file.</p>
  return (
    <ol class="understood">
      {plan.items.map((item) => (
        <li key={item.id} class="understood__item">
          <p class="understood__title">
            <strong>{nameItem(item, plan)}</strong> {item.title}
          </p>
          <p class="understood__gap">
            {isBlank(item.gap) ? <em>No current position</em> : item.gap} {covidWords(item)}
          </p>
          {item.actions.length === 0 ? (
            <p>
              <em>No action</em>
            </p>
          ) : (
            <ul class="understood__actions">
              {item.actions.map((action) => (
                <li key={action.id}>{sentence(action)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

function covidWords({ covid }: Item): string {
  return covid.impacted === null ? '' : `Covid impact: ${covid.impacted ? 'yes' : 'no'}. ${covid.explanation}`
}

/** "Adaeze Okonjo: Reach 95%, by 27 August 2021 (in progress)" */
function sentence({ owner, description, due, status }: Action): string {
  const who = ownerText(owner) || 'Nobody'
  const what = isBlank(description) ? 'no action' : description
  const when = due === null ? 'no date' : due.kind === 'date' ? `by ${formatDueDate(due)}` : formatDueDate(due)
  const how = status === 'not-started' ? '' : ` (${actionStatusNames[status].toLowerCase()})`
  return `${who}: ${what}, ${when}${how}`
}
