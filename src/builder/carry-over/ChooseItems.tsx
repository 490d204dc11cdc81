/** Which of the open items to carry over: all of them, unless the person says otherwise. */
import type { Item } from '~/domain/plan'
import { groupClass, ErrorMessage } from '~/components/form/Field'

/** The id of the first tick, to which an error leads. */
export const firstTickId = 'carry-over-items'

interface ChooseItemsProps {
  open: readonly Item[]
  /** Ids of the items that stay behind. */
  left: ReadonlySet<string>
  error: string | null
  onLeft(left: ReadonlySet<string>): void
  withCompletedActions: boolean
  onCompletedActions(withThem: boolean): void
}

export function ChooseItems(props: ChooseItemsProps) {
  const { open, left, error, onLeft, withCompletedActions, onCompletedActions } = props
  const completed = open.reduce((sum, item) => sum + completedIn(item), 0)
  const tick = (id: string, isTaken: boolean) => {
    const next = new Set(left)
    if (isTaken) next.delete(id)
    else next.add(id)
    onLeft(next)
  }
  return (
    <div class="panel">
      <fieldset
        class={`ticks ${groupClass(error)}`}
        aria-describedby={error === null ? undefined : `${firstTickId}-error`}
      >
        <legend class="nhsuk-fieldset__legend">Items that are still open</legend>
        <ErrorMessage id={firstTickId} error={error} />
        <p class="ticks__all">
          <span role="status">
            {open.length - left.size} of {open.length} to carry over
          </span>
          {open.length > 2 && (
            <button
              type="button"
              class="link-button"
              onClick={() => onLeft(new Set(left.size === 0 ? open.map(({ id }) => id) : []))}
            >
              {left.size === 0 ? 'Choose none' : 'Choose all'}
            </button>
          )}
        </p>
        {open.map((item, index) => (
          <label class="tick" key={item.id}>
            <input
              type="checkbox"
              id={index === 0 ? firstTickId : undefined}
              checked={!left.has(item.id)}
              onChange={({ currentTarget }) => tick(item.id, currentTarget.checked)}
            />
            <span>
              <strong>{item.reference || 'No reference'}</strong> {item.title}
              <span class="items__detail">{actionWords(item)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {completed > 0 && (
        <label class="tick">
          <input
            type="checkbox"
            checked={withCompletedActions}
            onChange={({ currentTarget }) => onCompletedActions(currentTarget.checked)}
          />
          <span>
            Carry over the completed actions of these items too
            <span class="items__detail">
              {completed === 1 ? '1 action is' : `${completed} actions are`} complete and can stay with the old plan
            </span>
          </span>
        </label>
      )}
    </div>
  )
}

function completedIn({ actions }: Item): number {
  return actions.filter(({ status }) => status === 'complete').length
}

function actionWords(item: Item): string {
  const completed = completedIn(item)
  const open = item.actions.length - completed
  const words = open === 1 ? '1 action to do' : `${open === 0 ? 'No action' : `${open} actions`} to do`
  return completed === 0 ? words : `${words}, ${completed} complete`
}
