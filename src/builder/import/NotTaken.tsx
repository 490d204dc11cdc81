/** What stands in the sheet but has no place in the plan: listed, so that nothing is dropped in silence. */
import { cellsIn, describeNotTaken, groupNotTaken } from '~/formats/spreadsheet/read/not-taken'
import type { PlanReading } from '~/formats/spreadsheet/read/reading'

/** Enough to look through; a sheet of notes beside the plan may have thousands of cells. */
const mostListed = 200

export function NotTaken({ reading }: { reading: PlanReading }) {
  const notTaken = groupNotTaken(reading.unplaced)
  const cells = cellsIn(notTaken)
  if (cells === 0) return null
  return (
    <details class="nhsuk-details panel">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">
          {cells === 1 ? '1 cell will not be imported' : `${cells} cells will not be imported`}
        </span>
      </summary>
      <ul class="nhsuk-details__text nhsuk-list nhsuk-list--bullet not-taken">
        {notTaken
          .slice(0, mostListed)
          .map(describeNotTaken)
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
        {notTaken.length > mostListed && <li>and {notTaken.length - mostListed} more</li>}
      </ul>
    </details>
  )
}
