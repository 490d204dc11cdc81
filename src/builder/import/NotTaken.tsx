/** What stands in the sheet but has no place in the plan: listed, so that nothing is dropped in silence. */
import { describeUnplaced } from '~/formats/spreadsheet/read/describe-reading'
import type { PlanReading } from '~/formats/spreadsheet/read/reading'

/** Enough to look through; a sheet of notes beside the plan may have thousands of cells. */
const mostListed = 200

export function NotTaken({ reading }: { reading: PlanReading }) {
  const { unplaced } = reading
  if (unplaced.length === 0) return null
  return (
    <details class="nhsuk-details panel">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">
          {unplaced.length === 1 ? '1 cell will not be imported' : `${unplaced.length} cells will not be imported`}
        </span>
      </summary>
      <ul class="nhsuk-details__text nhsuk-list nhsuk-list--bullet not-taken">
        {unplaced.slice(0, mostListed).map((cell) => (
          <li key={`${cell.cell} ${cell.why}`}>{describeUnplaced(cell)}</li>
        ))}
        {unplaced.length > mostListed && <li>and {unplaced.length - mostListed} more</li>}
      </ul>
    </details>
  )
}
