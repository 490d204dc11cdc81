/** What stands in the sheet but has no place in the plan: listed, so that nothing is dropped in silence. */
import type { PlanReading, Unplaced } from '~/formats/spreadsheet/read/reading'

const reasons: Record<Unplaced['why'], string> = {
  'no-column': 'In a column that is not used',
  example: 'In an example row',
  banner: 'In a heading between the rows',
  below: 'Below the table',
  'not-understood': 'Not understood',
}

export function NotTaken({ reading }: { reading: PlanReading }) {
  const groups = Map.groupBy(reading.unplaced, ({ why }) => why)
  if (groups.size === 0) return null
  return (
    <details class="nhsuk-details panel">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">
          {reading.unplaced.length === 1 ? '1 cell is not taken' : `${reading.unplaced.length} cells are not taken`}
        </span>
      </summary>
      <div class="nhsuk-details__text">
        {Array.from(groups, ([why, cells]) => (
          <div key={why}>
            <h3 class="not-taken__heading">{reasons[why]}</h3>
            <ul class="nhsuk-list nhsuk-list--bullet not-taken">
              {cells.slice(0, 100).map(({ cell, text }) => (
                <li key={`${cell} ${text}`}>
                  {cell}: {text.length > 120 ? `${text.slice(0, 120)}…` : text}
                </li>
              ))}
              {cells.length > 100 && <li>and {cells.length - 100} more</li>}
            </ul>
          </div>
        ))}
      </div>
    </details>
  )
}
