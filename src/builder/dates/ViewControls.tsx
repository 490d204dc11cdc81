/** How the actions are grouped, whose they are, and whether completed ones are among them. */
import type { AgendaEntry } from '~/domain/agenda'
import { shorten } from '~/domain/text'
import { chosenOwner, groupings, ownerChoices, type DatesView, type Grouping } from './dates-view'

const groupingNames: Record<Grouping, string> = { owner: 'Owner', month: 'Month' }

/** The id of the checkbox that hides what is complete. */
export const hideCompleteId = 'dates-hide-complete'

interface ViewControlsProps {
  entries: readonly AgendaEntry[]
  view: DatesView
  onChange(view: DatesView): void
}

export function ViewControls({ entries, view, onChange }: ViewControlsProps) {
  const owners = ownerChoices(entries)
  const hasComplete = entries.some(({ timing }) => timing === 'complete')
  return (
    <div class="view-controls app-no-print" role="group" aria-label="What this page shows">
      <fieldset class="inline-choice">
        <legend>Group by</legend>
        {groupings.map((by) => (
          <label key={by}>
            <input type="radio" name="dates-by" checked={view.by === by} onChange={() => onChange({ ...view, by })} />
            {groupingNames[by]}
          </label>
        ))}
      </fieldset>
      {owners.length > 1 && (
        <div>
          <label class="nhsuk-label" for="dates-owner">
            Whose actions
          </label>
          <select
            class="nhsuk-select"
            id="dates-owner"
            value={chosenOwner(entries, view)?.ownerOf ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ ...view, ownerOf: value === '' ? null : value })}
          >
            <option value="">Everyone’s</option>
            {owners.map(({ ownerOf, name }) => (
              <option key={ownerOf} value={ownerOf}>
                {shorten(name, 60)}
              </option>
            ))}
          </select>
        </div>
      )}
      {(hasComplete || view.hideComplete) && (
        <div class="inline-choice">
          <label>
            <input
              type="checkbox"
              id={hideCompleteId}
              checked={view.hideComplete}
              onChange={({ currentTarget }) => onChange({ ...view, hideComplete: currentTarget.checked })}
            />
            Hide completed actions
          </label>
        </div>
      )}
    </div>
  )
}
