/** The items of a plan with their actions, as one table to read. */
import { formatDate } from '~/domain/calendar-date'
import { concernsCovid } from '~/domain/covid'
import { formatDueDate, resolveDueDate } from '~/domain/due-date'
import type { Edition } from '~/domain/editions'
import { nameItem } from '~/domain/messages'
import { actionStatusNames } from '~/domain/plan-values'
import type { Action, Item, Plan } from '~/domain/plan'

const notGiven = 'Not given'

interface PlanItemsProps {
  plan: Plan
  edition: Edition
}

export function PlanItems({ plan, edition }: PlanItemsProps) {
  if (plan.items.length === 0) return <p>The plan has no items yet.</p>
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard
    <div class="print-view__scroll" role="region" aria-label="Items and actions" tabIndex={0}>
      <table class="print-view__table" aria-label="Items and actions">
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
                {index === 0 && <ItemCells item={item} plan={plan} edition={edition} />}
                <ActionCells action={action} plan={plan} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function ItemCells({ item, plan, edition }: PlanItemsProps & { item: Item }) {
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
